package policybase.document;

import java.util.Optional;

/// Trouble with one document that a person should know of: what, how bad, found in which step, where (a quote, a page,
/// a row).
/// The message is one plain Chinese sentence.
public record Problem(Severity severity, Step step, String message, Optional<String> where) {

    /// How bad: a note changes nothing, a doubt asks a person to look (needs review), an error means something is
    /// missing.
    public enum Severity {
        NOTE("提示"),
        DOUBT("待核"),
        ERROR("错误");

        private final String label;

        Severity(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// The step of a document's journey in which the trouble was found.
    public enum Step {
        EXTRACT("抽取"),
        STRUCTURE("结构识别"),
        VALIDITY("效力"),
        RELATION("关联"),
        SCREENING("审查"),
        INTAKE("入库");

        private final String label;

        Step(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// Stands with a document whose original holds what was taken out of its text.
    public static final Problem WITHHELD = note(Step.SCREENING, "原件中有不宜公开的内容，公开的是删改后的文本，原件不对外提供。");

    public static Problem note(Step step, String message) {
        return new Problem(Severity.NOTE, step, message, Optional.empty());
    }

    public static Problem doubt(Step step, String message) {
        return new Problem(Severity.DOUBT, step, message, Optional.empty());
    }

    public static Problem doubt(Step step, String message, String where) {
        return new Problem(Severity.DOUBT, step, message, Optional.of(where));
    }

    public static Problem error(Step step, String message) {
        return new Problem(Severity.ERROR, step, message, Optional.empty());
    }
}
