package policybase.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import policybase.answer.Keeping.Considered;
import policybase.document.Entry;
import policybase.document.EntryId;
import policybase.search.Filters;
import policybase.search.Filters.Validity;
import policybase.search.Manner;
import policybase.search.ParsedQuery;
import policybase.search.SearchPage;
import policybase.search.SearchRequest;
import policybase.search.SearchRequest.Order;
import policybase.search.Searcher;
import policybase.search.Understanding;
import policybase.search.reading.MannerReader;
import policybase.search.reading.QueryReader;
import policybase.validity.Standpoint;

/// The one way in for page, API, console, command and evaluation: understand the text, find,
/// and answer when the text asks something. The same question gets the same answer on every
/// channel.
public final class Inquiry {
    private final Supplier<Parts> parts;
    private final Optional<Kept> kept;

    /// What a question goes through. All of one question go through the same, whatever takes their place meanwhile.
    ///
    /// @param beside where it may look for what it is going to need; what nobody took up there it does itself
    public record Parts(Searcher searcher, Answerer answerer, Understanding understanding, Executor beside) {
        private Parts with(Understanding other) {
            return new Parts(searcher, answerer, other, beside);
        }
    }

    /// Answers given by a channel are kept.
    private record Kept(Keeping keeping, Channel channel) {}

    public Inquiry(Searcher searcher, Answerer answerer) {
        this(searcher, answerer, Understanding.BY_SYNTAX);
    }

    public Inquiry(Searcher searcher, Answerer answerer, Understanding understanding) {
        this(held(new Parts(searcher, answerer, understanding, _ -> {})), Optional.empty());
    }

    /// @param parts those in use now, asked for once for each question
    public Inquiry(Supplier<Parts> parts) {
        this(parts, Optional.empty());
    }

    private Inquiry(Supplier<Parts> parts, Optional<Kept> kept) {
        this.parts = parts;
        this.kept = kept;
    }

    private static Supplier<Parts> held(Parts parts) {
        return () -> parts;
    }

    /// The same with the parts in use at this moment.
    private Inquiry held() {
        return new Inquiry(held(parts.get()), kept);
    }

    private Searcher searcher() {
        return parts.get().searcher();
    }

    private Answerer answerer() {
        return parts.get().answerer();
    }

    /// The same way in for those whose answers are kept as they were given.
    public Inquiry keeping(Keeping keeping, Channel channel) {
        return new Inquiry(parts, Optional.of(new Kept(keeping, channel)));
    }

    /// The same for another channel; answers are kept only if they were before.
    public Inquiry through(Channel channel) {
        return kept.map(one -> keeping(one.keeping(), channel)).orElse(this);
    }

    /// The same way in for texts to be taken as typed: nothing mended, nothing put beside.
    public Inquiry literally() {
        Understanding asTyped = (text, _) -> QueryReader.literally(text);
        return new Inquiry(() -> parts.get().with(asTyped), kept);
    }

    /// The same way in for texts looked for in a manner the asker chose.
    public Inquiry in(Manner manner) {
        return manner.equals(Manner.USUAL) ? this : new Inquiry(() -> inManner(parts.get(), manner), kept);
    }

    private static Parts inManner(Parts now, Manner manner) {
        return now.with(new MannerReader(now.understanding(), manner));
    }

    /// What is understood of a text asked on a day.
    public ParsedQuery understand(String text, LocalDate today) {
        return parts.get().understanding().of(text, today);
    }

    /// Hits, and an answer when the text asks something and the first page is wanted.
    public Findings ask(String text, Filters filters, Order order, int offset, int limit, LocalDate asOf) {
        return ask(text, filters, order, offset, limit, Standpoint.of(asOf));
    }

    /// The same, as the base knew it at a moment.
    public Findings ask(String text, Filters filters, Order order, int offset, int limit, Standpoint from) {
        return ask(text, filters, order, offset, limit, Channel.PORTAL, from);
    }

    /// The same on a channel.
    public Findings ask(
            String text, Filters filters, Order order, int offset, int limit, Channel channel, Standpoint from) {
        return held().found(text, filters, order, offset, limit, channel, from);
    }

