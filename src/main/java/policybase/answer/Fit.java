package policybase.answer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import policybase.document.DocumentNumber;
import policybase.document.Rank;

/// How well a clause fits a question: what speaks for it, and how probable that makes it. The weights are a logistic
/// regression over the candidate clauses of the `dev` half of the judged questions on the sample documents
/// (`corpus/evaluation/answers`), where a clause counts as right when it is one of those a fair answer may cite.
///
/// @param inside share of the question's content that the clause's own words hold
/// @param around the same with the title and the headings above it
/// @param title share that the title holds
/// @param found what the ranking makes of it, by words and by meaning: the logarithm of the odds
/// @param first 1 for the document found first, less for later ones
/// @param form whether it has the form of every sort of fact that is wanted
/// @param pairs share of the question's pairs of characters that it holds
/// @param unit whether it is measured in one of the units asked for, if any is
/// @param explains whether it only explains another document (解读), which is no authority by itself
record Fit(
        Candidate candidate,
        double inside,
        double around,
        double title,
        double found,
        double first,
        boolean form,
        double pairs,
        boolean unit,
        boolean explains) {

    /// Confidence below which nothing more can be told apart.
    private static final double LEAST = 1e-4;

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
        var inside = asked.coverage(own);
        var around = asked.coverage(title + "\n" + candidate.clause().locator() + "\n" + own);
        if (!asked.isAnswerable(own) || asked.isElsewhere(title + hit.metadata().issuerNames() + own)) {
            return Optional.empty();
        }
        return Optional.of(new Fit(
                candidate,
                inside,
                around,
                asked.coverage(title),
                odds(candidate.clause().confidence()),
                1.0 / (1 + candidate.place()),
                asked.isMetBy(own),
                pairs.share(own),
                asked.isMeasuredIn(own),
                hit.metadata().rank() == Rank.EXPLANATION));
    }

    private static double odds(double confidence) {
        var sure = Math.clamp(confidence, LEAST, 1 - LEAST);
        return Math.log(sure / (1 - sure));
    }

    /// How probable it is that the clause answers, 0 to 1.
    double chance() {
        var sum = -5.4
                - 0.98 * inside
                + 3.46 * around
                - 1.37 * title
                + 0.07 * found
                + 3.31 * first
                + (candidate.best() ? 1.52 : 0)
                - (form ? 0.96 : 0)
                + 4.52 * pairs
                - (unit ? 0 : 0.98)
                - (explains ? 0.81 : 0);
        return 1 / (1 + Math.exp(-sum));
    }

    /// Whether it, its headings or its title hold what the question is most of all about.
    boolean holdsHead(Asked asked) {
        return asked.holdsHead(candidate.hit().metadata().title().full()
                + candidate.clause().locator()
                + candidate.clause().text());
    }

    /// Whether it changes one of the documents whose clause was better but no longer holds: it tells what holds instead.
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
