/// Adapter of `store`: originals on disk, by the hash of their bytes. Floor 2: may import `document`, `store`.
@NullMarked
package policybase.store.files;

import org.jspecify.annotations.NullMarked;
