package policybase.answer;

import java.util.Optional;
import java.util.regex.Pattern;
import policybase.document.DocumentNumber;
import policybase.search.Hit;
import policybase.search.Hit.ClauseHit;

/// How well a found clause fits a question.
///
/// @param inside share of the question's content that the clause's own words hold
/// @param around the same with the title and the headings above it
/// @param figure whether a figure is wanted, and the clause has it
/// @param score for putting fits in order
/// @param title share that the title holds
/// @param first whether the engine put this clause before all others
record Fit(
        Hit hit,
        ClauseHit clause,
        double inside,
        double around,
        double title,
        boolean first,
        boolean figure,
        double score) {

    /// A clause is quoted only when it, its headings and its title together hold at least
    /// this share of the question's content. Set on 65 questions put to the 70 sample
    /// documents: at 0.6 six of the 19 questions the base does not hold got a quotation, at
    /// 0.75 two did (both about a like matter), and 33 of 46 held ones were answered.
    static final double AROUND = 0.75;

    /// … and its own words at least this share: a title alone answers nothing.
    static final double INSIDE = 0.3;

    /// What title and clause must hold when the clause itself need not.
    private static final double SUBJECT = 0.9;

    /// Having the form of the fact that is wanted (an amount, a day) is worth this much.
    private static final double FORM = 0.2;

    /// A further statement must score at least this share of the best: more is not better.
    private static final double NEARLY = 0.9;

    /// Each place further down the engine's list costs this much.
    private static final double PLACE = 0.02;

    /// Names of other documents with their numbers: words in them say nothing about the matter itself.
    private static final Pattern NAMES = Pattern.compile("《[^》]{2,80}》(?:[（(][^（）()]{4,40}号[）)])?");

    /// The letter that sends a document.
    private static final Pattern SENDING = Pattern.compile("(?:印发|转发|下发)给你们");

    /// Sentences that only send, found or end a document.
    private static final Pattern FORMAL =
            Pattern.compile("现予公布|现将.{0,60}(?:印发|公布|通知如下)|遵照执行|贯彻执行|制定本(?:办法|细则|规定|实施|方案|措施|条例)|"
                    + "负责解释|^[^。]{0,200}[：:]$|^[^。；：，、！？\\t]{0,60}$");

    static Optional<Fit> of(Asked asked, Hit hit, ClauseHit clause, int place) {
        if (asked.terms().isEmpty()) {
            return Optional.empty();
        }
        var own = substance(clause.text());
        var title = hit.metadata().title().full();
        var inside = asked.coverage(own);
        var around = asked.coverage(title + "\n" + clause.locator() + "\n" + own);
        if (asked.isBare() && asked.coverage(title + clause.locator()) == 0) {
            return Optional.empty();
        }
        if (!asked.isAnswerable(own) || asked.isElsewhere(title + hit.metadata().issuerNames() + own)) {
            return Optional.empty();
        }
        var form = asked.isMetBy(own) ? FORM : 0;
        return Optional.of(new Fit(
                hit,
                clause,
                inside,
                around,
                asked.coverage(title),
                place == 0 && hit.clauses().getFirst().equals(clause),
                asked.wantsFigure(),
                around + inside / 2 + form - PLACE * place));
    }

    /// A regulation does not repeat its subject in every article: the amount alone is the
    /// answer when the title names the whole subject and the engine, which knows the meaning
    /// too, puts this very clause first.
    boolean isGood() {
        return around >= AROUND && inside >= INSIDE || around >= SUBJECT && first && figure;
    }

    /// Whether this says as much about the question as the best does, so that it may stand beside it.
    boolean isBeside(Fit best) {
        return score >= best.score * NEARLY
                && inside >= best.inside
                && (title > 0 || hit.id().equals(best.hit.id()));
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
    private static String substance(String text) {
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
