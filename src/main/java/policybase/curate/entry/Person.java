package policybase.curate.entry;

/// Who does something at the desk.
///
/// @param login tells persons apart
/// @param name as it is shown
public record Person(String login, String name) {}
