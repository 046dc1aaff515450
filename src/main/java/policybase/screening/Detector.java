package policybase.screening;

import java.util.List;

/// Looks for one kind of thing in a piece. Pure: the same piece always gives the same hits.
interface Detector {
    List<Hit> in(Piece piece);
}
