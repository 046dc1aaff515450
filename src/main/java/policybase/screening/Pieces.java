package policybase.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import policybase.document.Block;
import policybase.document.Block.Division;
import policybase.document.Block.Paragraph;
import policybase.document.Block.Table;
import policybase.document.Clause;
import policybase.document.Level;
import policybase.document.PolicyDocument;
import policybase.screening.Finding.Place;
import policybase.screening.Piece.Role;

/// A document in pieces: its title, its 附注, the clauses of running text, and its tables whole (for finding, clauses cut
/// them into runs of rows; sums and lists are seen only in the whole).
final class Pieces {
    private final PolicyDocument document;
    private final Optional<java.time.LocalDate> day;
    private final List<Clause> runs;
    private final List<Placed> pieces = new ArrayList<>();
    private int clause;
    private int from;

    private Pieces(PolicyDocument document) {
        this.document = document;
        this.day = document.metadata().dates().version();
        this.runs = document.body().clauses().stream()
                .filter(one -> one.form() == Clause.Form.TABLE)
                .toList();
    }

    static List<Placed> of(PolicyDocument document) {
        var pieces = new Pieces(document);
        pieces.head();
        pieces.clauses();
        pieces.tables(document.body().blocks());
        return pieces.pieces;
    }

    private void head() {
        var title = document.metadata().title().full();
        pieces.add(new Placed(Piece.of(Role.TITLE, title, day), new Place("title", "标题", List.of())));
        document.metadata()
                .note()
                .ifPresent(note ->
                        pieces.add(new Placed(Piece.of(Role.REMARK, note, day), new Place("note", "附注", List.of()))));
    }

    private void clauses() {
        var opening = true;
        for (var one : document.body().clauses()) {
            opening &= isOutside(one);
            if (one.form() == Clause.Form.PROSE) {
                var label = one.locator().path();
                pieces.add(new Placed(
                        Piece.of(opening ? Role.OPENING : Role.BODY, one.text(), day),
                        new Place(one.anchor(), label.isEmpty() ? "正文" : label, List.of())));
            }
        }
    }

    /// Whether a clause stands outside all numbered divisions.
    private static boolean isOutside(Clause clause) {
        return clause.locator().steps().stream()
                .allMatch(step -> step.level() == Level.PARAGRAPH || step.level() == Level.ROWS);
    }

    private void tables(List<Block> blocks) {
        for (var block : blocks) {
            switch (block) {
                case Division division -> tables(division.children());
                case Table table -> {
                    var rows = table.rows().stream()
                            .map(cells -> String.join("\t", cells))
                            .map(this::find)
                            .toList();
                    pieces.add(new Placed(
                            Piece.table(table.rows(), table.heads(), day), new Place("", "", List.of()), rows));
                }
                case Paragraph _ -> {}
            }
        }
    }

    /// The next clause with the words of a row: rows stand in the clauses in their order.
    private Optional<Placed.Row> find(String row) {
        if (row.isBlank()) {
            return Optional.empty();
        }
        for (var number = clause; number < runs.size(); number++) {
            var run = runs.get(number);
            var at = run.text().indexOf(row, number == clause ? from : 0);
            if (at >= 0) {
                clause = number;
                from = at + row.length();
                return Optional.of(new Placed.Row(run.anchor(), run.locator().path(), at));
            }
        }
        return Optional.empty();
    }
}
