/// Chinese text as pure functions: normalise, segment, pinyin, numerals, dates. Floor 0: imports nothing of ours;
/// the only place that knows HanLP.
///
/// Central types: [Segmenter] → [Term], made by a [HanlpSegmenter] with the policy [Dictionary]; [Normalizer] for
/// comparing, [Synonyms] for widening a query, [Pinyin] for typing by sound; beside them numerals and dates.
@NullMarked
package policybase.text;

import org.jspecify.annotations.NullMarked;
