package policybase.answer;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import policybase.document.TextHash;
import policybase.store.KeptAnswer;
import policybase.store.KeptAnswer.Quoted;
import policybase.store.KeptAnswer.Seen;
import policybase.validity.Standpoint;

/// Makes the record of an answer as it is given and hands it on. Handing on must neither wait nor fail: an answer does
/// not depend on its record.
///
/// @param mask takes personal data out of what was typed
/// @param ids makes addresses that cannot be guessed
/// @param version of the program and its ranking
/// @param sink takes the record
public record Keeping(
        UnaryOperator<String> mask, Supplier<String> ids, Clock clock, String version, Consumer<KeptAnswer> sink) {

    /// @return the id of the record
    String keep(String question, Considered considered, Standpoint from, long position, Channel channel) {
        var answer = considered.answer();
        var kept = new KeptAnswer(
                ids.get(),
                mask.apply(question),
                from.asOf(),
                from.knownAt(),
                answer.outcome().code(),
                said(answer),
                answer.outcome().tellsWhatHolds(),
                answer.statements().stream().map(Keeping::quoted).toList(),
                considered.seen(),
                position,
                version,
                channel.code(),
                clock.instant());
        sink.accept(kept);
        return kept.id();
    }

    /// The answer with what was looked at for it.
    record Considered(Answer answer, List<Seen> seen) {
        Considered {
            seen = List.copyOf(seen);
        }
    }

    private static Quoted quoted(Statement statement) {
        var citation = statement.citation();
        return new Quoted(
                citation.id(),
                citation.title(),
                citation.number(),
                citation.locator(),
                citation.anchor(),
                citation.span(),
                statement.text(),
                TextHash.of(statement.text()),
                citation.status().label().label(),
                citation.status().reason());
    }

    private static String said(Answer answer) {
        return switch (answer) {
            case Answer.Curated curated -> curated.entry().telling().spoken();
            case Answer.Grounded _, Answer.OnlyHistorical _ -> "";
            case Answer.Partial partial -> partial.missing();
            case Answer.Clarify clarify ->
                clarify.question()
                        + String.join(
                                " / ",
                                clarify.choices().stream()
                                        .map(Answer.Choice::label)
                                        .toList());
            case Answer.Unanswered unanswered -> unanswered.reason();
            case Answer.NotOurs elsewhere ->
                Optional.of(elsewhere.referral().call())
                                .filter(call -> !call.isEmpty())
                                .map(call -> "请拨打 " + call + "。")
                                .orElse("")
                        + elsewhere.referral().advice();
        };
    }
}
