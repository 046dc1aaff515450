/// Addresses of other systems that are told of changes (变更通知): the page where administrators register and stop them
/// and see what arrived. Floor 4, behind the guard. Start at [HookRoom].
@NullMarked
package policybase.web.desk.hooks;

import org.jspecify.annotations.NullMarked;
