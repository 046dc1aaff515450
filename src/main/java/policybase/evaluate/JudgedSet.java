package policybase.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import policybase.document.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/// A collection with judged questions, as a BEIR folder holds it: `corpus.jsonl` (`_id`, `title`, `text`),
/// `queries.jsonl` (`_id`, `text`), `qrels/<split>.tsv` (a header line, then question, entry, score).
///
/// @param judgements for each question that has any: score by entry, above 0 when the entry answers it
public record JudgedSet(List<Entry> entries, List<Question> questions, Map<String, Map<String, Integer>> judgements) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// What can be found.
    public record Entry(String id, String title, String text) {}

    /// What is asked.
    public record Question(String id, String text) {}

    public JudgedSet {
        entries = List.copyOf(entries);
        questions = List.copyOf(questions);
        judgements = Map.copyOf(judgements);
    }

    /// The questions of one split, in the order of the file; those without judgement are left out.
    ///
    /// @throws Fault INVALID when the folder is not of this form
    public static JudgedSet read(Path folder, String split) {
        var judgements = judgements(folder.resolve("qrels").resolve(split + ".tsv"));
        var entries = read(folder.resolve("corpus.jsonl")).stream()
                .map(line -> new Entry(line.id(), line.title(), line.text()))
                .toList();
        var questions = read(folder.resolve("queries.jsonl")).stream()
                .map(line -> new Question(line.id(), line.text()))
                .filter(question -> judgements.containsKey(question.id()))
                .toList();
        return new JudgedSet(entries, questions, judgements);
    }

    private record Line(String id, String title, String text) {}

    private static List<Line> read(Path file) {
        var lines = new ArrayList<Line>();
        try (var reader = Files.newBufferedReader(file)) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    var node = JSON.readTree(line);
                    lines.add(new Line(
                            node.required("_id").asString(),
                            node.path("title").asString(""),
                            node.required("text").asString()));
                }
            }
        } catch (IOException | JacksonException e) {
            throw new Fault(Fault.Kind.INVALID, "评测文件读不出：" + file + " 第" + (lines.size() + 1) + "条", e);
        }
        return lines;
    }

    private static Map<String, Map<String, Integer>> judgements(Path file) {
        var judgements = new LinkedHashMap<String, Map<String, Integer>>();
        try {
            for (var line : Files.readAllLines(file).stream().skip(1).toList()) {
                if (!line.isBlank()) {
                    var columns = line.split("\t");
                    judgements
                            .computeIfAbsent(columns[0], _ -> new LinkedHashMap<>())
                            .put(columns[1], Integer.valueOf(columns[2].strip()));
                }
            }
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            throw new Fault(Fault.Kind.INVALID, "评判文件读不出：" + file, e);
        }
        return judgements;
    }
}
