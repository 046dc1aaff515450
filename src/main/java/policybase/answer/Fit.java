package policybase.answer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import policybase.document.DocumentNumber;
import policybase.document.Rank;

/// How well a clause fits a question: what speaks for it, and how probable that makes it. The weights are a logistic
/// regression over the candidate clauses of the `dev` half of the judged questions on the sample documents
/// (`corpus/evaluation/answers`), where a clause counts as right when it is one of those a fair answer may cite;
// weights
/// of what can only speak for a clause were kept from falling below 0, which held-out fifths bore out.
///
/// @param around share of the question's content that the clause, the title and the headings above it hold
/// @param first 1 for the document found first, less for later ones
/// @param pairs share of the question's pairs of characters that it holds
/// @param unit whether it is measured in one of the units asked for, if any is
/// @param explains whether it only explains another document (解读), which is no authority by itself
record Fit(Candidate candidate, double around, double first, double pairs, boolean unit, boolean explains) {

    /// What having the form of the fact that is wanted is worth, when passages of one clause are compared.
    private static final double FORM = 0.2;

    /// Names of other documents with their numbers: words in them say nothing about the matter itself.
    private static final Pattern NAMES = Pattern.compile("《[^》]{2,80}》(?:[（(][^（）()]{4,40}号[）)])?");

    /// The letter that sends a document.
    private static final Pattern SENDING = Pattern.compile("(?:印发|转发|下发)给你们");

    /// Sentences that only send, found or end a document.
    private static final Pattern FORMAL =
            Pattern.compile("现予公布|现将.{0,60}(?:印发|公布|通知如下)|遵照执行|贯彻执行|制定本(?:办法|细则|规定|实施|方案|措施|条例)|"
                    + "负责解释|^[^。]{0,200}[：:]$|^[^。；：，、！？\\t]{0,60}$");

    static Optional<Fit> of(Asked asked, Pairs pairs, Candidate candidate) {
        if (asked.terms().isEmpty()) {
            return Optional.empty();
        }
        var hit = candidate.hit();
        var own = substance(candidate.clause().text());
        if (own.isBlank()) {
            return Optional.empty();
        }
        var title = hit.metadata().title().full();
        var around = asked.coverage(title + "\n" + candidate.clause().locator() + "\n" + own);
        if (!asked.isAnswerable(own) || asked.isElsewhere(title + hit.metadata().issuerNames() + own)) {
            return Optional.empty();
        }
        return Optional.of(new Fit(
                candidate,
                around,
                1.0 / (1 + candidate.place()),
                pairs.share(own),
                asked.isMeasuredIn(own),
                hit.metadata().rank() == Rank.EXPLANATION));
    }

    /// How probable it is that the clause answers, 0 to 1.
    double chance() {
        var sum = -6.92
                + 2.35 * around
                + 3.35 * first
                + (candidate.best() ? 1.7 : 0)
                + 3.37 * pairs
                - (unit ? 0 : 0.76)
                - (explains ? 0.72 : 0);
        return 1 / (1 + Math.exp(-sum));
    }

    /// Whether it, its headings or its title hold what the question is most of all about.
    boolean holdsHead(Asked asked) {
        return asked.holdsHead(candidate.hit().metadata().title().full()
                + candidate.clause().locator()
                + candidate.clause().text());
    }

    /// Whether it changes one of the documents whose clause was better but no longer holds: it tells what holds
    // instead.
    boolean changes(List<String> titles) {
        var clause = candidate.clause().text();
        return (clause.contains("修改为") || clause.contains("调整为") || clause.contains("增加"))
                && titles.stream()
                        .anyMatch(title -> clause.contains(title)
                                || candidate.hit().metadata().title().full().contains(title));
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
                || SENDING.matcher(text).find()) {
            return "";
        }
        return NAMES.matcher(String.join(
                        "\n",
                        Passages.of(text).stream()
                                .map(span -> span.cut(text))
                                .filter(passage -> !isFormal(passage))
                                .toList()))
                .replaceAll("");
    }

    private static boolean isFormal(String passage) {
        return FORMAL.matcher(passage).find();
    }
}
