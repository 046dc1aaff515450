/// Two texts side by side, clause by clause (对照): what was added, removed, and which words changed.
///
/// Imports only `document`. Central types: [Comparison], [Row], [Run].
@NullMarked
package policybase.compare;

import org.jspecify.annotations.NullMarked;
