/// Where questions asked in vain and reported errors are worked off. Start at [policybase.web.desk.gaps.GapRoom].
@NullMarked
package policybase.web.desk.gaps;

import org.jspecify.annotations.NullMarked;
