package policybase.document;

import java.util.List;
import java.util.Optional;

/// The text of a document as a tree of blocks.
public record Body(List<Block> blocks) {
    public static final Body EMPTY = new Body(List.of());

    public Body {
        blocks = List.copyOf(blocks);
    }

    /// The clauses in reading order: the same body always gives the same clauses with the same anchors.
    public List<Clause> clauses() {
        return ClauseCutter.cut(this);
    }

    /// The clause of an anchor; empty when the text has none such.
    public Optional<Clause> clause(String anchor) {
        return clauses().stream()
                .filter(clause -> clause.anchor().equals(anchor))
                .findFirst();
    }
}
