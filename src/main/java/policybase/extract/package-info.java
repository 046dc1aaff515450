/// Original bytes → text blocks, in processes of their own. Floor 1: imports `document` only; the only place that knows
/// Tika,
/// PDFBox, jsoup. Central types: [Extractor] (the port), [Extraction] and its three outcomes, [TextBlock].
@NullMarked
package policybase.extract;

import org.jspecify.annotations.NullMarked;
