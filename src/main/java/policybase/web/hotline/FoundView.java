package policybase.web.hotline;

import java.util.List;

/// What is shown for what was typed; the whole of it is put into the page again with every key.
///
/// @param text what was typed; empty: the page before a call
/// @param understood how it was understood, where differently from how it was typed
/// @param call the number to give the caller, where it is another one's matter
/// @param alert what to say at once; empty when there is nothing
/// @param isEmergency whether every second counts
/// @param question to ask back; empty when there is none
/// @param choices what may be meant, with the console's address for each
/// @param nothing why there is no answer; empty when there is one
/// @param hidden how many documents not in force were left out
/// @param historyHref the same with them; empty where they are shown or there are none
/// @param elsewhere how many cards were left out since they hold in other places only
/// @param everywhereHref the same with them
/// @param department proposed to take the matter over
public record FoundView(
        String text,
        String understood,
        String day,
        String call,
        String alert,
        boolean isEmergency,
        String question,
        List<ChoiceView> choices,
        String nothing,
        List<CardView> cards,
        int hidden,
        String historyHref,
        int elsewhere,
        String everywhereHref,
        String publicHref,
        String department,
        String phone,
        List<ChoiceView> starters) {
    public FoundView {
        choices = List.copyOf(choices);
        cards = List.copyOf(cards);
        starters = List.copyOf(starters);
    }

    /// Something to go on with.
    public record ChoiceView(int number, String label, String href) {}

    /// What the caller was surely told: the first reviewed answer. Where there is a script it keeps count itself.
    public String told() {
        return cards.stream()
                .findFirst()
                .filter(card -> card.kind().startsWith("口径"))
                .map(CardView::title)
                .orElse("");
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
