package policybase.web.hotline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import policybase.answer.Answer;
import policybase.answer.Channel;
import policybase.answer.EntryAnswers;
import policybase.answer.Findings;
import policybase.answer.Inquiry;
import policybase.answer.Statement;
import policybase.call.Departments;
import policybase.search.Filters;
import policybase.search.Hit;
import policybase.search.ParsedQuery;
import policybase.search.Places;
import policybase.search.SearchRequest.Order;
import policybase.validity.Standpoint;
import policybase.web.hotline.FoundView.ChoiceView;

/// Finds what an operator may tell: what to say at once, reviewed entries, then clauses in force. What is not in force
/// is looked for only when asked for, and says so in the first line of what is copied.
final class Finder {
    /// As many as there are keys.
    private static final int MOST = 9;

    /// Entries shown at most, so that clauses have their place too.
    private static final int ENTRIES = 5;

    /// Entries that fell silent, at most.
    private static final int SILENT = 2;

    /// Entries less like what was typed than this are of something else; those that answer are found by `Inquiry`.
    private static final double NEAR = 0.3;

    private final Inquiry inquiry;
    private final EntryAnswers entries;
    private final Departments departments;
    private final Places places;
    private final Cards cards;

    Finder(Inquiry inquiry, EntryAnswers entries, Departments departments, Places places, Cards cards) {
        this.inquiry = inquiry;
        this.entries = entries;
        this.departments = departments;
        this.places = places;
        this.cards = cards;
    }

    FoundView find(Call call, List<ChoiceView> starters) {
        return call.text().isEmpty() ? nothingTyped(call, starters) : found(call.text(), spokenOf(call));
    }

    /// A call whose words speak of a day is about that day, unless the operator gave another.
    private Call spokenOf(Call call) {
        return call.isToday() ? dated(call, inquiry.understand(call.text(), call.day())) : call;
    }

    private static Call dated(Call call, ParsedQuery understood) {
        return understood
                .day()
                .map(day -> call.on(day).withText(understood.timeless()))
                .orElse(call);
    }

    private FoundView found(String typed, Call call) {
        var from = Standpoint.of(call.day());
        var found = inquiry.answer(call.text(), Filters.IN_FORCE, Channel.CONSOLE, from);
        var answer = found.answer().orElseThrow();
        var choices = choices(answer, call);
        var shown = new Shown(call, MOST - choices.size());
        fill(shown, found, answer);
        var duty = departments.of(found.parsed().understood());
        return new FoundView(
                typed,
                found.parsed().isCorrected() ? found.parsed().understood() : "",
                call.isToday() ? "" : Cards.day(call.day()),
                answer instanceof Answer.NotOurs(var there, var _) ? there.call() : "",
                answer instanceof Answer.NotOurs(var there, var _) ? there.advice() : "",
                answer instanceof Answer.NotOurs(var there, var _) && there.isEmergency(),
                answer instanceof Answer.Clarify(var question, var _) ? question : "",
                choices,
                nothing(answer),
                numbered(shown.list(), choices.size()),
                found.page().hidden(),
                call.history() || found.page().hidden() == 0
                        ? ""
                        : call.withHistory().href(),
                shown.elsewhere.size(),
                shown.elsewhere.isEmpty() ? "" : call.withEverywhere().href(),
                call.publicHref(),
                duty.map(Departments.Duty::department).orElse(""),
                duty.map(Departments.Duty::phone).orElse(""),
                List.of());
    }

    private static FoundView nothingTyped(Call call, List<ChoiceView> starters) {
        return new FoundView(
                "",
                "",
                "",
                "",
                "",
                false,
                "",
                List.of(),
                "",
                List.of(),
                0,
                "",
                0,
                "",
                call.publicHref(),
                "",
                "",
                starters);
    }

    private static List<ChoiceView> choices(Answer answer, Call call) {
        var views = new ArrayList<ChoiceView>();
        if (answer instanceof Answer.Clarify(var _, var choices)) {
            for (var choice : choices) {
                views.add(new ChoiceView(
                        views.size() + 1,
                        choice.label(),
                        call.withText(choice.query()).href()));
            }
        }
        return views;
    }

    private static String nothing(Answer answer) {
        return switch (answer) {
            case Answer.Unanswered _ -> "现行有效的文件里没有能直接回答的规定。下面是最接近的内容；按 G 报缺口，按 H 转办。";
            case Answer.OnlyHistorical _ -> "只找到不再有效的规定，不能作为答复依据。要看历史规定按 L。";
            case Answer.Partial(var _, var missing) -> missing;
            case Answer.Curated _, Answer.Grounded _, Answer.Clarify _, Answer.NotOurs _ -> "";
        };
    }

