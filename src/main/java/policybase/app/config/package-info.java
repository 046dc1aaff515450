/// What can be set: one file plus environment variables, typed, checked, all faults told at once.
///
/// Imports only `document`. Central types: [Settings] (every key with its default), [Config] (the values),
/// [ConfigLoader].
@NullMarked
package policybase.app.config;

import org.jspecify.annotations.NullMarked;