    private Findings found(
            String text, Filters filters, Order order, int offset, int limit, Channel channel, Standpoint from) {
        var parsed = parse(text, from);
        var request = new SearchRequest(parsed.query(), filters, order, offset, limit, from.asOf());
        if (!parsed.question() || offset > 0) {
            return new Findings(parsed, search(request, from), Optional.empty(), Optional.empty());
        }
        var lookup = lookup(parsed, filters, from);
        lookup.begin(request);
        var considered = answerer().answer(parsed.understood(), lookup, channel, from);
        var page = lookup.page(request);
        return findings(parsed, page, considered, channel, from);
    }

    /// An answer whether or not the text looks like a question; the hits are what it was looked for in.
    public Findings answer(String text, Filters filters, LocalDate asOf) {
        return answer(text, filters, Standpoint.of(asOf));
    }

    /// The same, as the base knew it at a moment.
    public Findings answer(String text, Filters filters, Standpoint from) {
        return answer(text, filters, Channel.PORTAL, from);
    }

    /// The same on a channel.
    public Findings answer(String text, Filters filters, Channel channel, Standpoint from) {
        return held().answered(text, filters, channel, from);
    }

    private Findings answered(String text, Filters filters, Channel channel, Standpoint from) {
        var parsed = parse(text, from);
        var lookup = lookup(parsed, filters, from);
        lookup.begin(parsed.understood(), Validity.IN_FORCE);
        var considered = answerer().answer(parsed.understood(), lookup, channel, from);
        return findings(
                parsed, lookup.of(parsed.understood(), Validity.IN_FORCE).found(), considered, channel, from);
    }

    private Findings findings(
            ParsedQuery parsed, SearchPage page, Considered considered, Channel channel, Standpoint from) {
        var id = kept.map(one -> one.keeping()
                .keep(
                        parsed.text(),
                        considered,
                        from,
                        page.position(),
                        channel == Channel.CONSOLE ? channel : one.channel()));
        return new Findings(parsed, page, Optional.of(considered.answer()), id);
    }

    private ParsedQuery parse(String text, Standpoint from) {
        var parsed = parts.get().understanding().of(text, from.asOf());
        if (from.knownAt().isEmpty()) {
            return parsed;
        }
        var remarks = new ArrayList<>(parsed.remarks());
        remarks.add(Recollection.REMARK);
        return parsed.withRemarks(remarks);
    }

    private SearchPage search(SearchRequest request, Standpoint from) {
        return from.knownAt().isPresent()
                ? new Recollection(searcher(), answerer().documents()).search(request, from)
                : searcher().search(request);
    }

    /// In how many documents, in force or not, a word stands.
    private int spread(String word, Standpoint from) {
        return from.knownAt().isPresent()
                ? search(SearchRequest.counting(word, from.asOf()), from).total()
                : searcher().spread(word, from.asOf());
    }

    private Lookup lookup(ParsedQuery parsed, Filters filters, Standpoint from) {
        return new Lookup(
                request -> search(request, from),
                answerer()::content,
                word -> spread(word, from),
                parsed,
                filters,
                from.asOf(),
                parts.get().beside());
    }

    /// What is looked at for an answer, for learning how to weigh it.
    public Examined examine(String text, Validity validity, Standpoint from) {
        var parsed = parse(text, from);
        var lookup = lookup(parsed, new Filters(validity, Map.of()), from);
        return answerer().examine(parsed.understood(), lookup, validity);
    }

    /// What reviewed entries are looked at for an answer, for learning which of them answer.
    public List<Examined.Reviewed> examineReviewed(String text, Standpoint from) {
        var parsed = parse(text, from);
        return answerer()
                .reviewed(parsed.understood(), lookup(parsed, new Filters(Validity.IN_FORCE, Map.of()), from), from);
    }

    /// Live entries near to a text (相关问题), best first.
    ///
    /// @param but one that is shown already
    public List<Entry> related(String text, Optional<EntryId> but, Channel channel, Standpoint from) {
        var now = parts.get();
        var understood = now.understanding().of(text, from.asOf()).understood();
        return now.answerer()
                .reviewed()
                .map(entries -> entries.related(understood, but, channel, from))
                .orElse(List.of());
    }
}
