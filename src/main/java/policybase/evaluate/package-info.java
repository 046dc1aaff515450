/// Measuring (评测): judged questions run through the very analyzer, index and ranking of the product. Floor 4: may
/// import `document`, `text`, `meaning`, `validity`, `search` and `answer`; Jackson lives here, in `web` and in
/// `store.jdbi` only (here it reads the folders of judged questions).
///
/// Central types: [Evaluation] (asks the questions of a [JudgedSet], a BEIR folder) → [Report] with [Measures] of every
/// [Ranking]; [RunFile] keeps rankings; [Comparison] says whether two runs differ by more than chance.
@NullMarked
package policybase.evaluate;

import org.jspecify.annotations.NullMarked;
