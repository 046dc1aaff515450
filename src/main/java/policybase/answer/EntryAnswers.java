package policybase.answer;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import policybase.answer.question.Asked;
import policybase.document.Entry;
import policybase.document.Entry.Basis;
import policybase.document.EntryId;
import policybase.document.Span;
import policybase.document.TitleKey;
import policybase.entry.LiveEntries;
import policybase.search.EntryIndex;
import policybase.search.EntryIndex.Candidate;
import policybase.search.Once;
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

    /// Likeness from which on a question is shown beside another (相关问题), and may answer it.
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
    ///
    /// @param question the one of the entry that is most alike
    /// @param cosine of the two questions' meanings, 0 without vectors
    /// @param isApart whether it asks for another sort of fact
    public record Near(Entry entry, String question, double likeness, double cosine, boolean isApart) {
        private boolean isSame(String text) {
            return TitleKey.of(text).equals(TitleKey.of(question));
        }
    }

    /// An entry that is like the question but must not be told, and why.
    public record Fallen(Entry entry, Silent silent, double likeness) {}

    /// The entry that answers: one pinned to the question, else the best; empty when none does.
    ///
    /// @param weighed the clauses in force that are found for it; looked at only when an entry is near
    Optional<Answer.Curated> answer(
            String text, Asked asked, Once<Weighing> weighed, Verifier verifier, Channel channel, Standpoint from) {
        var pinned = pins.of(text, from.asOf()).stream()
                .flatMap(id -> live.find(id, from).stream())
                .filter(entry -> channel.shows(entry.reach().visibility()))
                .flatMap(entry -> curated(entry, verifier, true).stream())
                .findFirst();
        return pinned.isPresent() ? pinned : nearest(text, asked, weighed, verifier, channel, from);
    }

    /// One that was written for these very words, else the most probable that is probable enough.
    private Optional<Answer.Curated> nearest(
            String text, Asked asked, Once<Weighing> weighed, Verifier verifier, Channel channel, Standpoint from) {
        var near = beside(text, channel, from);
        var same = near.stream()
                .filter(one -> one.isSame(text))
                .flatMap(one -> curated(one.entry(), verifier, false).stream())
                .findFirst();
        return same.isPresent()
                ? same
                : probable(near, asked, weighed)
                        .flatMap(entry -> curated(entry, verifier, false).stream())
                        .filter(answer -> !isElsewhere(answer, weighed.get(), verifier))
                        .findFirst();
    }

    /// Entries that are probable enough and tell of every part of the question, most probable first. Where another is
    /// at least as like the question and its clauses stand nearer to what answers, that one is told instead.
    private static Stream<Entry> probable(List<Near> near, Asked asked, Once<Weighing> weighed) {
        var chanced = near.stream()
                .filter(one -> !one.isApart() && Pieces.areMetBy(asked, EntrySignals.told(one.entry())))
                .map(one -> Chanced.of(one, asked, weighed.get()))
                .toList();
        return chanced.stream()
                .filter(one -> EntrySignals.isEnough(one.chance(), one.near().likeness()))
                .sorted(Comparator.comparingDouble(Chanced::chance).reversed())
                .map(one -> chanced.stream()
                        .filter(other -> other.isAheadOf(one))
                        .min(Comparator.comparingDouble(Chanced::behind))
                        .orElse(one))
                .map(one -> one.near().entry());
    }

    /// @param chance how probable it is that it answers
    /// @param behind how far the clauses it rests on fall behind the best
    private record Chanced(Near near, double chance, double behind) {
        static Chanced of(Near near, Asked asked, Weighing weighing) {
            return new Chanced(
                    near,
                    EntrySignals.chance(EntrySignals.of(asked, near, weighing), near.cosine() > 0),
                    weighing.behind(near.entry().basis()));
        }

        boolean isAheadOf(Chanced other) {
            return near.likeness() >= other.near.likeness() && behind < other.behind;
        }
    }

    /// Whether all it rests on rules for another place than the question names.
    private static boolean isElsewhere(Answer.Curated answer, Weighing weighing, Verifier verifier) {
        var told = EntrySignals.told(answer.entry());
        return answer.statements().stream()
                .map(statement -> verifier.metadata(statement.citation().id()))
                .allMatch(metadata ->
                        metadata.map(one -> weighing.isElsewhere(one, told)).orElse(false));
    }

    /// What is looked at for a text, for learning which entry answers.
    List<Examined.Reviewed> examine(
            String text, Asked asked, Once<Weighing> weighed, Verifier verifier, Channel channel, Standpoint from) {
        return beside(text, channel, from).stream()
                .filter(near -> !near.isApart())
                .flatMap(near -> curated(near.entry(), verifier, false).stream()
                        .map(answer -> new Examined.Reviewed(
                                answer.statements(), EntrySignals.of(asked, near, weighed.get()))))
                .toList();
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
                        var found = near(text, asked, entry, candidate);
                        switch (judged.liveness()) {
                            case Live _ ->
                                near.merge(
                                        entry.id(), found, (old, now) -> old.likeness() >= now.likeness() ? old : now);
                            case Silent silent ->
                                fallen.merge(
                                        entry.id(),
                                        new Fallen(entry, silent, found.likeness()),
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

    /// Near enough to be shown beside a text.
    private List<Near> beside(String text, Channel channel, Standpoint from) {
        return alike(text, channel, from).near().stream()
                .filter(near -> near.likeness() >= RELATED)
                .toList();
    }

    /// Live entries near to a text, best first, but one.
    List<Entry> related(String text, Optional<EntryId> but, Channel channel, Standpoint from) {
        return beside(text, channel, from).stream()
                .map(Near::entry)
                .filter(entry -> but.filter(entry.id()::equals).isEmpty())
                .limit(MOST_RELATED)
                .toList();
    }

    private Near near(String text, Asked asked, Entry entry, Candidate candidate) {
        var other = Asked.of(candidate.question(), segmenter, synonyms);
        return new Near(
                entry,
                candidate.question(),
                likeness(text, asked, other, candidate),
                candidate.cosine(),
                Likeness.isApart(asked, other));
    }

    /// 1 for the same words. Else how much of either question the other holds, drawn up by nearness of meaning and down
    /// where another sort of fact is wanted.
    private static double likeness(String text, Asked asked, Asked other, Candidate candidate) {
        if (TitleKey.of(text).equals(TitleKey.of(candidate.question()))) {
            return 1;
        }
        return asked.terms().isEmpty() || other.terms().isEmpty()
                ? 0
                : Likeness.of(asked, text, other, candidate.question(), candidate.cosine());
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
