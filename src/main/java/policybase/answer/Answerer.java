package policybase.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import policybase.answer.Answer.Grounded;
import policybase.answer.Answer.NotOurs;
import policybase.answer.Answer.OnlyHistorical;
import policybase.answer.Answer.Partial;
import policybase.answer.Answer.Unanswered;
import policybase.answer.Referral.Order;
import policybase.document.DocumentId;
import policybase.document.Rank;
import policybase.document.Span;
import policybase.search.Hit;
import policybase.search.SearchPage;
import policybase.store.Documents;
import policybase.text.Segmenter;
import policybase.text.Synonyms;
import policybase.validity.Standpoint;

/// Answers with the very words of clauses (extractive): it writes nothing itself. Each quote
/// passes the [Verifier] at the moment of answering; what does not pass is dropped, never the
/// check. When no clause fits well enough it says so.
public final class Answerer {
    /// At most this many statements: what fits on a phone's screen and into a minute on the telephone.
    private static final int MOST = 3;

    /// Documents shown when nothing answers: more would look like an answer.
    private static final int NEAREST = 5;

    /// A clause up to this length, in characters, is quoted whole.
    private static final int SHORT = 160;

    private final Documents documents;
    private final Verifier verifier;
    private final Segmenter segmenter;
    private final Synonyms synonyms;
    private final Guide guide;
    private final String hotline;
    private final Optional<EntryAnswers> reviewed;

    /// Without rules on what belongs elsewhere or has to be asked back.
    public Answerer(Documents documents, Segmenter segmenter, Synonyms synonyms, String hotline) {
        this(documents, segmenter, synonyms, Guide.NONE, hotline);
    }

    /// @param synonyms everyday words and the words documents use for them
    /// @param guide which questions belong elsewhere or have to be asked back
    /// @param hotline the number to call when the base does not know, 12345
    public Answerer(Documents documents, Segmenter segmenter, Synonyms synonyms, Guide guide, String hotline) {
        this(documents, segmenter, synonyms, guide, hotline, Optional.empty());
    }

    private Answerer(
            Documents documents,
            Segmenter segmenter,
            Synonyms synonyms,
            Guide guide,
            String hotline,
            Optional<EntryAnswers> reviewed) {
        this.documents = documents;
        this.verifier = new Verifier(documents);
        this.segmenter = segmenter;
        this.synonyms = synonyms;
        this.guide = guide;
        this.hotline = hotline;
        this.reviewed = reviewed;
    }

    /// The same, with reviewed entries that answer first.
    public Answerer with(EntryAnswers reviewed) {
        return new Answerer(documents, segmenter, synonyms, guide, hotline, Optional.of(reviewed));
    }

    Documents documents() {
        return documents;
    }

    /// What the question is about, without the words that only ask; empty when it has no content.
    String content(String text) {
        return Asked.of(text, segmenter, synonyms).content();
    }

    /// @param current what was found in force on the day
    /// @param any what was found in force or not; asked for only when nothing in force answers
    Answer answer(
            String text, SearchPage current, Function<Standpoint, SearchPage> any, Channel channel, Standpoint from) {
        var asked = Asked.of(text, segmenter, synonyms);
        var referral = guide.referrals().of(asked.standard());
        if (referral.filter(there -> there.order() == Order.CHANNEL_ONLY).isPresent()) {
            return new NotOurs(referral.get(), List.of());
        }
        var curated = reviewed.flatMap(entries -> entries.answer(text, verifier, channel, from));
        if (curated.isPresent()) {
            return curated.get();
        }
        var clarify = guide.clarifier().of(asked.standard(), text);
        if (referral.isEmpty() && clarify.isPresent()) {
            return clarify.get();
        }
        var grounded = statements(asked, current, quote -> verifier.inForce(quote, from));
        if (referral.isPresent() && (grounded.isEmpty() || referral.get().order() == Order.RULE_FIRST)) {
            return new NotOurs(referral.get(), grounded);
        }
        if (!grounded.isEmpty()) {
            return complete(asked, grounded);
        }
        var all = any.apply(from);
        var historical = statements(asked, all, quote -> verifier.historical(quote, from));
        if (!historical.isEmpty()) {
            return new OnlyHistorical(historical);
        }
        return new Unanswered(reason(asked, current), asked.terms().isEmpty() ? List.of() : nearest(current));
    }

