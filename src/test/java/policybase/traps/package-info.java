/// The trap suite: small worlds of documents of one invented county, each with what every document's status must be on
/// the days asked, what a search must hide, and what an answer may quote. May import everything of the product.
/// Central types: [TrapFile] (reads the cases), [World] (one base of a case), `TrapsTest` (judges).
@NullMarked
package policybase.traps;

import org.jspecify.annotations.NullMarked;
