/// What the base covers and what happens in it: by topic and by the catalogue of what must be open (公开事项目录), plots,
/// and the figures of the annual report. Everything here is read only. Floor 4: may import `access`, `document`,
/// `overview.coverage`, `overview.figures`, `register`, `store` (read), `web.room`, `web.view`.
///
/// Start with [CoverageRoom].
@NullMarked
package policybase.web.desk.coverage;

import org.jspecify.annotations.NullMarked;
