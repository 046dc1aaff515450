package policybase.screening;

import java.util.List;
import java.util.Optional;
import policybase.document.Span;
import policybase.screening.Finding.Place;

/// A piece and where its words stand in the document. Rows of a table may stand in several clauses.
///
/// @param whole the place of the piece, for running text
/// @param rows for each row of a table the place of its clause with where the row begins in the clause's text
record Placed(Piece piece, Place whole, List<Optional<Row>> rows) {

    /// A row in a clause.
    record Row(String anchor, String label, int start) {}

    Placed(Piece piece, Place whole) {
        this(piece, whole, List.of());
    }

    /// The place of words of the piece; empty for a row that stands in no clause.
    Optional<Place> place(Span where) {
        if (!piece.isTable()) {
            return Optional.of(new Place(whole.anchor(), whole.label(), List.of(where)));
        }
        for (var number = 0; number < rows.size(); number++) {
            var row = piece.row(number);
            if (where.start() >= row.start() && where.start() <= row.end()) {
                var by = row.start();
                var end = Math.min(where.end(), row.end());
                return rows.get(number)
                        .map(at -> new Place(
                                at.anchor(),
                                at.label(),
                                List.of(new Span(where.start() - by + at.start(), end - by + at.start()))));
            }
        }
        return Optional.empty();
    }
}
