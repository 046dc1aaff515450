package policybase.web.view;

import java.util.Optional;

/// The page that answers a question.
///
/// @param answer empty while nothing was asked
/// @param searchHref where the same text is searched for
/// @param keptHref where the answer is kept as it was given, empty when it is not
public record AskView(PageFrame frame, Optional<AnswerView> answer, String searchHref, String keptHref) {}
