package policybase.curate.gaps;

import policybase.store.Gap;

/// Something asked in vain, as typed; it is masked before it is kept.
///
/// @param understood the text as it was understood
/// @param tried what was looked for and shown, in one Chinese sentence
public record Asking(String text, String understood, Gap.Place place, Gap.Why why, String tried) {}
