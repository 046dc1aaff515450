/// The room of lists (词表): each with its rows, its draft, its trial and its versions. Floor 4; rules of its own it has
/// none. Start with [ListRoom].
@NullMarked
package policybase.web.desk.lists;

import org.jspecify.annotations.NullMarked;