    private void fill(Shown shown, Findings found, Answer answer) {
        var call = shown.call;
        if (answer instanceof Answer.NotOurs(var there, var _) && there.isEmergency()) {
            return;
        }
        if (call.history()) {
            history(shown);
        }
        var alike = entries.alike(found.parsed().understood(), Channel.CONSOLE, Standpoint.of(call.day()));
        entries(shown, alike.near(), answer);
        if (!(answer instanceof Answer.OnlyHistorical) && !(answer instanceof Answer.Curated)) {
            answer.statements().forEach(one -> statement(one, call).ifPresent(shown::put));
        }
        fallen(shown, alike.fallen());
        clauses(found.page().hits(), shown, false);
    }

    /// One pinned to the question first. Then those written for the caller before those for anybody, and these before
    /// those for others; among equals the one that answers first.
    private void entries(Shown shown, List<EntryAnswers.Near> alike, Answer answer) {
        var call = shown.call;
        var near = new ArrayList<CardView>();
        if (answer instanceof Answer.Curated(var entry, var _, var pinned)) {
            var card = cards.entry(entry, call);
            if (pinned) {
                shown.put(card);
            }
            near.add(card);
        }
        alike.stream()
                .filter(one -> one.likeness() >= NEAR)
                .limit(ENTRIES)
                .forEach(one -> near.add(cards.entry(one.entry(), call)));
        near.sort(Comparator.comparing(CardView::nearness));
        near.forEach(shown::put);
    }

    /// Those that fell silent, after all that holds, so that nobody goes on telling them from memory. What was not to
    /// be told yet on the day was never in anybody's memory.
    private void fallen(Shown shown, List<EntryAnswers.Fallen> fallen) {
        fallen.stream()
                .filter(one -> one.likeness() >= NEAR && !one.silent().isAhead())
                .limit(SILENT)
                .forEach(one -> shown.put(cards.silent(one, shown.call)));
    }

    private Optional<CardView> statement(Statement statement, Call call) {
        var citation = statement.citation();
        return cards.clause(citation.id(), citation.anchor(), Optional.of(statement.text()), call, false);
    }

    /// The best clause of each document.
    private void clauses(List<Hit> hits, Shown shown, boolean historical) {
        var seen = new HashSet<>(shown.documents());
        for (var hit : hits) {
            if (shown.isFull() || hit.clauses().isEmpty() || !seen.add("/documents/" + hit.id())) {
                continue;
            }
            cards.clause(hit.id(), hit.clauses().getFirst().anchor(), Optional.empty(), shown.call, historical)
                    .ifPresent(shown::put);
        }
    }

    /// What is not in force comes first, since it was asked for.
    private void history(Shown shown) {
        var call = shown.call;
        var any = new Filters(Filters.Validity.ANY, Map.of());
        var page = inquiry.ask(call.text(), any, Order.RELEVANCE, 0, 20, Channel.CONSOLE, Standpoint.of(call.day()))
                .page();
        clauses(page.hits(), shown, true);
    }

    /// The cards of a call in their order, each once; what holds in other places only is counted, not shown.
    private final class Shown {
        private final Call call;
        private final int most;
        private final Map<String, CardView> cards = new LinkedHashMap<>();
        private final Set<String> elsewhere = new HashSet<>();

        Shown(Call call, int most) {
            this.call = call;
            this.most = most;
        }

        void put(CardView card) {
            if (!call.everywhere() && !call.region().isEmpty() && !places.holds(card.place(), call.region())) {
                elsewhere.add(card.target());
            } else if (!isFull()) {
                cards.putIfAbsent(card.target(), card);
            }
        }

        boolean isFull() {
            return cards.size() >= most;
        }

        Set<String> documents() {
            return Set.copyOf(cards.keySet().stream()
                    .map(target -> target.split("#", 2)[0])
                    .toList());
        }

        List<CardView> list() {
            return List.copyOf(cards.values());
        }
    }

    private static List<CardView> numbered(List<CardView> cards, int after) {
        var numbered = new ArrayList<CardView>();
        for (var card : cards) {
            numbered.add(card.at(after + numbered.size() + 1));
        }
        return numbered;
    }
}
