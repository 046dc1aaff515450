package policybase.web.view.document;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import policybase.document.Block;
import policybase.document.Block.Division;
import policybase.document.Block.Paragraph;
import policybase.document.Block.Table;
import policybase.document.Clause;
import policybase.document.Level;
import policybase.document.Locator;
import policybase.store.Held;
import policybase.validity.ClauseEvents;
import policybase.validity.Event;
import policybase.web.view.When;
import policybase.web.view.Words;
import policybase.web.view.document.BodyView.ContentsLine;
import policybase.web.view.document.BodyView.Line;
import policybase.web.view.document.BodyView.Piece;
import policybase.web.view.document.BodyView.Row;

/// Lays the clauses of a document out for reading: headings where they change, articles with
/// their label, tables whole again (for finding they are cut into runs of rows).
final class BodyReader {
    private static final Pattern ITEM =
            Pattern.compile("^(?:[（(][一二三四五六七八九十百\\d]{1,4}[）)]|\\d{1,2}\\s*[.．、](?!\\d)).*");

    /// Without headings, a contents list of articles helps from this many on.
    private static final int MANY_ARTICLES = 8;

    private final Held held;
    private final LocalDate asOf;
    private final Deque<Table> tables = new ArrayDeque<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final List<ContentsLine> contents = new ArrayList<>();
    private Locator above = Locator.HEAD;

    private BodyReader(Held held, LocalDate asOf) {
        this.held = held;
        this.asOf = asOf;
    }

    /// The part of the text that is asked for.
    ///
    /// @param path of the document's page
    static BodyView read(Held held, When when, Spot spot, String path) {
        var reader = new BodyReader(held, when.asOf());
        var body = held.document().body();
        reader.gatherTables(body.blocks());
        var clauses = body.clauses();
        for (var i = 0; i < clauses.size(); i++) {
            var clause = clauses.get(i);
            reader.headings(clause);
            switch (clause.form()) {
                case PROSE -> reader.prose(clause);
                case TABLE -> i = reader.table(clauses, i);
            }
        }
        if (reader.contents.isEmpty()) {
            reader.articles(clauses);
        }
        return new BodyOpening(reader.pieces, path, when).open(reader.contents, spot);
    }

    /// Tables in reading order, as the clauses cut from them follow each other; empty ones give no clause.
    private void gatherTables(List<Block> blocks) {
        for (var block : blocks) {
            switch (block) {
                case Table table -> {
                    if (!table.rows().isEmpty()) {
                        tables.add(table);
                    }
                }
                case Division division -> gatherTables(division.children());
                case Paragraph _ -> {}
            }
        }
    }

    private void headings(Clause clause) {
        var steps = clause.locator().steps();
        var own = steps.isEmpty() ? 0 : steps.size() - 1;
        var same = 0;
        while (same < own
                && same < above.steps().size()
                && steps.get(same).equals(above.steps().get(same))) {
            same++;
        }
        for (var depth = same; depth < own; depth++) {
            var step = steps.get(depth);
            if (depth == own - 1 && isWritten(clause, step)) {
                continue;
            }
            var anchor = "h" + (contents.size() + 1);
            var text = heading(clause, step);
            pieces.add(new Piece.Heading(anchor, Math.min(depth + 2, 6), text));
            contents.add(new ContentsLine(anchor, text, depth, ""));
        }
        above = new Locator(steps.subList(0, own));
    }

    /// Whether the division above was itself a clause just written, as with the table of an article.
    private boolean isWritten(Clause clause, Locator.Step step) {
        return clause.form() == Clause.Form.TABLE
                && !pieces.isEmpty()
                && pieces.getLast() instanceof Piece.Prose prose
                && prose.label().equals(step.label());
    }

    private static String heading(Clause clause, Locator.Step step) {
        var opening = step.label() + " ";
        return clause.headings().stream()
                .filter(heading -> heading.startsWith(opening))
                .findFirst()
                .map(heading -> isTight(step.label())
                        ? step.label() + heading.substring(opening.length())
                        : step.label() + "　" + heading.substring(opening.length()))
                .orElse(step.label());
    }

    /// 一、 and （一） stand close to their heading, 第三章 does not.
    private static boolean isTight(String label) {
        return "、）).．".indexOf(label.charAt(label.length() - 1)) >= 0;
    }

    private void prose(Clause clause) {
        var steps = clause.locator().steps();
        var label = steps.isEmpty() || steps.getLast().level() == Level.PARAGRAPH
                ? ""
                : steps.getLast().label();
        var lines = List.of(clause.text().split("\n")).stream()
                .map(line -> new Line(line, ITEM.matcher(line).matches()))
                .toList();
        var notes = ClauseEvents.touching(clause.locator(), held.timeline(), asOf).stream()
                .map(BodyReader::note)
                .toList();
        pieces.add(new Piece.Prose(clause.anchor(), label, clause.locator().citation(), lines, notes));
    }

    private static String note(Event event) {
        var by = event.by().map(name -> "被" + name).orElse("");
        var certain = event.standing() == Event.Standing.CONFIRMED ? "已" : "可能已";
        return "本条" + event.on().map(day -> "自" + Words.day(day) + "起").orElse("") + certain + by
                + event.kind().label() + (event.standing() == Event.Standing.CONFIRMED ? "。" : "，尚待核实。");
    }

    /// Puts the runs of rows that start at a clause together again; returns the index of the last one.
    private int table(List<Clause> clauses, int first) {
        var table = tables.removeFirst();
        var anchors = new java.util.HashMap<Integer, String>();
        var last = first;
        for (var i = first; i < clauses.size() && isSameTable(clauses.get(first), clauses.get(i)); i++) {
            anchors.put(firstRow(clauses.get(i)), clauses.get(i).anchor());
            last = i;
        }
        var heads = Math.min(table.heads(), table.rows().size());
        var rows = new ArrayList<Row>();
        for (var i = heads; i < table.rows().size(); i++) {
            rows.add(new Row(anchors.getOrDefault(i + 1, ""), table.rows().get(i)));
        }
        pieces.add(new Piece.Grid(table.rows().subList(0, heads), rows));
        return last;
    }

    private static boolean isSameTable(Clause first, Clause other) {
        if (other.form() != Clause.Form.TABLE) {
            return false;
        }
        var steps = first.locator().steps();
        var others = other.locator().steps();
        return steps.size() == others.size()
                && steps.subList(0, steps.size() - 1).equals(others.subList(0, others.size() - 1))
                && number(first, 0) == number(other, 0);
    }

    /// The number of a step of rows is table-row, both from 1: 2-14.
    private static int number(Clause clause, int part) {
        return Integer.parseInt(clause.locator().steps().getLast().number().split("-")[part]);
    }

    private static int firstRow(Clause clause) {
        return number(clause, 1);
    }

    private void articles(List<Clause> clauses) {
        var articles = clauses.stream()
                .filter(clause -> !clause.locator().steps().isEmpty()
                        && clause.locator().steps().getLast().level() == Level.ARTICLE)
                .toList();
        if (articles.size() >= MANY_ARTICLES) {
            articles.forEach(clause -> contents.add(
                    new ContentsLine(clause.anchor(), clause.locator().citation(), -1, "")));
        }
    }
}
