/// Chinese text as pure functions: normalise, segment, pinyin, numerals, dates. Floor 0: imports nothing of ours; the
/// only
/// place that knows HanLP. Central types: [Segmenter] → [Term]; beside it normalising, dictionary, pinyin, numerals and
/// dates.
@NullMarked
package policybase.text;

import org.jspecify.annotations.NullMarked;
