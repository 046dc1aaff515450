package policybase.web.desk;

/// The sign-in form.
///
/// @param next where to go afterwards
/// @param person as typed before
public record SignInView(DeskFrame frame, String next, String person) {}
