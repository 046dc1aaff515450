package policybase.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import policybase.document.RelationKind;
import policybase.validity.EventKind;

/// Sentences on repeal, term and amendment, drawn at random from laws and policies and labelled by eye. A line is a
/// sentence and what it says, parts separated by a semicolon, or - for a sentence that says nothing of the kind.
class SentenceCasesTest {
    @Test
    void sentencesSayWhatTheyWereLabelledToSay() throws IOException {
        var expected = 0;
        var read = 0;
        var right = 0;
        var cases = cases();
        for (var row : cases) {
            var truth = parts(row.get(1));
            var found = new TreeSet<>(read(row.getFirst()));
            expected += truth.size();
            read += found.size();
            var hit = new TreeSet<>(truth);
            hit.retainAll(found);
            right += hit.size();
            if (!found.equals(truth)) {
                System.out.println("  " + row.getFirst() + "\n     labelled " + truth + "\n     read     " + found);
            }
        }
        System.out.printf(
                "Sentences: %d, facts %d, read %d, right %d: precision %.3f, recall %.3f%n",
                cases.size(), expected, read, right, (double) right / read, (double) right / expected);
        assertThat(cases).hasSizeGreaterThanOrEqualTo(150);
        assertThat((double) right / read).as("precision").isGreaterThanOrEqualTo(0.97);
        assertThat((double) right / expected).as("recall").isGreaterThanOrEqualTo(0.93);
    }

    private static TreeSet<String> parts(String label) {
        var parts = new TreeSet<String>();
        for (var part : label.split(";")) {
            if (!part.isBlank() && !part.strip().equals("-")) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    /// What a text says whose last article is the sentence, signed on 10 January 2010.
    static List<String> read(String sentence) {
        var text = "某某市某某管理办法\n第一条 为了规范管理，制定本办法。\n第二条 " + sentence + "\n某某市人民政府\n2010年1月10日";
        var structured = Texts.structure("case.txt", text);
        var out = new ArrayList<String>();
        for (var relation : structured.relations()) {
            if (relation.kind() != RelationKind.CITES && relation.kind() != RelationKind.BASED_ON) {
                var scope = relation.scope().isEmpty() ? "" : " " + String.join("、", relation.scope());
                out.add(relation.kind() + " " + relation.cited() + scope);
            }
        }
        for (var event : structured.events()) {
            if (event.kind() == EventKind.TERM_ENDS) {
                out.add("TERM " + event.on().orElseThrow());
            }
        }
        structured.problems().stream()
                .filter(problem -> problem.message().contains("未点名的废止"))
                .forEach(_ -> out.add("NAMELESS"));
        return out;
    }

    private static List<List<String>> cases() throws IOException {
        try (var in = SentenceCasesTest.class.getResourceAsStream("cases/sentences.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> List.of(line.split("\t")))
                    .toList();
        }
    }
}
