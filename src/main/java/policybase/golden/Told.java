package policybase.golden;

import java.util.List;
import policybase.store.GoldenQuestions.Question;
import policybase.store.GoldenQuestions.Result;
import policybase.store.GoldenQuestions.Run;

/// A run with its figures and what changed since the run before.
public record Told(Run run, Figures figures, List<Line> lines) {
    public Told {
        lines = List.copyOf(lines);
    }

    /// What became of a question since the run before.
    public enum Change {
        SAME(""),
        NEWLY_RIGHT("新对"),
        NEWLY_WRONG("新错"),
        NEW("新题");

        private final String label;

        Change(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// @param question as it was asked then
    public record Line(Question question, Result result, Change change) {}

    public List<Line> changed(Change change) {
        return lines.stream().filter(line -> line.change() == change).toList();
    }
}
