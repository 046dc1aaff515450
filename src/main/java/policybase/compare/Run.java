package policybase.compare;

/// Words in a row that are the same on both sides, or are not.
public record Run(String text, boolean differs) {}
