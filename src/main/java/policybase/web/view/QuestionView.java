package policybase.web.view;

import policybase.document.Entry;

/// A question people ask, with where its answer stands.
///
/// @param spoken the short answer; empty where nobody has reviewed one
/// @param sample whether it belongs to the invented county
public record QuestionView(String text, String href, String spoken, boolean sample) {
    /// A question that has no entry: it is asked when it is pressed.
    public static QuestionView asking(String text) {
        return new QuestionView(text, new Address("/ask").add("q", text).toString(), "", false);
    }

    public static QuestionView of(Entry entry) {
        return new QuestionView(
                entry.question(), "/entries/" + entry.id(), entry.telling().spoken(), entry.sample());
    }
}
