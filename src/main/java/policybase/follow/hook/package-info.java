/// Telling other systems that something changed (变更通知, webhook): addresses, what is sent to them, and again until it
/// arrives. What is sent holds a cursor and the kinds of items, never an item. Floor 3, above `follow`: may import
/// `document`, `store`, `follow`.
///
/// Start at [Deliveries]; [Addresses] says where may be sent to at all, [Signature] how a receiver knows that it was
/// us.
@NullMarked
package policybase.follow.hook;

import org.jspecify.annotations.NullMarked;
