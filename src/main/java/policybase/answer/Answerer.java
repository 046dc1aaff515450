package policybase.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import policybase.answer.Answer.Clarify;
import policybase.answer.Answer.Grounded;
import policybase.answer.Answer.NotOurs;
import policybase.answer.Answer.OnlyHistorical;
import policybase.answer.Answer.Partial;
import policybase.answer.Answer.Unanswered;
import policybase.answer.Keeping.Considered;
import policybase.answer.Referral.Order;
import policybase.answer.question.Asked;
import policybase.answer.question.Focus;
import policybase.document.DocumentId;
import policybase.search.Filters.Validity;
import policybase.search.Hit;
import policybase.search.Once;
import policybase.search.SearchPage;
import policybase.store.Documents;
import policybase.text.Segmenter;
import policybase.text.Synonyms;
import policybase.validity.Standpoint;

/// Answers with the very words of clauses (extractive): it writes nothing itself. Each quote
/// passes the [Verifier] at the moment of answering; what does not pass is dropped, never the
/// check. When no clause fits well enough it says so.
public final class Answerer {
    /// Documents shown when nothing answers: more would look like an answer.
    private static final int NEAREST = 5;

    /// Clauses of a named document that are told.
    private static final int NAMED = 4;

    private final Documents documents;
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

    /// @param evidence where to look; asked only as far as needed
    Considered answer(String text, Evidence evidence, Channel channel, Standpoint from) {
        var asked = asked(text, evidence);
        var verifier = new Verifier(documents, from);
        var referral = guide.referrals().of(asked.standard());
        if (referral.filter(there -> there.order() == Order.CHANNEL_ONLY).isPresent()) {
            return new Considered(new NotOurs(referral.get(), List.of()), List.of());
        }
        var weighed = weighed(text, asked, evidence);
        var curated = reviewed.flatMap(entries -> entries.answer(text, asked, weighed, verifier, channel, from));
        if (curated.isPresent()) {
            return new Considered(curated.get(), List.of());
        }
        var named = Named.in(text, asked, evidence, documents, from);
        var clarify = guide.clarifier().of(asked.standard(), text);
        if (referral.isEmpty() && named.isEmpty() && clarify.isPresent()) {
            return new Considered(clarify.get(), List.of());
        }
        var lacking = referral.isPresent() || named.about() == Named.About.ARTICLE
                ? Optional.<String>empty()
                : CitedArticle.lacking(evidence);
        if (lacking.isPresent()) {
            return new Considered(
                    new Unanswered(lacking.get(), nearest(evidence.of(text, Validity.IN_FORCE))), List.of());
        }
        if (referral.isEmpty() && !named.isEmpty()) {
            return ofNamed(named, text, asked, evidence, verifier, from);
        }
        var extracts = Extracts.of(text, weighed, evidence, verifier);
        if (referral.isPresent()
                && (extracts.isEmpty() || !extracts.inForce() || referral.get().order() == Order.RULE_FIRST)) {
            var rule = extracts.inForce() ? extracts.statements() : List.<Statement>of();
            return new Considered(new NotOurs(referral.get(), rule), extracts.seen());
        }
        if (!extracts.isEmpty() && !extracts.inForce()) {
            return new Considered(new OnlyHistorical(extracts.statements()), extracts.seen());
        }
        var unclear =
                extracts.isEmpty() ? Optional.<Clarify>empty() : weighed.get().unclear(text);
        if (unclear.isPresent()) {
            return new Considered(unclear.get(), extracts.seen());
        }
        var whole = whole(asked, weighed.get().rulesFirst(extracts.statements()), evidence, verifier);
        return new Considered(
                whole.orElseGet(() -> mentioned(text, evidence, verifier)
                        .orElseGet(() -> unanswered(asked, evidence, extracts.page()))),
                extracts.seen());
    }

    /// Statements for every part of the question, in its order, and the names of those that nothing answers; empty
    /// when nothing answers at all.
    private Optional<Answer> whole(Asked asked, List<Statement> found, Evidence evidence, Verifier verifier) {
        var answering = new ArrayList<Statement>();
        var missing = new ArrayList<String>();
        var pieces = Pieces.of(asked);
        pieces.forEach(
                piece -> evidence.begin(Pieces.alone(asked, piece, pieces).getFirst(), Validity.IN_FORCE));
        for (var piece : pieces) {
            var part = asked.within(piece);
            var isSpoken = Pieces.isSpoken(part, found) || Pieces.isSpoken(part, answering);
            var ways = Pieces.alone(asked, piece, pieces);
            var best = (isSpoken ? ways.subList(0, 1) : ways)
                    .stream()
                            .flatMap(alone -> Extracts.current(
                                    weighed(alone, asked(alone, evidence), evidence, Validity.IN_FORCE), verifier)
                                    .stream())
                            .findFirst();
            if (best.isEmpty() && Pieces.namesItsOwn(part) && !isSpoken) {
                missing.add(piece);
            }
            best.ifPresent(answering::add);
        }
        var statements = Extracts.distinct(
                Stream.concat(answering.stream(), found.stream()), Math.max(Extracts.MOST, pieces.size()));
        if (statements.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                missing.isEmpty()
                        ? complete(asked, statements)
                        : new Partial(
                                statements, "现行有效的文件里没有找到能回答“" + String.join("”“", missing) + "”的规定，下面只回答其余的部分。"));
    }

