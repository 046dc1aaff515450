/// Pages of the desk on who works here (人员), keys of other systems (接口密钥) and the audit log (审计日志). Floor 4, above
/// `web.room`: may import `access`, `document`, `store` (read), `web.room`, `web.view`.
///
/// Start at [PeopleRoom], the table of what is here.
@NullMarked
package policybase.web.desk.people;

import org.jspecify.annotations.NullMarked;
