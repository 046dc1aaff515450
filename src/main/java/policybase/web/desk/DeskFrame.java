package policybase.web.desk;

import policybase.web.view.PageFrame;

/// What every page of the desk shows around its content.
///
/// @param person who is signed in; empty outside
/// @param formToken what every form carries
/// @param message what was just done or why it was not; empty when there is nothing to tell
public record DeskFrame(PageFrame page, String person, String formToken, String message, boolean isTrouble) {}
