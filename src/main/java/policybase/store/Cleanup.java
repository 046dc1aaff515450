package policybase.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import policybase.document.DocumentId;
import policybase.document.DocumentNumber;
import policybase.document.Title;

/// A clean-up (清理) being worked through: a decision, the items it lists, and how each of them stands.
///
/// @param source the document the lists were read from; a document has one clean-up
/// @param problems what could not be read, told by row in plain Chinese
/// @param revision of the decision's facts, for whoever changes them
public record Cleanup(
        DocumentId source,
        Instant openedAt,
        String openedBy,
        List<String> problems,
        int revision,
        Decision decision,
        List<Item> items) {

    public Cleanup {
        problems = List.copyOf(problems);
        items = List.copyOf(items);
    }

    public Item item(int ordinal) {
        return items.get(ordinal - 1);
    }

    public Cleanup with(List<Item> others) {
        return new Cleanup(source, openedAt, openedBy, problems, revision, decision, others);
    }

    public Cleanup with(Decision other) {
        return new Cleanup(source, openedAt, openedBy, problems, revision, other, items);
    }

    /// What the decision says of itself.
    ///
    /// @param on the day it takes effect; without one nothing can be confirmed
    /// @param makers whose documents it speaks of, for what it does not list
    /// @param upTo last day of making of the documents it speaks of
    /// @param document the decision as a document of the base, where its lists came in another file
    public record Decision(
            String title,
            Optional<DocumentNumber> number,
            Optional<LocalDate> on,
            List<String> makers,
            Optional<LocalDate> upTo,
            Optional<DocumentId> document) {
        public Decision {
            makers = List.copyOf(makers);
        }

        public Decision with(LocalDate day) {
            return new Decision(title, number, Optional.of(day), makers, upTo, document);
        }

        /// 《X》（文号）
        public String cited() {
            return Title.marked(title) + number.map(n -> "（" + n + "）").orElse("");
        }
    }

    /// One item and how it stands now.
    ///
    /// @param ordinal from 1, over all lists
    public record Item(int ordinal, Line line, Step step) {}

    /// One item as the decision has it, with the documents it may mean.
    ///
    /// @param list the list it stands in: 附件4; empty where there is only one
    /// @param number of the item in its list; empty for what follows from a sentence (凡未列入……)
    /// @param docNo the 文号 as printed, for it may be none (——)
    /// @param scope the 条 spoken of (第十八条); empty for the whole document
    /// @param quote the words of the item with those of its list
    /// @param on the day it takes effect when that is not the decision's own (逾期未修改的，自……起废止)
    /// @param candidates best first; empty when the base has nothing alike
    public record Line(
            String list,
            String number,
            Category category,
            Optional<String> title,
            Optional<String> docNo,
            Optional<String> maker,
            List<String> scope,
            String remark,
            String quote,
            Optional<LocalDate> on,
            List<Candidate> candidates) {
        public Line {
            scope = List.copyOf(scope);
            candidates = List.copyOf(candidates);
        }

        /// 附件4第3项, 第12项; empty for what follows from a sentence.
        public String place() {
            return number.isEmpty() ? "" : list + "第" + number + "项";
        }

        /// Whether its first candidate may be accepted together with others.
        public boolean isExact() {
            return !candidates.isEmpty() && candidates.getFirst().exact();
        }

        public Line with(List<Candidate> found) {
            return new Line(list, number, category, title, docNo, maker, scope, remark, quote, on, found);
        }
    }

    /// What a decision does to the documents of a list (field §1.5).
    public enum Category {
        KEPT("继续有效"),
        /// 拟修改: still in force until the new text comes
        PLANNED("拟修改"),
        LAPSED("宣布失效"),
        REPEALED("废止"),
        /// 凡未列入……一律废止
        UNLISTED("未列入，废止"),
        /// 逾期未修改的废止
        LATE("逾期未修改，废止");

        private final String label;

        Category(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// A document an item may mean.
    ///
    /// @param score 0 to 100
    /// @param exact whether it may be accepted together with others of its kind
    /// @param note what a person should look at: 文号相符，名称不同
    public record Candidate(DocumentId id, Route route, int score, boolean exact, String note) {}

    /// How a candidate was found.
    public enum Route {
        NUMBER("文号"),
        TITLE("名称"),
        SIMILAR("相似"),
        UNLISTED("未列入"),
        CHOSEN("人工指定");

        private final String label;

        Route(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// What somebody decided on an item. Steps are only ever added.
    ///
    /// @param revision from 1; a step builds on the one before
    /// @param target the document meant; empty while open and when the base has none
    public record Step(int revision, State state, Optional<DocumentId> target, String actor, Instant at, String note) {

        public Step next(State newer, Optional<DocumentId> meant, String person, Instant moment, String why) {
            return new Step(revision + 1, newer, meant, person, moment, why);
        }
    }

    /// How an item stands.
    public enum State {
        OPEN("待定"),
        ACCEPTED("已认可"),
        /// 不处理: the item means no document of the base, or is not to be carried out
        REJECTED("不处理"),
        /// in the histories of the documents
        APPLIED("已生效"),
        /// was applied, and taken back
        UNDONE("已撤销");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
