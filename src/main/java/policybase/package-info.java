/// PolicyBase: a search-centric knowledge base of government policy. `ARCHITECTURE.md` is the map.
@org.jspecify.annotations.NullMarked
package policybase;
