package policybase.structure;

import java.util.OptionalInt;
import policybase.document.Evidence;
import policybase.document.Evidence.Ground;
import policybase.document.Fact;

/// A value read, with the words it was read from.
///
/// @param block index of the extracted block, when the words stand in the text
record Found<T>(T value, String quote, Ground ground, OptionalInt block) {

    static <T> Found<T> text(T value, String quote, int block) {
        return new Found<>(value, quote, Ground.TEXT, OptionalInt.of(block));
    }

    static <T> Found<T> other(T value, String quote, Ground ground) {
        return new Found<>(value, quote, ground, OptionalInt.empty());
    }

    Evidence evidence(Fact fact) {
        return new Evidence(fact, String.valueOf(value), quote, ground, block);
    }
}
