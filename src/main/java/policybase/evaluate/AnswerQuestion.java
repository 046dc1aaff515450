package policybase.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import policybase.document.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// A question with the key of what a fair answer to it is; the form is told in `corpus/evaluation/answers/README.md`.
///
/// @param expect acceptable outcomes
/// @param cites acceptable citations, any of which will do
/// @param forbid documents that must not be presented as in force on the day: 文号, title, or the path of the file
public record AnswerQuestion(
        String id,
        String question,
        LocalDate asOf,
        String kind,
        String split,
        Set<String> expect,
        List<Cite> cites,
        List<String> forbid) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// @param file path of its file in the collection, which decides where titles or numbers are the same; empty where
    /// the number or title tells enough
    /// @param document 文号, or the title where there is none
    /// @param clause the locator as the source writes it, empty where any will do
    /// @param holds strings that must all be in the quoted words
    /// @param part which part of the question it answers
    public record Cite(String file, String document, String clause, List<String> holds, OptionalInt part) {
        public Cite {
            holds = List.copyOf(holds);
        }
    }

    public AnswerQuestion {
        expect = Set.copyOf(expect);
        cites = List.copyOf(cites);
        forbid = List.copyOf(forbid);
    }

    /// Whether it may be looked at and learned from; those of the split `test` are for measuring only.
    public boolean isOpen() {
        return !split.equals("test");
    }

    /// Whether a fair answer may cite words of a clause.
    ///
    /// @param number 文号, empty when the document has none
    public boolean mayCite(String title, String number, String locator, String words) {
        return cites.stream().anyMatch(cite -> AnswerJudge.isMet(cite, title, number, locator, words));
    }

    /// All questions of a file, of every split.
    public static List<AnswerQuestion> read(Path file) {
        var questions = new ArrayList<AnswerQuestion>();
        try {
            for (var line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    questions.add(question(JSON.readTree(line)));
                }
            }
        } catch (IOException | JacksonException | DateTimeException e) {
            throw new Fault(Fault.Kind.INVALID, "评测题读不出：" + file + " 第" + (questions.size() + 1) + "题", e);
        }
        return questions;
    }

    private static AnswerQuestion question(JsonNode node) {
        var cites = new ArrayList<Cite>();
        for (var cite : node.path("cites")) {
            cites.add(new Cite(
                    cite.path("file").asString(""),
                    cite.required("document").asString(),
                    cite.path("clause").asString(""),
                    strings(cite.path("holds")),
                    cite.has("part") ? OptionalInt.of(cite.path("part").asInt()) : OptionalInt.empty()));
        }
        return new AnswerQuestion(
                node.required("id").asString(),
                node.required("question").asString(),
                LocalDate.parse(node.required("asOf").asString()),
                node.required("kind").asString(),
                node.required("split").asString(),
                Set.copyOf(strings(node.required("expect"))),
                cites,
                strings(node.path("forbid")));
    }

    private static List<String> strings(JsonNode node) {
        var strings = new ArrayList<String>();
        node.forEach(one -> strings.add(one.asString()));
        return strings;
    }
}
