package policybase.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Answers as they were given, and what was found out about them since. Only ever added.
public interface KeptAnswers {

    /// Keeps answers; those whose id is already there are left as they are.
    void keep(List<KeptAnswer> answers);

    Optional<KeptAnswer> find(String id);

    /// An answer with its running number, for going through all of them.
    record Numbered(long number, KeptAnswer answer) {}

    /// Answers after a number, oldest first.
    List<Numbered> after(long number, int limit);

    /// The newest answers, newest first.
    List<KeptAnswer> newest(int limit);

    long count();

    /// What was asked often since a moment and had one of the outcomes, most often first. Questions that differ only in
    /// the marks at their end are one.
    ///
    /// @param times at least so often
    /// @param days on at least so many days (of world time)
    List<Often> often(Instant since, List<String> outcomes, int times, int days, int limit);

    /// @param question masked, without the mark at its end
    record Often(String question, int times) {}

    /// What was asked in a stretch of time, by its words and its outcome; answers kept without their question are left
    /// out.
    List<Asked> asked(Instant from, Instant before);

    /// @param question masked, without the mark at its end
    /// @param outcome code of the outcome
    record Asked(String question, String outcome, long times) {}

    /// How many answers of each outcome were given on each channel in each hour of a stretch of time. An hour of world
    /// time is an hour of China's, so days and months of either follow from it.
    List<Hour> perHour(Instant from, Instant before);

    /// @param begins the hour
    record Hour(Instant begins, String outcome, String channel, long times) {}

    /// When the first answer was kept; empty where there is none.
    Optional<Instant> first();

    /// A statement of a kept answer that no longer holds. Two of equal answer, statement and cause are the same.
    ///
    /// @param answer id of the answer
    /// @param statement its number, from 0
    /// @param why one Chinese sentence
    /// @param since the day from which it does not hold, as far as that is known
    /// @param foundAt when it was found out
    record Lapse(String answer, int statement, Cause cause, String why, Optional<LocalDate> since, Instant foundAt) {}

    /// In which way a statement ceased to hold.
    enum Cause {
        WITHDRAWN("文件已撤下"),
        NOT_IN_FORCE("文件已不施行"),
        CLAUSE_ENDED("条款已废止或修改"),
        WORDS_CHANGED("条款文字已改动"),
        NEVER_HELD("当时即已不施行");

        private final String label;

        Cause(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// Keeps what an audit found; what is already known is left as it is.
    ///
    /// @return how many are new
    int note(List<Lapse> lapses);

    /// All that was ever found, newest first.
    List<Lapse> lapses();
}
