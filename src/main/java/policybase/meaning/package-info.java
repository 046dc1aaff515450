/// Text → unit vector (语义向量), and where vectors are kept. Floor 0: imports nothing of ours; the only place that
/// knows ONNX Runtime, the tokenizer and the model.
///
/// Central types: [Embedder] (port) with [OnnxEmbedder], and [RecentQuestions] around it; [Passage] says which
/// words of a clause are embedded; [VectorCache] keeps vectors by the hash of their text, finds the row of a text and
/// compares rows with a [Probe]; [Backfill] embeds what is missing, a few texts at a time. Searching never waits for
/// vectors: a text without one is simply not yet found by its meaning.
@NullMarked
package policybase.meaning;

import org.jspecify.annotations.NullMarked;
