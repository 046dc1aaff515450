package policybase.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import policybase.document.ContentHash;
import policybase.document.DocumentId;
import policybase.document.NormativeDecision;
import policybase.document.PolicyDocument;
import policybase.document.Problem;
import policybase.store.Ledger.Recorded;
import policybase.validity.Event;

/// The review before publication (三审): how each document stands on the desk, the trail of who did what, and what people
/// decided about findings of the screening. Trail and decisions are only ever added. Writing is for `curate.review`,
/// plans of interpretation for `interpretation`;
/// each write lands together with its line of the audit log or not at all. A new revision, whoever records it, stands
/// at the
/// beginning again: no review outlives the words it was made of.
public interface Reviewing {

    /// Where a document stands.
    enum State {
        DRAFT("草稿"),
        FIRST("待初审"),
        SECOND("待复审"),
        FINAL("待保密审查与终审"),
        APPROVED("待发布"),
        PUBLISHED("已发布"),
        WITHDRAWN("已撤回");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// What somebody did.
    enum Act {
        TOOK_IN("收录"),
        SAVED("修改"),
        SUBMITTED("提交审核"),
        PASSED_FIRST("初审通过"),
        PASSED_SECOND("复审通过"),
        PASSED_FINAL("保密审查与终审通过"),
        RETURNED("退回"),
        PUBLISHED("发布"),
        WITHDRAWN("撤回");

        private final String label;

        Act(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// One line of the trail.
    ///
    /// @param number from 1 in each document
    /// @param hash of the facts and words of the revision
    /// @param login of the person; persons are told apart by it
    record Step(int number, Act act, int revision, String hash, String login, String person, Instant at, String note) {
        /// What somebody does to a document as it is now, to be numbered by the trail.
        public static Step of(PolicyDocument document, Act act, Actor by, Instant at, String note) {
            return new Step(0, act, document.revision(), ContentHash.of(document), by.login(), by.name(), at, note);
        }
    }

    /// A draft that came back, who sent it and why.
    record Returned(DocumentId id, String title, String department, String person, String reason) {}

    /// How a document stands now.
    ///
    /// @param revision the newest
    /// @param steps number of the newest line of the trail; 0 when nobody did anything on the desk
    /// @param isPublic whether a revision of it is public, this or an older one
    /// @param department whose it is; empty when not known
    record Standing(DocumentId id, int revision, State state, int steps, boolean isPublic, String department) {}

    /// What a person decided about a finding.
    ///
    /// @param finding its key
    record Judgement(String finding, Choice choice, String login, String person, Instant at, String reason) {}

    /// What is to become of what was found.
    enum Choice {
        PUBLISHABLE("可以公开"),
        REMOVE("删去后再发"),
        FIX("改正后再发");

        private final String label;

        Choice(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// The plan of interpretation (解读方案) that stands with a document, in one revision.
    ///
    /// @param revision from 1 in each document
    /// @param chief 第一解读人
    /// @param lead 牵头单位
    /// @param forms names of the kinds of interpretation (解读形式) it wants
    /// @param day by which they are to be public
    record Plan(
            DocumentId id,
            int revision,
            String chief,
            String lead,
            List<String> forms,
            LocalDate day,
            String note,
            String person,
            Instant at) {
        public Plan {
            forms = List.copyOf(forms);
        }
    }

    /// One document of a list.
    ///
    /// @param kinds in which steps its doubts and errors were found
    record Row(Standing standing, Face face, Instant takenAt, Instant changedAt, String changedBy) {}

    /// What a list shows of the newest revision.
    record Face(String title, String number, String issuers, int doubts, int errors, Set<Problem.Step> kinds) {
        public Face {
            kinds = Set.copyOf(kinds);
        }
    }

    /// What a list is narrowed to; an empty part narrows nothing.
    ///
    /// @param words in the title or number
    /// @param before taken in before this moment
    /// @param department theirs only
    record Wanted(
            Set<State> states,
            Optional<Problem.Step> kind,
            String issuer,
            String words,
            Optional<Instant> before,
            Optional<String> department) {
        public static final Wanted ALL =
                new Wanted(Set.of(), Optional.empty(), "", "", Optional.empty(), Optional.empty());

        public Wanted {
            states = Set.copyOf(states);
        }
    }

    /// The latest changed first.
    List<Row> list(Wanted wanted, int offset, int limit);

    /// How many there are by state; states without any are left out.
    Map<State, Integer> counts(Wanted wanted);

    Optional<Standing> find(DocumentId id);

    /// A revision as it was recorded.
    Optional<PolicyDocument> revision(DocumentId id, int revision);

    /// Oldest first.
    List<Step> trail(DocumentId id);

    /// Drafts that came back from a review and were not submitted again.
    List<Returned> returned();

    /// Adds a step over the newest revision; false when somebody else stepped first.
    ///
    /// @param seen how the document stood when the person decided
    /// @param next where it stands afterwards
    boolean step(Standing seen, State next, Step step, Deed deed);

    /// Records a new revision (draft, publication or withdrawal) with its step.
    Recorded record(PolicyDocument document, List<Event> events, Step step, Deed deed);

    /// Says whose a document is.
    void assign(DocumentId id, String department);

    /// The newest decision on each finding.
    List<Judgement> judgements(DocumentId id);

    void judge(DocumentId id, Judgement judgement, Deed deed);

    /// The newest decision on whether a document, public or not, is a 规范性文件.
    Optional<NormativeDecision> normative(DocumentId id);

    /// Decides it.
    void decide(DocumentId id, NormativeDecision decision, Deed deed);

    /// Adds a revision of a plan; false when somebody else did first.
    boolean plan(Plan plan, Deed deed);

    /// All revisions of the plan of a document, oldest first; empty when it has none.
    List<Plan> plans(DocumentId id);

    /// The same of all documents that have one.
    Map<DocumentId, List<Plan>> plans();

    /// Keeps what a text is like: 64 bits of which near texts share most.
    void like(DocumentId id, long print);

    /// Documents of which no bits are kept yet.
    List<DocumentId> withoutPrint(int most);

    /// Documents whose bits differ in few places from these.
    List<Alike> alike(long print, int furthest);

    /// @param apart in how many bits
    record Alike(DocumentId id, int apart) {}
}
