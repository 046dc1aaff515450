package policybase.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What operators report while they take calls: what they missed in the base (知识缺口) and what they found wrong in
/// it (纠错), and what became of each. Reports and steps are only ever added, each with its line in the audit log.
/// What is kept was masked before.
public interface Reports {

    /// What sort of report it is.
    enum Kind {
        GAP("知识缺口"),
        ERROR("纠错");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// How far one has got with it.
    enum State {
        OPEN("待处理"),
        WORKING("处理中"),
        ANSWERED("已答复"),
        DECLINED("不采纳");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /// Whether nobody has to do anything any more.
        public boolean isClosed() {
            return this == ANSWERED || this == DECLINED;
        }
    }

    /// What somebody reports.
    ///
    /// @param text what was asked or searched for, masked
    /// @param target the address of what is wrong or was shown; may be empty
    /// @param channel where it came from: 坐席, 网站
    /// @param region of the asker, as far as known; may be empty
    /// @param note what is missing or wrong, masked; may be empty
    /// @param reporter login of whoever reports; empty for the public
    /// @param due the last day to answer
    record Report(
            Kind kind,
            String text,
            String target,
            String channel,
            String region,
            String note,
            String reporter,
            Instant at,
            LocalDate due) {}

    /// One step on its way.
    ///
    /// @param reply what the reporter is told, or why; may be empty
    record Step(State state, String reply, String actor, Instant at) {}

    /// A report with what became of it.
    ///
    /// @param number runs on from 1
    record Filed(long number, Report report, List<Step> steps) {
        public Filed {
            steps = List.copyOf(steps);
        }

        public State state() {
            return steps.isEmpty() ? State.OPEN : steps.getLast().state();
        }

        /// What was said last.
        public String reply() {
            return steps.isEmpty() ? "" : steps.getLast().reply();
        }
    }

    /// Keeps a report.
    Filed report(Report report, Deed deed);

    /// Adds a step; false when there is no such report, or somebody else added one after `seen` steps.
    boolean step(long number, int seen, Step step, Deed deed);

    Optional<Filed> find(long number);

    /// What somebody reported, newest first.
    List<Filed> of(String reporter, int limit);

    /// Open or closed ones: the open one due first at the head, the closed one filed last.
    List<Filed> list(boolean open, int offset, int limit);

    long count(boolean open);

    /// How many came in a stretch of time.
    long count(Instant from, Instant before);

    /// Those closed in a stretch of time.
    List<Closed> closed(Instant from, Instant before);

    /// When it came, when an answer was owed, and when it was closed.
    record Closed(Instant at, LocalDate due, Instant closed) {}

    /// Reports of something missed that are counted with no gap ([Gap]) yet, oldest first.
    List<Filed> uncounted(int limit);

    /// Says with which gap a report of something missed was counted.
    void counted(long number, long gap);

    /// Reports counted with a gap, oldest first.
    List<Filed> of(long gap);

    /// The gaps that reports were counted with, by the numbers of the reports; those counted with none are left out.
    Map<Long, Long> gaps(List<Long> numbers);
}
