/// The port to finding: query language, fields, request and page. Floor 1: may import `document`, `text`, `validity`;
/// knows no
/// engine and no HTML.
///
/// A text becomes a [ParsedQuery] by the `QueryParser`; a [SearchRequest] goes to a [Searcher] and comes back as a
/// [SearchPage];
/// the index is fed through an [IndexSink]. [SearchEngine] is both. Adapter: `search.lucene`.
@NullMarked
package policybase.search;

import org.jspecify.annotations.NullMarked;
