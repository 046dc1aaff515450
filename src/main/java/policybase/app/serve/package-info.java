/// The process that serves: the HTTP server with all its rooms, and what it does by itself in the background.
@NullMarked
package policybase.app.serve;

import org.jspecify.annotations.NullMarked;
