/// Text blocks → head facts, the tree of 章/条/款 or 一、（一）, and proposed events and relations. Floor 2: may import
/// `document`, `text`, `extract`, `validity`. Never fails: what is not known stays unknown and becomes a problem for
/// the curator.
/// Start at [Structurer].
@NullMarked
package policybase.structure;

import org.jspecify.annotations.NullMarked;
