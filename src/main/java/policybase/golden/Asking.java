package policybase.golden;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import policybase.answer.Answer;
import policybase.answer.Inquiry;
import policybase.answer.Statement;
import policybase.document.DocumentNumber;
import policybase.search.Filters;
import policybase.search.Hit;
import policybase.search.SearchRequest.Order;
import policybase.store.GoldenQuestions.Question;
import policybase.store.GoldenQuestions.Result;
import policybase.text.Normalizer;

/// Asks one question and holds what comes against what is wanted.
final class Asking {
    private static final int DEPTH = 10;
    private static final int SHORT = 120;
    private static final Filters IN_FORCE = new Filters(Filters.Validity.IN_FORCE, Map.of());

    private final Inquiry inquiry;
    private volatile long position;

    Asking(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    Result ask(Question question, LocalDate today) {
        var day = question.day().orElse(today);
        var page = inquiry.ask(question.text(), IN_FORCE, Order.RELEVANCE, 0, DEPTH, day)
                .page();
        position = page.position();
        var answer = inquiry.answer(question.text(), IN_FORCE, day).answer().orElseThrow();
        var place = place(page.hits(), question);
        var cited = answer.statements().stream().anyMatch(statement -> isWanted(statement, question));
        return new Result(
                question.number(),
                question.revision(),
                place,
                cited,
                question.wanted().isEmpty()
                        ? isSilent(answer)
                        : cited || question.words().isEmpty() && place == 1,
                answer.outcome().code(),
                told(answer));
    }

    /// Change-log position of the index that was asked last.
    long position() {
        return position;
    }

    /// Whether nothing is told as what holds.
    private static boolean isSilent(Answer answer) {
        return !answer.outcome().tellsWhatHolds() || answer.statements().isEmpty();
    }

    private static int place(List<Hit> hits, Question question) {
        for (var i = 0; i < hits.size(); i++) {
            var metadata = hits.get(i).metadata();
            var number = metadata.number().map(DocumentNumber::toString).orElse("");
            if (isOf(question.wanted(), number, metadata.title().full())) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean isWanted(Statement statement, Question question) {
        var citation = statement.citation();
        return isOf(question.wanted(), citation.number(), citation.title())
                && plain(statement.text()).contains(plain(question.words()));
    }

    private static boolean isOf(String wanted, String number, String title) {
        var name = plain(wanted);
        return !name.isEmpty()
                && (name.equals(plain(number))
                        || !title.isEmpty() && plain(title).contains(name));
    }

    private static String told(Answer answer) {
        if (answer.statements().isEmpty()) {
            return "";
        }
        var first = answer.statements().getFirst();
        var text = first.citation().title() + first.citation().locator() + "："
                + first.text().replaceAll("\\s+", " ");
        return text.length() > SHORT ? text.substring(0, SHORT) + "……" : text;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s《》]+", "")
                .replaceAll("[〔\\[【(（]", "(")
                .replaceAll("[〕\\]】)）]", ")");
    }
}
