package policybase.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import policybase.document.DocumentId;
import policybase.document.Span;

/// An answer as it was given (答复存档): what was asked, found and said, so that it can be shown again and audited.
/// Personal data in the question is masked before this is made.
///
/// @param id long enough not to be guessed
/// @param question masked
/// @param asOf the day the question was about
/// @param outcome code of the outcome
/// @param said what was said beside the statements: what is missing, asked back or advised; may be empty
/// @param holds whether the statements were told as what holds on the day
/// @param statements the words that were quoted, in their order
/// @param seen what was looked at for it, best first
/// @param position change-log position of the index that was asked
/// @param version of the program and its ranking
/// @param channel which way it was asked: page, api, command
/// @param at when it was given
public record KeptAnswer(
        String id,
        String question,
        LocalDate asOf,
        Optional<Instant> knownAt,
        String outcome,
        String said,
        boolean holds,
        List<Quoted> statements,
        List<Seen> seen,
        long position,
        String version,
        String channel,
        Instant at) {

    public KeptAnswer {
        statements = List.copyOf(statements);
        seen = List.copyOf(seen);
    }

    /// Words that were quoted, with what was said of them then.
    ///
    /// @param hash of the words, see [policybase.document.TextHash]
    /// @param status label of the document on the asked day
    /// @param reason why, as it was said
    public record Quoted(
            DocumentId document,
            String title,
            String number,
            String locator,
            String anchor,
            Span span,
            String words,
            String hash,
            String status,
            String reason) {}

    /// A clause that was looked at, and how probable it seemed that it answers.
    public record Seen(DocumentId document, String anchor, double chance) {}
}
