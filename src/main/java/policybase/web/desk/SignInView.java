package policybase.web.desk;

import policybase.web.room.DeskFrame;

/// The sign-in form.
///
/// @param next where to go afterwards
/// @param login as typed before
public record SignInView(DeskFrame frame, String next, String login) {}
