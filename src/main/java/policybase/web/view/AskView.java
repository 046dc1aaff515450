package policybase.web.view;

import java.util.List;
import java.util.Optional;

/// The page that answers a question.
///
/// @param answer empty while nothing was asked
/// @param searchHref where the same text is searched for
/// @param understood how the text was understood, to be taken back
/// @param related other questions that are answered
/// @param keptHref where the answer is kept as it was given, empty when it is not
public record AskView(
        PageFrame frame,
        Optional<AnswerView> answer,
        String searchHref,
        String keptHref,
        Optional<UnderstoodView> understood,
        List<RelatedView> related) {
    public AskView {
        related = List.copyOf(related);
    }
}
