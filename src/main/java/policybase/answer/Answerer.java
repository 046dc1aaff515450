package policybase.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import policybase.answer.Answer.Grounded;
import policybase.answer.Answer.NotOurs;
import policybase.answer.Answer.OnlyHistorical;
import policybase.answer.Answer.Partial;
import policybase.answer.Answer.Unanswered;
import policybase.answer.Keeping.Considered;
import policybase.answer.Referral.Order;
import policybase.document.DocumentId;
import policybase.search.Hit;
import policybase.search.SearchPage;
import policybase.store.Documents;
import policybase.store.KeptAnswer.Seen;
import policybase.text.Segmenter;
import policybase.text.Synonyms;
import policybase.validity.Standpoint;

/// Answers with the very words of clauses (extractive): it writes nothing itself. Each quote
/// passes the [Verifier] at the moment of answering; what does not pass is dropped, never the
/// check. When no clause fits well enough it says so.
public final class Answerer {
    /// At most this many statements: what fits on a phone's screen and into a minute on the telephone.
    private static final int MOST = 3;

    /// A clause less probable than this is not quoted. Set on the `dev` half of the judged questions.
    private static final double ENOUGH = 0.25;

    /// A clause that does not hold what the question is most of all about must be at least so probable; and when none
    // in
    /// force is, older documents are looked at too.
    private static final double CERTAIN = 0.5;

    /// An older document answers instead of one in force on a like matter when it is more probable by this much.
    private static final double CLEARLY = 0.15;

    /// A further clause must be at least so probable in comparison with the best.
    private static final double NEARLY = 0.35;

    /// A question is about something else when more than this share of its content stands in no document at all: of
    /// the judged questions (`dev`) that no document answers 20 of 27 do, of those answered hardly one.
    private static final double STRANGE = 0.5;

    /// Clauses kept with an answer as what was looked at.
    private static final int KEPT = 10;

    /// Documents shown when nothing answers: more would look like an answer.
    private static final int NEAREST = 5;

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

    Optional<EntryAnswers> reviewed() {
        return reviewed;
    }

    Documents documents() {
        return documents;
    }

    /// What the question is about, without the words that only ask; empty when it has no content.
    String content(String text) {
        return Asked.of(text, segmenter, synonyms, _ -> 1).content();
    }

    /// @param current what was found in force on the day
    /// @param any what was found in force or not; asked for only when nothing in force answers
    Considered answer(
            String text,
            SearchPage current,
            Function<Standpoint, SearchPage> any,
            Vocabulary vocabulary,
            Channel channel,
            Standpoint from) {
        var asked = Asked.of(text, segmenter, synonyms, vocabulary);
        var referral = guide.referrals().of(asked.standard());
        if (referral.filter(there -> there.order() == Order.CHANNEL_ONLY).isPresent()) {
            return new Considered(new NotOurs(referral.get(), List.of()), List.of());
        }
        var curated = reviewed.flatMap(entries -> entries.answer(text, verifier, channel, from));
        if (curated.isPresent()) {
            return new Considered(curated.get(), List.of());
        }
        var clarify = guide.clarifier().of(asked.standard(), text);
        if (referral.isEmpty() && clarify.isPresent()) {
            return new Considered(clarify.get(), List.of());
        }
        var named = Named.in(text, documents);
        if (referral.isEmpty() && !named.isEmpty()) {
            return ofNamed(asked, named, current, from);
        }
        var fits = fits(asked, current, from);
        var grounded = statements(asked, fits, quote -> verifier.inForce(quote, from));
        if (referral.isPresent() && (grounded.isEmpty() || referral.get().order() == Order.RULE_FIRST)) {
            return considered(new NotOurs(referral.get(), grounded), fits);
        }
        if (!grounded.isEmpty() && fits.getFirst().chance() >= CERTAIN) {
            return considered(complete(asked, grounded), fits);
        }
        var old = fits(asked, Candidates.endedFirst(any.apply(from)), from);
        var historical = statements(asked, old, quote -> verifier.historical(quote, from));
        var isOlderBetter = !historical.isEmpty()
                && (grounded.isEmpty()
                        || fits.getFirst().around() < 1 && chance(historical, old) > chance(grounded, fits) + CLEARLY);
        if (isOlderBetter) {
            return considered(new OnlyHistorical(historical), old);
        }
        if (!grounded.isEmpty()) {
            return considered(complete(asked, grounded), fits);
        }
        return considered(
                new Unanswered(reason(asked, current), asked.terms().isEmpty() ? List.of() : nearest(current)), fits);
    }