    private static Answer complete(Asked asked, List<Statement> statements) {
        var missing = asked.missing(
                String.join("\n", statements.stream().map(Statement::text).toList()));
        return missing.isEmpty()
                ? new Grounded(statements)
                : new Partial(
                        statements,
                        "现行有效的文件里没有找到"
                                + String.join(
                                        "、", missing.stream().map(Focus::label).toList()) + "的规定，下面只是与此有关的规定。");
    }

    /// The first documents found, each once.
    private static List<Hit> nearest(SearchPage page) {
        var ids = new HashSet<DocumentId>();
        return page.hits().stream()
                .filter(hit -> ids.add(hit.id()))
                .limit(NEAREST)
                .toList();
    }

    private String reason(Asked asked, SearchPage current) {
        if (asked.terms().isEmpty()) {
            return "没有看出您要问的事情，请写明事项，例如“高龄津贴怎么领”；也可以拨打" + hotline + "咨询。";
        }
        return current.hits().isEmpty()
                ? "本库现行有效的文件中没有找到与此有关的内容，请换个说法再试，或拨打" + hotline + "咨询。"
                : "本库现行有效的文件中没有找到能直接回答的条款，下面是内容最接近的文件；需要准确答复，请拨打" + hotline + "咨询。";
    }

    private List<Statement> statements(Asked asked, SearchPage page, Function<Quote, Optional<Statement>> verify) {
        var fits = fits(asked, page);
        var statements = new ArrayList<Statement>();
        var best = Optional.<Fit>empty();
        for (var fit : fits) {
            if (statements.size() == MOST || best.isPresent() && !fit.isBeside(best.get())) {
                continue;
            }
            var statement = verify.apply(quote(asked, fit));
            if (statement.isPresent() && !says(statements, statement.get())) {
                best = best.or(() -> Optional.of(fit));
                statements.add(statement.get());
            }
        }
        return List.copyOf(statements);
    }

    /// The clauses good enough to quote, best first; explanations (政策解读) only after every
    /// authority, since an explanation is no authority by itself.
    private static List<Fit> fits(Asked asked, SearchPage page) {
        var fits = new ArrayList<Fit>();
        for (var place = 0; place < page.hits().size(); place++) {
            var hit = page.hits().get(place);
            for (var clause : hit.clauses()) {
                Fit.of(asked, hit, clause, place).filter(Fit::isGood).ifPresent(fits::add);
            }
        }
        fits.sort(Comparator.comparing((Fit fit) -> explains(fit.hit()))
                .thenComparing(Comparator.comparingDouble(Fit::score).reversed()));
        return fits;
    }

    private static boolean explains(Hit hit) {
        return hit.metadata().rank() == Rank.EXPLANATION;
    }

    private static boolean says(List<Statement> statements, Statement again) {
        return statements.stream()
                .anyMatch(said ->
                        said.text().contains(again.text()) || again.text().contains(said.text()));
    }

    /// The whole of a short clause or of rows of a table; else the passage that fits best,
    /// joined by its neighbour when that holds more of what was asked and both together are
    /// short.
    private static Quote quote(Asked asked, Fit fit) {
        var text = fit.clause().text();
        var span =
                text.length() <= SHORT || text.indexOf('\t') >= 0 ? new Span(0, text.length()) : passage(asked, text);
        return new Quote(fit.hit().id(), fit.clause().anchor(), span, span.cut(text));
    }

    private static Span passage(Asked asked, String text) {
        var passages = Passages.of(text);
        var best = passages.stream()
                .max(Comparator.comparingDouble(span -> Fit.worth(asked, span.cut(text))))
                .orElse(new Span(0, text.length()));
        var at = passages.indexOf(best);
        var joined = best;
        for (var neighbour : List.of(at - 1, at + 1)) {
            if (neighbour < 0 || neighbour >= passages.size()) {
                continue;
            }
            var other = passages.get(neighbour);
            var both = new Span(Math.min(joined.start(), other.start()), Math.max(joined.end(), other.end()));
            if (both.length() <= SHORT && Fit.worth(asked, both.cut(text)) > Fit.worth(asked, joined.cut(text))) {
                joined = both;
            }
        }
        return joined;
    }
}
