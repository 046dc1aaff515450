/// What every command and the server are strung together from: start at [Base], which holds the constructors.
@NullMarked
package policybase.app.part;

import org.jspecify.annotations.NullMarked;
