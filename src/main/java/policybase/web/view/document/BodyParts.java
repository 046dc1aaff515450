package policybase.web.view.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import policybase.web.view.Cutting;
import policybase.web.view.document.BodyView.Line;
import policybase.web.view.document.BodyView.Piece;
import policybase.web.view.document.BodyView.Piece.Grid;
import policybase.web.view.document.BodyView.Piece.Heading;
import policybase.web.view.document.BodyView.Piece.Prose;
import policybase.web.view.document.BodyView.Row;

/// What the pieces of a text weigh in a page, and how a long text is cut into parts (部分).
final class BodyParts {
    /// Bytes of a table or a clause that are kept together.
    private static final int RUN = Cutting.ROOM / 4;

    /// Characters of a line that are kept together: at most three bytes each.
    private static final int LONGEST_LINE = RUN / 3;

    /// About what the markup adds to a heading or a clause, to a line of it, and to a cell.
    private static final int AROUND = 230;

    private static final int AROUND_LINE = 24;
    private static final int AROUND_CELL = 10;

    private BodyParts() {}

    /// The pieces, cut where it is due. At least one part, which may be empty.
    static List<List<Piece>> cut(List<Piece> pieces) {
        if (pieces.stream().mapToInt(BodyParts::bytes).sum() <= Cutting.ROOM) {
            return List.of(pieces);
        }
        return Cutting.cut(
                pieces.stream().flatMap(BodyParts::runs).toList(), BodyParts::bytes, Heading.class::isInstance);
    }

    private static Stream<Piece> runs(Piece piece) {
        return switch (piece) {
            case Heading heading -> Stream.of(heading);
            case Prose prose -> runs(prose).stream().map(Piece.class::cast);
            case Grid grid -> runs(grid).stream().map(Piece.class::cast);
        };
    }

    /// A long table as several, each under the same heads.
    private static List<Grid> runs(Grid grid) {
        var runs = new ArrayList<Grid>();
        var rows = new ArrayList<Row>();
        var weight = 0;
        for (var row : grid.rows()) {
            var more = cells(row.cells());
            if (weight + more > RUN && !rows.isEmpty()) {
                runs.add(new Grid(grid.heads(), rows));
                rows.clear();
                weight = 0;
            }
            rows.add(row);
            weight += more;
        }
        runs.add(new Grid(grid.heads(), rows));
        return runs;
    }

    /// A clause as it is, or, when it is as long as a document, as several of which the first has its name.
    private static List<Prose> runs(Prose prose) {
        if (bytes(prose) <= RUN) {
            return List.of(prose);
        }
        var runs = new ArrayList<Prose>();
        var lines = new ArrayList<Line>();
        var weight = 0;
        for (var line : prose.lines().stream().flatMap(BodyParts::pieces).toList()) {
            var more = AROUND_LINE + Cutting.bytes(line.text());
            if (weight + more > RUN && !lines.isEmpty()) {
                runs.add(runs.isEmpty() ? prose.with(lines) : prose.goingOn(lines));
                lines.clear();
                weight = 0;
            }
            lines.add(line);
            weight += more;
        }
        runs.add(runs.isEmpty() ? prose.with(lines) : prose.goingOn(lines));
        return runs;
    }

    /// A line, cut behind the ends of sentences when it is far too long; where it has none, anywhere.
    private static Stream<Line> pieces(Line line) {
        var text = line.text();
        if (text.length() <= LONGEST_LINE) {
            return Stream.of(line);
        }
        var pieces = new ArrayList<Line>();
        for (var from = 0; from < text.length(); ) {
            var most = Math.min(from + LONGEST_LINE, text.length());
            var sentence = most == text.length() ? most : text.lastIndexOf('。', most - 1) + 1;
            var to = sentence > from ? sentence : most;
            pieces.add(new Line(text.substring(from, to), line.isItem()));
            from = to;
        }
        return pieces.stream();
    }

    private static int bytes(Piece piece) {
        return switch (piece) {
            case Heading heading -> AROUND + Cutting.bytes(heading.text());
            case Prose prose ->
                AROUND
                        + Cutting.bytes(prose.label())
                        + Cutting.bytes(prose.name())
                        + prose.lines().stream()
                                .mapToInt(line -> AROUND_LINE + Cutting.bytes(line.text()))
                                .sum()
                        + prose.notes().stream().mapToInt(Cutting::bytes).sum();
            case Grid grid ->
                AROUND
                        + grid.heads().stream().mapToInt(BodyParts::cells).sum()
                        + grid.rows().stream()
                                .mapToInt(row -> cells(row.cells()))
                                .sum();
        };
    }

    private static int cells(List<String> cells) {
        return AROUND_LINE
                + cells.stream()
                        .mapToInt(cell -> AROUND_CELL + Cutting.bytes(cell))
                        .sum();
    }
}
