/// Text → unit vector (语义向量). Floor 0: imports nothing of ours; the only place that knows ONNX Runtime, the tokenizer
/// and
/// the model. Start at [Embedder].
@NullMarked
package policybase.meaning;

import org.jspecify.annotations.NullMarked;
