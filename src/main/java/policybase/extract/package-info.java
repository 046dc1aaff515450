/// Original bytes → text blocks, in processes of their own (文字抽取). Floor 1: imports `document` and
/// `extract.child`; with the packages below it the only place that knows Tika, PDFBox, jsoup.
///
/// A file goes through [Gate] (size, entries, inflation), to a [Child] of a [Crew] (text, or
/// pictures), where the parsers of `extract.child` answer in XHTML; [Reading] and [XhtmlBlocks] turn
/// the answer into blocks, problems, or a [Refusal]. No document is parsed in the calling process.
///
/// Central types: [Extractor] (the port), [Extraction] and its three outcomes, [TextBlock];
/// [TikaExtractor] is the way in.
@NullMarked
package policybase.extract;

import org.jspecify.annotations.NullMarked;
