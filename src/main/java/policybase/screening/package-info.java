/// What must not be published as it is (发布前审查): personal data, secrecy marks, traces left in files, wording. Pure
/// functions over texts and documents; a finding says what, where and what to do, a person decides. Floor 1: may import
/// `document`, `text` and the recognisers of `screening.number`.
///
/// Central types: [Screen] (document or text → [Finding]s), [Concern] (what findings are about), [Detector] (one small
/// class for each kind of thing), [WordLists] (what people keep), [Masking] (what people typed, before it is kept).
@NullMarked
package policybase.screening;

import org.jspecify.annotations.NullMarked;
