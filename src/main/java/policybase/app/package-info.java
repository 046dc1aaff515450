/// Main, configuration, wiring, commands. Floor 5: may import everything; nobody imports it. The only place that reads
/// the
/// environment, makes a clock, or starts a thread. Start at [Main]; [Base] strings the constructors together.
@NullMarked
package policybase.app;

import org.jspecify.annotations.NullMarked;
