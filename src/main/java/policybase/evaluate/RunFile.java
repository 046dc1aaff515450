package policybase.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import policybase.document.Fault;
import policybase.evaluate.Ranking.Found;

/// Rankings as a TREC run file: a line `question Q0 entry rank score tag` for each entry found.
public final class RunFile {
    private RunFile() {}

    /// Programs that read such files go by the score and break ties by id: scores are written so that they fall with
    /// every rank.
    ///
    /// @param tag names the run; no spaces
    public static void write(Path file, List<Ranking> rankings, String tag) {
        var lines = new ArrayList<String>();
        for (var ranking : rankings) {
            var score = Float.MAX_VALUE;
            var rank = 0;
            for (var found : ranking.found()) {
                score = Math.min((float) found.score(), Math.nextDown(score));
                lines.add(String.format(
                        Locale.ROOT, "%s Q0 %s %d %s %s", ranking.question(), found.entry(), ++rank, score, tag));
            }
        }
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new Fault(Fault.Kind.INVALID, "运行结果写不进文件：" + file, e);
        }
    }

    /// @throws Fault INVALID when the file is not of this form
    public static List<Ranking> read(Path file) {
        var byQuestion = new LinkedHashMap<String, List<Found>>();
        try {
            for (var line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    var columns = line.strip().split("\\s+");
                    byQuestion
                            .computeIfAbsent(columns[0], _ -> new ArrayList<>())
                            .add(new Found(columns[2], Double.parseDouble(columns[4])));
                }
            }
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            throw new Fault(Fault.Kind.INVALID, "运行结果文件读不出：" + file, e);
        }
        return byQuestion.entrySet().stream()
                .map(entry -> new Ranking(entry.getKey(), byScore(entry.getValue())))
                .toList();
    }

    private static List<Found> byScore(List<Found> found) {
        return found.stream()
                .sorted(Comparator.comparingDouble(Found::score).reversed())
                .toList();
    }
}
