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

/// A random sample of sentences on repeal, term and amendment, each in a text of its title: what the reader proposes on
/// the strength of the sentence, against what a person read in it.
class ReviewedSampleTest {
    /// What a case is called in the figures, by the beginning of its stratum.
    private static final List<String> STRATA = List.of("repeal", "term", "amend");

    private record Case(String stratum, String title, String lead, String sentence, TreeSet<String> truth) {}

    private int expected;
    private int proposed;
    private int right;

    @Test
    void proposalsAreRightAndFewAreMissed() throws IOException {
        var cases = cases();
        for (var stratum : STRATA) {
            var before = List.of(expected, proposed, right);
            cases.stream().filter(c -> c.stratum().startsWith(stratum)).forEach(this::count);
            System.out.printf(
                    "%s: %d facts, %d proposed, %d right%n",
                    stratum, expected - before.get(0), proposed - before.get(1), right - before.get(2));
        }
        var precision = (double) right / proposed;
        var recall = (double) right / expected;
        System.out.printf("Reviewed sample of %d: precision %.3f, recall %.3f%n", cases.size(), precision, recall);
        assertThat(cases).hasSize(150);
        assertThat(expected).isGreaterThanOrEqualTo(75);
        assertThat(precision).as("precision").isGreaterThanOrEqualTo(0.97);
        assertThat(recall).as("recall").isGreaterThanOrEqualTo(0.93);
    }

    private void count(Case one) {
        var found = read(one);
        expected += one.truth().size();
        proposed += found.size();
        var hit = new TreeSet<>(found);
        hit.retainAll(one.truth());
        right += hit.size();
        if (!found.equals(one.truth())) {
            System.out.println("  " + one.title() + " | " + one.sentence() + "\n     labelled " + one.truth()
                    + "\n     read     " + found);
        }
    }

    /// What the text says whose last article, or whose point, the sentence is; signed on 10 January 2010.
    private static TreeSet<String> read(Case one) {
        var numbered = one.sentence().matches("^(?:第[一二三四五六七八九十百]+条|[一二三四五六七八九十]+、|\\d+[.．]).*");
        var opening = one.lead().isEmpty() ? "第一条 为了规范管理，制定本办法。\n" + (numbered ? "" : "第二条 ") : one.lead() + "\n";
        var text = one.title() + "\n" + opening + one.sentence() + "\n某某市人民政府\n2010年1月10日";
        var structured = Texts.structure("case.txt", text);
        var out = new TreeSet<String>();
        for (var relation : structured.relations()) {
            if (relation.kind() != RelationKind.CITES
                    && relation.kind() != RelationKind.BASED_ON
                    && relation.kind() != RelationKind.REPLACES // follows from a repeal, and is not said
                    && speaks(one.sentence(), relation.quote())) {
                var scope = relation.scope().isEmpty() ? "" : " " + String.join("、", relation.scope());
                out.add(relation.kind() + " " + relation.cited() + scope);
            }
        }
        structured.events().stream()
                .filter(event -> event.kind() == EventKind.TERM_ENDS)
                .forEach(event -> out.add("TERM " + event.on().orElseThrow()));
        structured.problems().stream()
                .filter(problem -> problem.message().contains("未点名的废止"))
                .forEach(_ -> out.add("NAMELESS"));
        return out;
    }

    /// Whether the quote is this sentence or a part of it, numbers in front aside.
    private static boolean speaks(String sentence, String quote) {
        var one = plain(sentence);
        var other = plain(quote);
        return one.contains(other) || other.contains(one);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s　]", "")
                .replaceFirst("^(?:第[一二三四五六七八九十百]+条|[一二三四五六七八九十]+、|\\d+[.．]|（[一二三四五六七八九十]+）)", "");
    }

    private static List<Case> cases() throws IOException {
        try (var in = ReviewedSampleTest.class.getResourceAsStream("cases/reviewed-sample.tsv")) {
            var cases = new ArrayList<Case>();
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#") && !l.isBlank())
                    .toList()) {
                var cells = line.split("\t", -1);
                var truth = new TreeSet<String>();
                for (var fact : cells[5].split("; ")) {
                    if (!fact.equals("-")) {
                        truth.add(fact.strip());
                    }
                }
                cases.add(new Case(cells[0], cells[2], cells[3], cells[4], truth));
            }
            return cases;
        }
    }
}
