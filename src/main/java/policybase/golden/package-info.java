/// Golden questions (标准题): what staff ask again and again, through the one [policybase.answer.Inquiry] of all
/// channels, to see whether finding and answering got better or worse. Floor 3. Start with [GoldenDesk].
@NullMarked
package policybase.golden;

import org.jspecify.annotations.NullMarked;
