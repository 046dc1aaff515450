package policybase.document;

import java.time.Instant;

/// What a person decided about whether a document is a 行政规范性文件. Decisions are only ever added; the newest counts.
///
/// @param by who decided
/// @param why the ground (认定依据), in a sentence
public record NormativeDecision(Normative verdict, String by, Instant at, String why) {}
