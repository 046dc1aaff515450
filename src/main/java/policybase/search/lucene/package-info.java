/// The embedded engine. Floor 2: may import `document`, `text`, `meaning`, `validity`, `search`; the only place that
/// knows Lucene. Only [LuceneEngine] is seen from outside.
///
/// A document is a block: its clauses, then itself ([LuceneSchema]). A generation of the index is a folder
/// ([Generation]); `CURRENT` names the one in use ([Generations]). A search sees one [Snapshot] with its [Catalog]:
/// filters are bits over documents before anything is ranked; the [QueryCompiler] says what is found; [WordsRanking]
/// weighs what words, character bigrams and meaning say ([Signals]); the [PageBuilder] groups by document.
@NullMarked
package policybase.search.lucene;

import org.jspecify.annotations.NullMarked;
