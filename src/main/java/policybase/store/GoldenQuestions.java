package policybase.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Golden questions (标准题) and what came of asking them. Questions are changed by adding a revision; runs are only
/// added. Each write has its line in the audit log.
public interface GoldenQuestions {

    /// One question in one revision.
    ///
    /// @param number runs on from 1; 0 for one that is not kept yet
    /// @param revision from 1
    /// @param wanted 文号 or title of the document that must be found first or quoted; empty where nothing may
    ///     be told
    /// @param words what the quoted words must hold; may be empty
    /// @param day the day it is asked about; the day of the run where empty
    /// @param asked whether it is asked at all; no once it was taken off the list
    record Question(
            long number,
            int revision,
            String text,
            String wanted,
            String words,
            Optional<LocalDate> day,
            boolean asked,
            String actor,
            Instant at) {}

    /// What came of one question.
    ///
    /// @param place of the wanted document in the list of hits, from 1; 0 where it is not in it
    /// @param cited whether the answer quotes it
    /// @param met whether it is as wanted
    /// @param outcome code of the sort of answer
    /// @param told what was quoted first, in short; may be empty
    record Result(long question, int revision, int place, boolean cited, boolean met, String outcome, String told) {}

    /// One time all questions were asked.
    ///
    /// @param number runs on from 1; 0 for one that is not kept yet
    /// @param seq change-log position the index had seen
    record Run(long number, Instant begun, Instant ended, String actor, long seq, List<Result> results) {
        public Run {
            results = List.copyOf(results);
        }
    }

    /// Adds a revision, and the question with it where its number is 0.
    ///
    /// @return what is kept; empty when somebody else changed it meanwhile, or nothing of that number is there
    Optional<Question> write(Question question, Deed deed);

    /// The newest revision of every question that is asked, in order of their numbers.
    List<Question> asked();

    /// Every revision of every question, asked or not.
    List<Question> all();

    /// Every revision of one, newest first.
    List<Question> revisions(long number);

    Run keep(Run run, Deed deed);

    /// The newest runs, newest first.
    List<Run> runs(int limit);

    Optional<Run> run(long number);
}
