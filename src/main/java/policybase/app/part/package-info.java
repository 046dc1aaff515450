/// Where unguessable texts come from.
@NullMarked
package policybase.app.part;

import org.jspecify.annotations.NullMarked;
