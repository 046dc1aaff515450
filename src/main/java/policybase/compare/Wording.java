package policybase.compare;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import policybase.document.Clause;

/// Which words of a clause changed. Compared by character, numbers and Latin words as a whole: half a
/// changed amount tells a reader nothing.
final class Wording {
    private static final Pattern WORD = Pattern.compile("[0-9０-９.,%％]+|[A-Za-z]+|.", Pattern.DOTALL);

    /// A single character left between two changes is no island worth showing.
    private static final int ISLAND = 1;

    private final List<Run> before = new ArrayList<>();
    private final List<Run> after = new ArrayList<>();

    private Wording() {}

    static Row.Changed changed(Clause left, Clause right) {
        var wording = new Wording();
        var old = words(left.text());
        var fresh = words(right.text());
        for (var delta : DiffUtils.diff(old, fresh, true).getDeltas()) {
            var from = String.join("", delta.getSource().getLines());
            var to = String.join("", delta.getTarget().getLines());
            switch (delta.getType()) {
                case EQUAL -> {
                    add(wording.before, from, false);
                    add(wording.after, to, false);
                }
                case CHANGE, INSERT, DELETE -> {
                    add(wording.before, from, true);
                    add(wording.after, to, true);
                }
            }
        }
        return new Row.Changed(left, right, joined(wording.before), joined(wording.after));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(result -> result.group()).toList();
    }

    private static void add(List<Run> runs, String text, boolean differs) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, differs));
        }
    }

    /// Changes with only an island between them become one.
    private static List<Run> joined(List<Run> runs) {
        var joined = new ArrayList<Run>();
        for (var i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            var isIsland = !run.differs() && run.text().length() <= ISLAND && i > 0 && i + 1 < runs.size();
            var differs = run.differs() || isIsland;
            if (!joined.isEmpty() && joined.getLast().differs() == differs) {
                joined.add(new Run(joined.removeLast().text() + run.text(), differs));
            } else {
                joined.add(new Run(run.text(), differs));
            }
        }
        return joined;
    }
}
