/// The interface for other systems as a whole, over a served base: copies kept in step by the example client, other
/// systems told of changes, entries taken in and given out by keys.
@NullMarked
package policybase.app.sync;

import org.jspecify.annotations.NullMarked;
