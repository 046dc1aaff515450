/// What people asked in vain and errors they report: counted, worked off by people, closed when asking again gives an
/// answer. Start at [policybase.curate.gaps.GapDesk], [policybase.curate.gaps.CorrectionDesk] and
/// [policybase.curate.gaps.ReportDesk].
@NullMarked
package policybase.curate.gaps;

import org.jspecify.annotations.NullMarked;
