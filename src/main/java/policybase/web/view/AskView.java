package policybase.web.view;

import java.util.Optional;

/// The page that answers a question.
///
/// @param answer empty while nothing was asked
/// @param searchHref where the same text is searched for
public record AskView(PageFrame frame, Optional<AnswerView> answer, String searchHref) {}
