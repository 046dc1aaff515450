package policybase.curate.cleanup;

import java.util.List;
import java.util.Optional;
import policybase.document.Block;
import policybase.document.Block.Division;
import policybase.document.Body;

/// The point of a decision (五、) that holds a sentence.
final class Point {
    private Point() {}

    /// Its number as printed (五); empty when the sentence stands in none.
    static String holding(String sentence, Body body) {
        for (var block : body.blocks()) {
            if (block instanceof Division division && holds(division, sentence)) {
                return division.number();
            }
        }
        return "";
    }

    private static boolean holds(Division division, String sentence) {
        return division.heading().contains(sentence)
                || paragraphs(division.children())
                        .filter(text -> text.contains(sentence))
                        .isPresent()
                || division.children().stream()
                        .anyMatch(child -> child instanceof Division inner && holds(inner, sentence));
    }

    private static Optional<String> paragraphs(List<Block> blocks) {
        var text = new StringBuilder();
        for (var block : blocks) {
            if (block instanceof Block.Paragraph(var words)) {
                text.append(words);
            }
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
    }
}
