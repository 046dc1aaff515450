/// Where readers report errors, look up the reply, and say whether an answer helped: the only forms outside the desk
/// that write, by the rules of `curate.gaps`. Start at [policybase.web.portal.report.Counter].
@NullMarked
package policybase.web.portal.report;

import org.jspecify.annotations.NullMarked;
