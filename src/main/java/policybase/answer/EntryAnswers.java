package policybase.answer;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import policybase.answer.question.Asked;
import policybase.document.Entry;
import policybase.document.Entry.Basis;
import policybase.document.EntryId;
import policybase.document.Span;
import policybase.document.TitleKey;
import policybase.entry.LiveEntries;
import policybase.search.EntryIndex;
import policybase.search.EntryIndex.Candidate;
import policybase.text.Segmenter;
import policybase.text.Synonyms;
import policybase.validity.Liveness.Live;
import policybase.validity.Liveness.Silent;
import policybase.validity.Standpoint;

/// Answers from reviewed entries (咨询条目): the one whose question is, or nearly is, what was asked, if it may be told on
/// that day. Whether it may is judged here and now, and each quoted clause is verified as any other quotation.
public final class EntryAnswers {
    /// Questions looked at; the right one is hardly ever further down.
    private static final int CANDIDATES = 20;

    /// Likeness from which on two questions ask the same. Set on the sample's entries and the everyday questions beside
    /// them; see corpus/evaluation.
    static final double ALIKE = 0.8;

    /// Likeness from which on a question is shown beside another (相关问题).
    private static final double RELATED = 0.35;

    private static final int MOST_RELATED = 4;

    private final EntryIndex index;
    private final LiveEntries live;
    private final Segmenter segmenter;
    private final Synonyms synonyms;
    private final Pins pins;

    /// Nothing is pinned.
    public EntryAnswers(EntryIndex index, LiveEntries live, Segmenter segmenter, Synonyms synonyms) {
        this(index, live, segmenter, synonyms, Pins.NONE);
    }

    public EntryAnswers(EntryIndex index, LiveEntries live, Segmenter segmenter, Synonyms synonyms, Pins pins) {
        this.index = index;
        this.live = live;
        this.segmenter = segmenter;
        this.synonyms = synonyms;
        this.pins = pins;
    }

    /// An entry that is like the question, and how much.
    public record Near(Entry entry, String question, double likeness) {}

    /// An entry that is like the question but must not be told, and why.
    public record Fallen(Entry entry, Silent silent, double likeness) {}

    /// The entry that answers: one pinned to the question, else the best; empty when none does.
    Optional<Answer.Curated> answer(String text, Verifier verifier, Channel channel, Standpoint from) {
        var pinned = pins.of(text, from.asOf()).stream()
                .flatMap(id -> live.find(id, from).stream())
                .filter(entry -> channel.shows(entry.reach().visibility()))
                .flatMap(entry -> curated(entry, verifier, true).stream())
                .findFirst();
        return pinned.isPresent() ? pinned : nearest(text, verifier, channel, from);
    }

    private Optional<Answer.Curated> nearest(String text, Verifier verifier, Channel channel, Standpoint from) {
        return near(text, channel, from).stream()
                .filter(near -> near.likeness() >= ALIKE)
                .flatMap(near -> curated(near.entry(), verifier, false).stream())
                .findFirst();
    }

    /// What is like a text: each entry once, in order of likeness.
    ///
    /// @param near live entries, also those that do not answer it; for operators, and for related questions
    /// @param fallen published entries that are silent on the day; for operators, behind a warning, so that nobody
    ///     goes on telling from memory what no longer holds
    public record Alike(List<Near> near, List<Fallen> fallen) {}

    /// Live and silent entries that are like a text.
    public Alike alike(String text, Channel channel, Standpoint from) {
        var asked = Asked.of(text, segmenter, synonyms);
        var near = new LinkedHashMap<EntryId, Near>();
        var fallen = new LinkedHashMap<EntryId, Fallen>();
        for (var candidate : index.find(text, CANDIDATES)) {
            live.look(candidate.id(), from)
                    .filter(judged -> channel.shows(judged.entry().reach().visibility()))
                    .filter(judged -> judged.entry().questions().contains(candidate.question()))
                    .ifPresent(judged -> {
                        var entry = judged.entry();
                        var likeness = likeness(text, asked, candidate);
                        switch (judged.liveness()) {
                            case Live _ ->
                                near.merge(
                                        entry.id(),
                                        new Near(entry, candidate.question(), likeness),
                                        (old, now) -> old.likeness() >= now.likeness() ? old : now);
                            case Silent silent ->
                                fallen.merge(
                                        entry.id(),
                                        new Fallen(entry, silent, likeness),
                                        (old, now) -> old.likeness() >= now.likeness() ? old : now);
                        }
                    });
        }
        return new Alike(
                near.values().stream()
                        .sorted(Comparator.comparingDouble(Near::likeness)
                                .reversed()
                                .thenComparing(one -> one.entry().id()))
                        .toList(),
                fallen.values().stream()
                        .sorted(Comparator.comparingDouble(Fallen::likeness).reversed())
                        .toList());
    }

    private List<Near> near(String text, Channel channel, Standpoint from) {
        return alike(text, channel, from).near();
    }

    /// Live entries near to a text, best first, but one.
    List<Entry> related(String text, Optional<EntryId> but, Channel channel, Standpoint from) {
        return near(text, channel, from).stream()
                .filter(near -> near.likeness() >= RELATED)
                .map(Near::entry)
                .filter(entry -> but.filter(entry.id()::equals).isEmpty())
                .limit(MOST_RELATED)
                .toList();
    }

    /// 1 for the same words. Else how much of either question the other holds, drawn up by nearness of meaning and down
    /// where another sort of fact is wanted.
    private double likeness(String text, Asked asked, Candidate candidate) {
        if (TitleKey.of(text).equals(TitleKey.of(candidate.question()))) {
            return 1;
        }
        var other = Asked.of(candidate.question(), segmenter, synonyms);
        if (asked.terms().isEmpty() || other.terms().isEmpty()) {
            return 0;
        }
        return Likeness.of(asked, text, other, candidate.question(), candidate.cosine());
    }

    private Optional<Answer.Curated> curated(Entry entry, Verifier verifier, boolean pinned) {
        var statements = entry.basis().stream()
                .flatMap(basis -> statement(basis, verifier).stream())
                .toList();
        return statements.size() == entry.basis().size()
                ? Optional.of(new Answer.Curated(entry, statements, pinned))
                : Optional.empty();
    }

    /// The quoted words where they stand in the clause now.
    private static Optional<Statement> statement(Basis basis, Verifier verifier) {
        return verifier.placed(basis.document(), basis.anchor(), basis.quote())
                .map(at -> new Quote(
                        basis.document(),
                        basis.anchor(),
                        new Span(at, at + basis.quote().length()),
                        basis.quote()))
                .flatMap(verifier::inForce);
    }
}
