package policybase.answer;

import java.util.List;
import java.util.regex.Pattern;
import policybase.answer.question.Asked;
import policybase.document.DocumentId;
import policybase.document.DocumentNumber;
import policybase.document.Rank;

/// A clause with what speaks for it as the answer.
///
/// @param sum of its weighed signals; tells it from the other clauses weighed for the same question, no more
@SuppressWarnings("ArrayRecordComponent") // numbers within a computation
record Fit(Candidate candidate, double[] signals, double sum) {

    /// What having the form of the fact that is wanted is worth, when passages of one clause are compared.
    private static final double FORM = 0.2;

    /// Names of other documents with their numbers: words in them say nothing about the matter itself.
    private static final Pattern NAMES = Pattern.compile("《[^》]{2,80}》(?:[（(][^（）()]{4,40}号[）)])?");

    /// The letter that sends a document.
    private static final Pattern SENDING = Pattern.compile("(?:印发|转发|下发)给你们");

    private static final String SENT = "给你们";

    /// What only sends, founds or ends a document.
    private static final Pattern FORMAL =
            Pattern.compile("现予公布|现将.{0,60}(?:印发|公布|通知如下)|遵照执行|贯彻执行|制定本(?:办法|细则|规定|实施|方案|措施|条例)|负责解释|收悉。?$");

    /// Words without one of which nothing is formal: looking for them is quicker.
    private static final List<String> CUES = List.of("现予公布", "现将", "遵照执行", "贯彻执行", "制定本", "负责解释", "收悉");

    /// A heading or a date, or words that lead to a list.
    private static final Pattern HEADING = Pattern.compile("[^。；：，、！？\\t]{0,60}|[^。]{0,200}[：:]");

    /// Whether it changes one of the documents whose clause was better but no longer holds: it tells what holds
    /// instead.
    boolean changes(List<String> titles) {
        var clause = candidate.clause().text();
        return (clause.contains("修改为") || clause.contains("调整为") || clause.contains("增加"))
                && titles.stream()
                        .anyMatch(title -> clause.contains(title)
                                || candidate.hit().metadata().title().full().contains(title));
    }

    /// Whether its document only explains another one (解读).
    boolean explains() {
        return candidate.hit().metadata().rank() == Rank.EXPLANATION;
    }

    boolean is(DocumentId document, String anchor) {
        return document.equals(candidate.hit().id())
                && anchor.equals(candidate.clause().anchor());
    }

    /// Whether it is the clause whose words a statement quotes.
    boolean isQuotedBy(Statement statement) {
        return is(statement.citation().id(), statement.citation().anchor());
    }

    /// Worth of a passage within its clause.
    static double worth(Asked asked, String words) {
        if (isFormal(words)) {
            return 0;
        }
        return asked.coverage(NAMES.matcher(words).replaceAll("")) + (asked.isMetBy(words) ? FORM : 0);
    }

    /// The words of a clause without formalities and without names of other documents. A list
    /// of documents (目录) has no substance of its own.
    static String substance(String text) {
        if (text.indexOf('\t') >= 0 && DocumentNumber.findAll(text).size() > 1
                || text.contains(SENT) && SENDING.matcher(text).find()) {
            return "";
        }
        var words = String.join(
                "\n",
                Passages.of(text).stream()
                        .map(span -> span.cut(text))
                        .filter(passage -> !isFormal(passage))
                        .toList());
        return words.indexOf('《') < 0 ? words : NAMES.matcher(words).replaceAll("");
    }

    private static boolean isFormal(String passage) {
        return HEADING.matcher(passage).matches()
                || CUES.stream().anyMatch(passage::contains)
                        && FORMAL.matcher(passage).find();
    }
}
