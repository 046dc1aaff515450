package policybase.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The words of a clause (条款) that are embedded. Everybody who embeds or looks up a clause builds its texts here, so
/// that the same clause has the same vectors everywhere.
public final class Passage {
    /// Characters of a piece, heads included. The model reads 512 tokens, and a Chinese character is one.
    private static final int ROOM = 500;

    /// Longest head, in characters: titles longer than this are rare, and the words matter more.
    private static final int HEAD = 150;

    private static final Pattern SENTENCE = Pattern.compile("[^。；！？\n]*[。；！？\n]*");

    private Passage() {}

    /// The texts that stand for a clause: mostly one; a clause too long for the model is cut at the ends of sentences,
    /// and it is as near to a question as its nearest piece. Each piece has the title as people cite it and the
    /// headings from the outermost in before it: a clause seldom names its subject, which stands there.
    public static List<String> of(String title, List<String> headings, String text) {
        var heads = headings.isEmpty() ? title : title + " " + String.join(" ", headings);
        var head = heads.substring(0, Math.min(heads.length(), HEAD)) + "\n";
        if (head.length() + text.length() <= ROOM) {
            return List.of(head + text);
        }
        return cut(text, ROOM - head.length()).stream().map(head::concat).toList();
    }

    private static List<String> cut(String text, int room) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        var sentences = SENTENCE.matcher(text);
        while (sentences.find()) {
            var rest = sentences.group();
            if (piece.length() + rest.length() > room) {
                take(piece, pieces);
            }
            for (; rest.length() > room; rest = rest.substring(room)) {
                pieces.add(rest.substring(0, room));
            }
            piece.append(rest);
        }
        take(piece, pieces);
        return pieces;
    }

    private static void take(StringBuilder piece, List<String> pieces) {
        var words = piece.toString().strip();
        if (!words.isEmpty()) {
            pieces.add(words);
        }
        piece.setLength(0);
    }
}
