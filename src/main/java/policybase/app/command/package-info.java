/// The commands of the terminal but for `serve`; each is short, and opens the base by [policybase.app.part.Place].
@NullMarked
package policybase.app.command;

import org.jspecify.annotations.NullMarked;
