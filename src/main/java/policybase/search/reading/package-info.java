/// Understands what people type or say (理解查询) by rules one can read, each shown as a [policybase.search.Step] and taken
/// back by looking for the text as typed. Floor 2: what is a right word is told by the dictionary and by the documents
/// themselves ([policybase.search.Vocabulary]), never by guessing.
///
/// Start at [QueryReader].
@NullMarked
package policybase.search.reading;

import org.jspecify.annotations.NullMarked;
