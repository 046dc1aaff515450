/// The program's door, [Main]. Floor 5: `app` and the packages below it may import everything and nobody imports them.
/// They alone read the environment, make a clock, or start a thread.
@NullMarked
package policybase.app;

import org.jspecify.annotations.NullMarked;
