package policybase.screening;

import java.util.regex.Pattern;

/// The words that say what a cell of a table is: the head of its column and the label to its left.
final class Heads {
    private static final Pattern LABEL = Pattern.compile("[\\p{IsHan}（）() 　\\n]{1,16}");

    private Heads() {}

    static String of(Piece piece, int row, int column) {
        var rows = piece.rows();
        var words = new StringBuilder();
        for (var head = 0; head < Math.min(row, Math.max(piece.heads(), 1)); head++) {
            var cells = rows.get(head);
            if (column < cells.size() && cells.size() == rows.get(row).size()) {
                words.append(cells.get(column)).append(' ');
            }
        }
        var left = column > 0 ? rows.get(row).get(column - 1) : "";
        var named = column > 0 && LABEL.matcher(left).matches() && words.isEmpty();
        return named || column == 1 && LABEL.matcher(left).matches() ? words + left : words.toString();
    }
}