    /// What documents in force say of a number that none in the base bears.
    private Optional<Answer> mentioned(String text, Evidence evidence, Verifier verifier) {
        var quotes = Named.mentions(text, evidence.of(text, Validity.IN_FORCE));
        var statements = verified(quotes, Extracts.MOST, verifier::inForce);
        return statements.isEmpty() ? Optional.empty() : Optional.of(new Grounded(statements));
    }

    private static List<Statement> verified(List<Quote> quotes, int most, Function<Quote, Optional<Statement>> verify) {
        return quotes.stream()
                .flatMap(quote -> verify.apply(quote).stream())
                .distinct()
                .limit(most)
                .toList();
    }

    /// The clauses in force that are found for a text.
    private Once<Weighing> weighed(String text, Asked asked, Evidence evidence) {
        return new Once<>(() -> weighed(text, asked, evidence, Validity.IN_FORCE));
    }

    /// Where places rule for themselves, none is named, and a place's rule comes first: with what the nation rules.
    private Weighing weighed(String text, Asked asked, Evidence evidence, Validity validity) {
        var found = Weighing.of(asked, evidence.of(text, validity), locality(evidence));
        return found.isLocal() ? found.and(evidence.national(text, validity).hits()) : found;
    }

    private Locality locality(Evidence evidence) {
        return new Locality(guide.places(), guide.county(), evidence.place());
    }

    private Asked asked(String text, Evidence evidence) {
        return locality(evidence).told(Asked.of(text, segmenter, synonyms, evidence));
    }

    /// What is weighed for an answer.
    Examined examine(String text, Evidence evidence, Validity validity) {
        return weighed(text, asked(text, evidence), evidence, validity).examined();
    }

    /// The reviewed entries that are like a text, for learning which of them answer.
    List<Examined.Reviewed> reviewed(String text, Evidence evidence, Standpoint from) {
        var asked = asked(text, evidence);
        var weighed = weighed(text, asked, evidence);
        return reviewed.map(entries ->
                        entries.examine(text, asked, weighed, new Verifier(documents, from), Channel.PORTAL, from))
                .orElse(List.of());
    }

    /// What named documents say to the question, or first of all.
    private Considered ofNamed(
            Named named, String text, Asked asked, Evidence evidence, Verifier verifier, Standpoint from) {
        var quotes = new ArrayList<Quote>();
        if (named.about() == Named.About.NOTHING) {
            quotes.addAll(Extracts.quotes(
                    Weighing.of(asked, named.among(evidence.of(text, Validity.ANY)), locality(evidence))));
        }
        quotes.addAll(named.quotes(documents, from));
        var grounded = verified(quotes, NAMED, verifier::inForce);
        if (!grounded.isEmpty()) {
            return new Considered(new Grounded(grounded), List.of());
        }
        var changes = verified(CitedArticle.changes(named.cited(), documents, from), NAMED, verifier::inForce);
        if (!changes.isEmpty()) {
            return new Considered(new Grounded(changes), List.of());
        }
        var historical = verified(quotes, NAMED, verifier::historical);
        return new Considered(
                historical.isEmpty()
                        ? unanswered(asked, evidence, evidence.of(text, Validity.IN_FORCE))
                        : new OnlyHistorical(historical),
                List.of());
    }

    /// Names what the statements do not say of what was asked.
    private static Answer complete(Asked asked, List<Statement> statements) {
        var words = new StringBuilder();
        statements.forEach(statement -> words.append(statement.text())
                .append('\n')
                .append(statement.citation().title())
                .append('\n'));
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
        return page.found().hits().stream()
                .filter(hit -> ids.add(hit.id()))
                .limit(NEAREST)
                .toList();
    }

    private Unanswered unanswered(Asked asked, Evidence evidence, SearchPage current) {
        return new Unanswered(
                reason(asked, evidence.place(), current), asked.terms().isEmpty() ? List.of() : nearest(current));
    }

    private String reason(Asked asked, Optional<String> place, SearchPage current) {
        if (asked.terms().isEmpty()) {
            return "没有看出您要问的事情，请写明事项，例如“高龄津贴怎么领”；也可以拨打" + hotline + "咨询。";
        }
        if (current.hits().isEmpty()) {
            return "本库现行有效的文件中没有找到与此有关的内容，请换个说法再试，或拨打" + hotline + "咨询。";
        }
        return place.map(named -> "本库现行有效的文件中没有找到" + named + "对此的规定，下面是内容最接近的文件，请先看是哪个地方的；需要准确答复，请拨打" + hotline + "咨询。")
                .orElse("本库现行有效的文件中没有找到能直接回答的条款，下面是内容最接近的文件；需要准确答复，请拨打" + hotline + "咨询。");
    }
}
