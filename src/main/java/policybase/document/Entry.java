package policybase.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// 咨询条目: a reviewed question and answer (知识点), in one revision. Portal and hotline show this very record. Whether it
/// may be told on a day is not here: see `policybase.validity.Liveness`.
///
/// @param question the standard question
/// @param variants how people ask it
/// @param signs who wrote and who reviewed this content; a change of content takes the reviews away
/// @param sample whether it belongs to the invented county
public record Entry(
        EntryId id,
        int revision,
        State state,
        String question,
        List<String> variants,
        Telling telling,
        List<Basis> basis,
        Reach reach,
        Keeping keeping,
        List<Sign> signs,
        boolean sample) {

    public Entry {
        variants = List.copyOf(variants);
        basis = List.copyOf(basis);
        signs = List.copyOf(signs);
    }

    /// What is told. Any part but the spoken answer may be empty.
    ///
    /// @param spoken to be read aloud on the telephone: at most [#SPOKEN_LIMIT] characters
    /// @param conditions each a sentence that either holds for the asker or does not
    /// @param where the place, how the way, when the days and hours to apply
    public record Telling(
            String spoken,
            String full,
            List<String> conditions,
            List<Amount> amounts,
            List<String> materials,
            String where,
            String how,
            String when) {
        /// As long as one listens to without forgetting the beginning (field §5.2).
        public static final int SPOKEN_LIMIT = 120;

        public static final Telling NOTHING = new Telling("", "", List.of(), List.of(), List.of(), "", "", "");

        public Telling {
            conditions = List.copyOf(conditions);
            amounts = List.copyOf(amounts);
            materials = List.copyOf(materials);
        }

        /// Length as people count it.
        public static int length(String spoken) {
            return spoken.codePointCount(0, spoken.length());
        }
    }

    /// A sum or limit and for whom: 80—89周岁, 每人每月, 50, 元.
    ///
    /// @param from figure as the clause has it
    /// @param to the upper end of a range; empty when it is one figure
    public record Amount(String label, String from, String to, String unit) {
        /// 50元, 500—1000元
        public String figure() {
            return from + (to.isEmpty() ? "" : "—" + to) + unit;
        }
    }

    /// A clause the answer rests on, bound by document, revision and the hash of its text.
    ///
    /// @param cited how people cite the document: 《X》（文号）
    /// @param locator how people cite the clause: 第十二条第二款
    /// @param quote the words within the clause that say it
    /// @param textHash of the whole clause
    public record Basis(
            DocumentId document,
            int revision,
            String cited,
            String anchor,
            String locator,
            String quote,
            String textHash) {
        /// Binds words of a clause; a fault when they are not its words.
        public static Basis of(PolicyDocument document, Clause clause, String quote) {
            if (quote.isBlank() || !clause.text().contains(quote)) {
                throw new Fault(Fault.Kind.INVALID, "引用的文字不在条款原文中：" + quote);
            }
            return new Basis(
                    document.id(),
                    document.revision(),
                    document.metadata().cited(),
                    clause.anchor(),
                    clause.locator().citation(),
                    quote,
                    TextHash.of(clause.text()));
        }
    }

    /// For whom, where and about what.
    ///
    /// @param region a name of `regions.tsv`; empty: the county's own
    public record Reach(List<String> audiences, Optional<String> region, List<Topic> topics, Visibility visibility) {
        public Reach {
            audiences = List.copyOf(audiences);
            topics = List.copyOf(topics);
        }
    }

    /// Who sees it.
    public enum Visibility {
        PUBLIC("公开"),
        OPERATORS("仅坐席");

        private final String label;

        Visibility(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// Who keeps it, and for how long it may be told.
    ///
    /// @param department 责任单位
    /// @param owner the person tasks go to
    /// @param contact what may be told in public: an office and its telephone
    /// @param from first day it holds, where that is later than its basis says
    /// @param until last day it holds, where that is earlier than its basis says
    /// @param review last day before somebody must have looked at it again (下次复核日期)
    public record Keeping(
            String department,
            String owner,
            String contact,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            Optional<LocalDate> review) {}

    /// Where an entry stands on its way (三审). A published one may still be silent.
    public enum State {
        DRAFT("草稿"),
        DEPARTMENT("待部门初审"),
        LEGAL("待业务、法制复审"),
        FINAL("待保密审查与终审"),
        PUBLISHED("已发布"),
        WITHDRAWN("停用");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /// Whether somebody's review is awaited.
        public boolean inReview() {
            return this == DEPARTMENT || this == LEGAL || this == FINAL;
        }
    }

    /// Who did what to this content.
    ///
    /// @param login tells persons apart
    /// @param name for readers
    public record Sign(Deed deed, String login, String name, Instant at) {}

    /// What is signed for.
    public enum Deed {
        WROTE("编写"),
        PASSED_DEPARTMENT("部门初审"),
        PASSED_LEGAL("业务、法制复审"),
        PASSED_FINAL("保密审查与终审");

        private final String label;

        Deed(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// The moment of the last review that this very content passed.
    public Optional<Instant> approved() {
        return signs.stream()
                .filter(sign -> sign.deed() == Deed.PASSED_FINAL)
                .map(Sign::at)
                .reduce((earlier, later) -> later);
    }

    /// The next revision with the same content, in another state, signed where something was done to it.
    public Entry next(State newer, Optional<Sign> sign) {
        var signed = new ArrayList<>(signs);
        sign.ifPresent(signed::add);
        return new Entry(id, revision + 1, newer, question, variants, telling, basis, reach, keeping, signed, sample);
    }

    /// All questions it answers, the standard one first.
    public List<String> questions() {
        var all = new ArrayList<String>();
        all.add(question);
        all.addAll(variants);
        return all;
    }
}