    /// What a document named by its number says: where it answers, else what it says first.
    private Considered ofNamed(Asked asked, List<DocumentId> named, SearchPage current, Standpoint from) {
        var fits = fits(asked, current, from).stream()
                .filter(fit -> named.contains(fit.candidate().hit().id()))
                .toList();
        var quotes = Stream.concat(
                        fits.stream().filter(fit -> fit.chance() >= CERTAIN).map(fit -> Quoting.of(asked, fit)),
                        Named.quotes(named, documents, from).stream())
                .limit(MOST)
                .toList();
        var grounded = quotes.stream()
                .flatMap(quote -> verifier.inForce(quote, from).stream())
                .toList();
        if (!grounded.isEmpty()) {
            return considered(new Grounded(grounded), fits);
        }
        var historical = quotes.stream()
                .flatMap(quote -> verifier.historical(quote, from).stream())
                .toList();
        return historical.isEmpty()
                ? considered(new Unanswered(reason(asked, current), nearest(current)), fits)
                : considered(new OnlyHistorical(historical), fits);
    }

    /// How probable the clause of the first statement is.
    private static double chance(List<Statement> statements, List<Fit> fits) {
        var first = statements.getFirst().citation();
        return fits.stream()
                .filter(fit -> fit.candidate().hit().id().equals(first.id())
                        && fit.candidate().clause().anchor().equals(first.anchor()))
                .mapToDouble(Fit::chance)
                .max()
                .orElse(0);
    }

    private static Considered considered(Answer answer, List<Fit> fits) {
        return new Considered(
                answer,
                fits.stream()
                        .limit(KEPT)
                        .map(fit -> new Seen(
                                fit.candidate().hit().id(),
                                fit.candidate().clause().anchor(),
                                fit.chance()))
                        .toList());
    }

    /// Names what the statements do not say of what was asked.
    private static Answer complete(Asked asked, List<Statement> statements) {
        var words = new StringBuilder();
        statements.forEach(statement -> words.append(statement.text())
                .append('\n')
                .append(statement.citation().title())
                .append('\n'));
        var piece = Pieces.unspoken(asked, words.toString());
        if (piece.isPresent()) {
            return new Partial(statements, "现行有效的文件里没有找到能回答“" + piece.get() + "”的规定，下面只回答其余的部分。");
        }
        var missing = asked.missing(words.toString());
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

    private static List<Statement> statements(
            Asked asked, List<Fit> fits, Function<Quote, Optional<Statement>> verify) {
        var statements = new ArrayList<Statement>();
        var best = Optional.<Fit>empty();
        var overtaken = new ArrayList<String>();
        for (var fit : fits) {
            if (statements.size() == MOST || !isEnough(asked, fit, best) && !fit.changes(overtaken)) {
                continue;
            }
            var statement = verify.apply(Quoting.of(asked, fit));
            if (statement.isEmpty()) {
                overtaken.add(fit.candidate().hit().metadata().title().cited());
            }
            if (statement.isPresent() && !says(statements, statement.get())) {
                best = best.or(() -> Optional.of(fit));
                statements.add(statement.get());
            }
        }
        return List.copyOf(statements);
    }

    /// The clauses that may answer, most probable first.
    private List<Fit> fits(Asked asked, SearchPage page, Standpoint from) {
        if (asked.strange() > STRANGE) {
            return List.of();
        }
        var candidates = Candidates.of(page, documents, from);
        var pairs = new Pairs(
                asked.standard(),
                candidates.stream().map(candidate -> candidate.clause().text()).toList());
        return candidates.stream()
                .flatMap(candidate -> Fit.of(asked, pairs, candidate).stream())
                .sorted(Comparator.comparingDouble(Fit::chance).reversed())
                .toList();
    }

    private static boolean isEnough(Asked asked, Fit fit, Optional<Fit> best) {
        var chance = fit.chance();
        return chance >= (fit.holdsHead(asked) ? ENOUGH : CERTAIN)
                && best.map(first -> chance >= NEARLY * first.chance()).orElse(true);
    }

    private static boolean says(List<Statement> statements, Statement again) {
        return statements.stream()
                .anyMatch(said ->
                        said.text().contains(again.text()) || again.text().contains(said.text()));
    }
}
