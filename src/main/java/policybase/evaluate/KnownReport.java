package policybase.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import policybase.document.DocumentId;
import policybase.evaluate.KnownItems.Question;
import policybase.evaluate.KnownItems.Way;

/// How many known documents were found where they must be.
///
/// @param misses what was not, with what came instead
public record KnownReport(Map<Way, Score> scores, List<Miss> misses) {
    public KnownReport {
        scores = Map.copyOf(scores);
        misses = List.copyOf(misses);
    }

    public record Score(int asked, int first, int inThree) {
        double share(Way way) {
            return asked == 0 ? 1 : (double) (way.places() == 1 ? first : inThree) / asked;
        }

        Score plus(boolean isFirst, boolean isInThree) {
            return new Score(asked + 1, first + (isFirst ? 1 : 0), inThree + (isInThree ? 1 : 0));
        }
    }

    /// @param found titles found instead, best first
    public record Miss(Way way, String text, String wanted, List<String> found) {}

    /// @param search the first documents found for a text, in force or not
    public static KnownReport of(
            KnownItems known, List<Question> questions, Function<String, List<DocumentId>> search) {
        var titles = new HashMap<DocumentId, String>();
        var live = new HashMap<DocumentId, Boolean>();
        known.items().forEach(item -> {
            titles.put(item.id(), item.metadata().title().full());
            live.put(item.id(), item.live());
        });
        var scores = new EnumMap<Way, Score>(Way.class);
        var misses = new ArrayList<Miss>();
        for (var question : questions) {
            var found = search.apply(question.text());
            var hasLive = question.wanted().stream().anyMatch(id -> live.getOrDefault(id, false));
            var isFirst = !found.isEmpty()
                    && question.wanted().contains(found.getFirst())
                    && (!hasLive || live.getOrDefault(found.getFirst(), false));
            var isInThree = found.stream().limit(3).anyMatch(question.wanted()::contains);
            scores.merge(
                    question.way(),
                    new Score(0, 0, 0).plus(isFirst, isInThree),
                    (all, _) -> all.plus(isFirst, isInThree));
            if (question.way().places() == 1 ? !isFirst : !isInThree) {
                misses.add(new Miss(
                        question.way(),
                        question.text(),
                        question.wanted().stream()
                                .map(id -> titles.getOrDefault(id, ""))
                                .findFirst()
                                .orElse(""),
                        found.stream()
                                .limit(3)
                                .map(id -> titles.getOrDefault(id, ""))
                                .toList()));
            }
        }
        return new KnownReport(scores, misses);
    }

    /// The share found where it must be; 1 for a way nothing was asked by.
    public double share(Way way) {
        return scores.getOrDefault(way, new Score(0, 0, 0)).share(way);
    }

    public boolean reaches(Way way) {
        return share(way) >= way.target();
    }

    /// The figures as lines for people, and the first misses of each way.
    public List<String> lines(int shown) {
        var lines = new ArrayList<String>();
        for (var way : Way.values()) {
            var score = scores.getOrDefault(way, new Score(0, 0, 0));
            if (score.asked() > 0) {
                lines.add(String.format(
                        Locale.ROOT,
                        "%-12s 问 %4d  第一 %.3f  前三 %.3f  目标：%s %.2f  %s",
                        way.label(),
                        score.asked(),
                        (double) score.first() / score.asked(),
                        (double) score.inThree() / score.asked(),
                        way.places() == 1 ? "第一" : "前三",
                        way.target(),
                        reaches(way) ? "达到" : "未达到"));
            }
        }
        for (var way : Way.values()) {
            misses.stream()
                    .filter(miss -> miss.way() == way)
                    .limit(shown)
                    .forEach(miss -> lines.add("未中（" + way.label() + "）" + miss.text() + "  应为：" + miss.wanted()
                            + "  得到：" + String.join("；", miss.found())));
        }
        return lines;
    }
}
