package policybase.curate.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import policybase.store.Gap;
import policybase.store.Gaps;

/// Synonyms that were proposed while questions asked in vain were worked off, and that nobody has taken up.
public final class Proposals {
    private static final int MOST = 5_000;
    private static final Pattern PAIR = Pattern.compile("(.+?) → (.+)");

    private final Gaps gaps;

    public Proposals(Gaps gaps) {
        this.gaps = gaps;
    }

    /// @param gap the number of the question it was proposed for
    public record Proposal(long gap, String everyday, String formal, String actor) {}

    /// Those whose word is neither in force nor in the draft.
    public List<Proposal> open(Standing standing) {
        var open = new ArrayList<Proposal>();
        if (standing.kind() != ListKind.SYNONYMS) {
            return open;
        }
        for (var taken : gaps.taken(Gap.Kind.SYNONYM, MOST)) {
            var pair = PAIR.matcher(taken.step().target());
            if (pair.matches() && standing.next().row(pair.group(1)).isEmpty()) {
                open.add(new Proposal(
                        taken.number(),
                        pair.group(1),
                        pair.group(2),
                        taken.step().actor()));
            }
        }
        return open;
    }
}
