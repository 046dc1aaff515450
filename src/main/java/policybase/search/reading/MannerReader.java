package policybase.search.reading;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import policybase.search.Manner;
import policybase.search.ParsedQuery;
import policybase.search.Query;
import policybase.search.QueryParser;
import policybase.search.Scope;
import policybase.search.Step;
import policybase.search.Step.Kind;
import policybase.search.Understanding;

/// Understands a text in the manner its asker chose. Numbers and titles in 《》 are read in every manner: they name a
/// document, wherever words must stand.
public record MannerReader(Understanding usual, Manner manner) implements Understanding {
    @Override
    public ParsedQuery of(String text, LocalDate today) {
        var parsed =
                manner.exact() ? exactly(text) : manner.literal() ? QueryReader.literally(text) : usual.of(text, today);
        return manner.isNarrowed() && !text.isBlank() ? narrowed(parsed) : parsed;
    }

    private ParsedQuery narrowed(ParsedQuery parsed) {
        var query = manner.scope() == Scope.ALL ? parsed.query() : new Query.Within(manner.scope(), parsed.query());
        return new ParsedQuery(
                parsed.text(), parsed.understood(), query, false, parsed.remarks(), parsed.steps(), parsed.day());
    }

    /// Each run of characters between spaces must stand there as it is.
    private static ParsedQuery exactly(String text) {
        var parsed = QueryParser.parse(text, MannerReader::phrases);
        var steps = List.of(new Step(Kind.LITERAL, text, text, "精确查找：文字要一字不差连在一起，空格隔开的各段都要有。"));
        return new ParsedQuery(text, text, parsed.query(), false, parsed.remarks(), steps, Optional.empty());
    }

    private static Query phrases(String text) {
        var phrases = Arrays.stream(text.strip().split("\\s+"))
                .filter(piece -> piece.codePoints().anyMatch(Character::isLetterOrDigit))
                .<Query>map(Query.Phrase::new)
                .toList();
        return phrases.size() == 1 ? phrases.getFirst() : new Query.All(phrases);
    }
}
