package policybase.curate.cleanup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import policybase.document.Relation;
import policybase.document.RelationKind;
import policybase.store.Cleanup;
import policybase.store.Cleanup.Category;
import policybase.store.Cleanup.Decision;
import policybase.store.Cleanup.Item;
import policybase.store.Cleanup.Line;
import policybase.store.Cleanup.State;
import policybase.store.Cleanup.Step;
import policybase.store.Documents;
import policybase.store.Held;
import policybase.validity.Event;
import policybase.validity.EventKind;

/// Makes a clean-up of a document: its items with what they may mean, what follows from its sentences, and what could
/// not
/// be read. Changes nothing.
final class Reader {
    private static final Set<RelationKind> ENDING = EnumSet.of(RelationKind.REPEALS, RelationKind.LAPSES);

    private final Documents documents;
    private final Held source;
    private final String person;
    private final Instant now;

    Reader(Documents documents, Held source, String person, Instant now) {
        this.documents = documents;
        this.source = source;
        this.person = person;
        this.now = now;
    }

    Cleanup read() {
        var document = source.document();
        var read = Lists.of(document.metadata().title().full(), document.body());
        var decision = Decisions.of(source, documents);
        var matcher = new Matcher(documents, Optional.of(document.id()), decision.on());
        var lines = new ArrayList<Line>();
        read.lines().forEach(line -> lines.add(line.with(matcher.candidates(line))));
        inSentences(read.lines()).forEach(line -> lines.add(line.with(matcher.candidates(line))));
        var late = late(lines);
        var unlisted = Decisions.unlisted(source)
                .map(relation -> new Closed(documents, document.id(), decision)
                        .lines(relation.quote(), Point.holding(relation.quote(), document.body()), List.copyOf(lines)))
                .orElse(List.of());
        lines.addAll(late);
        lines.addAll(unlisted);
        return new Cleanup(document.id(), now, person, read.problems(), 1, decision, items(lines, decision));
    }

    private List<Item> items(List<Line> lines, Decision decision) {
        var items = new ArrayList<Item>();
        for (var line : lines) {
            items.add(new Item(items.size() + 1, line, first(line, decision)));
        }
        return items;
    }

    /// An item begins undecided; a revision that came in time leaves nothing to decide.
    private Step first(Line line, Decision decision) {
        var open = new Step(1, State.OPEN, Optional.empty(), person, now, "");
        if (line.category() != Category.LATE || line.candidates().isEmpty()) {
            return open;
        }
        return documents
                .find(line.candidates().getFirst().id())
                .flatMap(held -> revised(held, line, decision))
                .map(event -> new Step(
                        1,
                        State.REJECTED,
                        Optional.empty(),
                        person,
                        now,
                        "已按期修改：" + event.by().orElse(event.kind().label())))
                .orElse(open);
    }

    private static Optional<Event> revised(Held held, Line line, Decision decision) {
        return held.timeline().events().stream()
                .filter(event -> event.kind() == EventKind.AMENDED || event.kind() == EventKind.SUPERSEDED)
                .filter(event -> event.on()
                        .filter(day -> day.isBefore(line.on().orElseThrow()))
                        .filter(day -> decision.on().map(day::isAfter).orElse(false))
                        .isPresent())
                .findFirst();
    }

    /// 《X》同时废止 outside the lists.
    private List<Line> inSentences(List<Line> listed) {
        return source.document().relations().stream()
                .filter(relation -> ENDING.contains(relation.kind()))
                .filter(relation -> listed.stream().noneMatch(line -> isNamed(line, relation)))
                .map(Reader::line)
                .toList();
    }

    private static boolean isNamed(Line line, Relation relation) {
        var cited = relation.cited();
        var sameNumber = cited.number().isPresent()
                && line.docNo().flatMap(Named::number).equals(cited.number());
        return sameNumber
                || cited.title()
                        .filter(title -> line.title()
                                .filter(own -> Likeness.of(own, title) == 1)
                                .isPresent())
                        .isPresent();
    }

    private static Line line(Relation relation) {
        return new Line(
                "",
                "",
                relation.kind() == RelationKind.LAPSES ? Category.LAPSED : Category.REPEALED,
                relation.cited().title(),
                relation.cited().number().map(Object::toString),
                Optional.empty(),
                relation.scope(),
                "",
                relation.quote(),
                Optional.empty(),
                List.of());
    }

    /// What is not revised in time is repealed: an item for each that the base holds.
    private List<Line> late(List<Line> lines) {
        return Deadline.in(source.document().body())
                .map(deadline -> lines.stream()
                        .filter(line -> line.category() == Category.PLANNED
                                && !line.candidates().isEmpty())
                        .map(line -> late(line, deadline))
                        .toList())
                .orElse(List.of());
    }

    private static Line late(Line line, Deadline deadline) {
        return new Line(
                line.list(),
                line.number(),
                Category.LATE,
                line.title(),
                line.docNo(),
                line.maker(),
                line.scope(),
                line.remark(),
                deadline.quote(),
                Optional.of(deadline.on()),
                line.candidates());
    }
}
