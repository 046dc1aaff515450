package policybase.curate.entry;

import java.util.List;
import java.util.Optional;
import policybase.document.DocumentId;
import policybase.document.Entry;
import policybase.document.Entry.Keeping;
import policybase.document.Entry.Reach;
import policybase.document.Entry.Telling;
import policybase.document.Entry.Visibility;

/// What somebody wrote for an entry, not yet bound to clauses.
///
/// @param ground the clauses it rests on, as picked
public record Content(
        String question,
        List<String> variants,
        Telling telling,
        List<Pick> ground,
        Reach reach,
        Keeping keeping,
        boolean sample) {
    public Content {
        variants = List.copyOf(variants);
        ground = List.copyOf(ground);
    }

    /// Words of a clause that somebody chose.
    ///
    /// @param quote empty: the whole clause
    public record Pick(DocumentId document, String anchor, String quote) {}

    /// Only a question, for others to work out.
    public static Content asking(String question, Person owner) {
        return new Content(
                question,
                List.of(),
                Telling.NOTHING,
                List.of(),
                new Reach(List.of(), Optional.empty(), List.of(), Visibility.PUBLIC),
                new Keeping("", owner.login(), "", Optional.empty(), Optional.empty(), Optional.empty()),
                false);
    }

    /// The same, asked in other words too.
    Content asked(List<String> others) {
        return new Content(question, others, telling, ground, reach, keeping, sample);
    }

    /// The same, kept by a department.
    public Content in(String department) {
        return new Content(
                question,
                variants,
                telling,
                ground,
                reach,
                new Keeping(
                        department,
                        keeping.owner(),
                        keeping.contact(),
                        keeping.from(),
                        keeping.until(),
                        keeping.review()),
                sample);
    }

    /// What an entry has now.
    public static Content of(Entry entry) {
        return new Content(
                entry.question(),
                entry.variants(),
                entry.telling(),
                entry.basis().stream()
                        .map(basis -> new Pick(basis.document(), basis.anchor(), basis.quote()))
                        .toList(),
                entry.reach(),
                entry.keeping(),
                entry.sample());
    }
}
