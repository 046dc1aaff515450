package policybase.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import policybase.document.Dates;
import policybase.text.ChineseDates;
import tools.jackson.databind.json.JsonMapper;

/// Head facts of 60 documents of the State Council against the record kept with them.
class StateCouncilHeadsTest {
    private int titles;
    private int numbers;
    private int issuers;
    private int days;
    private int all;

    @Test
    void headFactsOfTheStateCouncilAreReadFromTheTextAlone() throws IOException {
        var json = JsonMapper.builder().build();
        for (var line : Files.readAllLines(Texts.shared("state-council-2019.jsonl"))) {
            var truth = json.readTree(line);
            var id = truth.path("id").asString();
            var read =
                    Texts.structure(id + ".txt", truth.path("text").asString()).metadata();
            all++;
            titles += same(id, truth.path("title").asString(), read.title().full());
            numbers += same(
                    id,
                    truth.path("doc_no").asString().replace("国令第", "国务院令第"),
                    read.number().map(Object::toString).orElse("-"));
            issuers += same(id, truth.path("issuer").asString(), read.issuerNames());
            days += same(
                    id,
                    ChineseDates.parse(truth.path("written").asString())
                            .orElseThrow()
                            .toString(),
                    signed(read.dates()));
        }
        System.out.printf(
                "State Council: title %d, number %d, issuer %d, 成文 %d of %d%n", titles, numbers, issuers, days, all);
        assertThat(titles).as("titles").isGreaterThanOrEqualTo(58);
        assertThat(numbers).as("numbers").isGreaterThanOrEqualTo(58);
        assertThat(issuers).as("issuers").isGreaterThanOrEqualTo(58);
        assertThat(days).as("成文 dates").isGreaterThanOrEqualTo(58);
    }

    private static String signed(Dates dates) {
        return dates.signed().map(Object::toString).orElse("-");
    }

    private static int same(String id, String truth, String read) {
        if (plain(truth).equals(plain(read))) {
            return 1;
        }
        System.out.println("  " + id + ": " + truth + " ≠ " + read);
        return 0;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s　]", "")
                .replace('〈', '《')
                .replace('〉', '》')
                .replace('(', '（')
                .replace(')', '）');
    }
}
