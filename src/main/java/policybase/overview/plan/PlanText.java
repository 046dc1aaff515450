package policybase.overview.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The running text of a work plan, by its clauses （一）（二）…: the table repeats its words and may differ from them.
final class PlanText {
    private static final Pattern CLAUSE = Pattern.compile("^[（(]([一二三四五六七八九十百]+)[）)]([^。]{2,60})。(.+)$");
    private static final Pattern PART = Pattern.compile("^[一二三四五六七八九十]+、[^。]*$");
    private static final String ENDS = "。；：！？";

    /// So many characters alike are enough to look at a place; where most are alike, there it stands.
    private static final int OPENING = 8;

    private final List<Clause> clauses;

    /// @param number such as 八
    record Clause(String number, String heading, String text) {
        String name() {
            return "（" + number + "）" + heading;
        }
    }

    PlanText(List<String> lines) {
        this.clauses = joined(lines).stream()
                .map(CLAUSE::matcher)
                .filter(Matcher::matches)
                .map(found -> new Clause(found.group(1), found.group(2), found.group(3)))
                .toList();
    }

    /// Paragraphs cut by a page break are joined: a line that does not end a sentence goes on.
    private static List<String> joined(List<String> lines) {
        var joined = new ArrayList<String>();
        for (var line : lines) {
            var text = PlanSource.plain(line);
            var last = joined.isEmpty() ? "" : joined.getLast();
            var goesOn = !last.isEmpty()
                    && CLAUSE.matcher(last + "。").matches()
                    && !PART.matcher(text).matches()
                    && ENDS.indexOf(last.charAt(last.length() - 1)) < 0;
            if (goesOn) {
                joined.set(joined.size() - 1, last + text);
            } else {
                joined.add(text);
            }
        }
        return joined;
    }

    /// The clause a task stands in: where most of it from its beginning is alike.
    Optional<Clause> of(String content) {
        return clauses.stream()
                .filter(clause -> alike(content, clause).length() > 0)
                .max(Comparator.comparingInt(clause -> alike(content, clause).length()));
    }

    /// How a task's words differ from those of its clause, the first place of it; empty when they are the same.
    static Optional<String> difference(String content, Clause clause) {
        var alike = alike(content, clause);
        if (alike.length() == content.length()) {
            return Optional.empty();
        }
        return Optional.of("与正文（" + clause.number() + "）的文字不同：表中“" + around(content, alike.length()) + "”，正文“"
                + around(clause.text(), alike.start() + alike.length()) + "”");
    }

    /// @param start in the clause
    /// @param length characters from the beginning of the task that are the same there
    private record Alike(int start, int length) {}

    private static Alike alike(String content, Clause clause) {
        var text = clause.text();
        var opening = content.substring(0, Math.min(OPENING, content.length()));
        var best = new Alike(0, 0);
        for (var start = text.indexOf(opening); start >= 0; start = text.indexOf(opening, start + 1)) {
            var length = 0;
            while (length < content.length()
                    && start + length < text.length()
                    && content.charAt(length) == text.charAt(start + length)) {
                length++;
            }
            best = length > best.length() ? new Alike(start, length) : best;
        }
        return best;
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 6), Math.min(text.length(), at + 6));
    }
}
