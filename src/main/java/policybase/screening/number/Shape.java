package policybase.screening.number;

import java.util.List;

/// One sort of number and how it is recognised. Positions are those of the passage.
interface Shape {
    List<Mention> in(Passage passage);
}
