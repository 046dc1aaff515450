package policybase.web.view.document;

/// Where in a text a reader wants to begin.
///
/// @param part number of the part (部分) of a long text, from 1
/// @param anchor of a clause, which goes before the part; empty when none was named
public record Spot(int part, String anchor) {
    /// Where a text begins.
    public static final Spot START = new Spot(1, "");
}
