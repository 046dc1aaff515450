package policybase.search;

import java.time.LocalDate;

/// A way to understand what people type.
@FunctionalInterface
public interface Understanding {
    /// Syntax alone: 文号, 《title》, “phrase” and words.
    Understanding BY_SYNTAX = (text, _) -> QueryParser.parse(text);

    /// @param today the day of asking
    ParsedQuery of(String text, LocalDate today);
}
