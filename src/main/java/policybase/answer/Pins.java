package policybase.answer;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import policybase.document.EntryId;
import policybase.text.Lists;
import policybase.text.Normalizer;

/// Pinned answers (置顶答案): questions that get a certain entry for a time, whatever else is near. A pin only points; the
/// entry is still told only where it may be told on that day.
public final class Pins {
    public static final Pins NONE = new Pins(List.of());

    private static final String FILE = "pins.tsv";

    private final List<Pin> pins;

    /// @param ways ways to ask, each a set of words that must all stand in the question, in their normal form
    /// @param from the first day, and `to` the last
    private record Pin(List<List<String>> ways, EntryId entry, LocalDate from, LocalDate to) {
        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        /// Letters of the words found; 0 where no way of asking fits.
        int fit(String question) {
            return ways.stream()
                    .filter(words -> words.stream().allMatch(question::contains))
                    .mapToInt(words -> words.stream().mapToInt(String::length).sum())
                    .max()
                    .orElse(0);
        }
    }

    private Pins(List<Pin> pins) {
        this.pins = List.copyOf(pins);
    }

    /// Reads `pins.tsv` of a folder: ways to ask (| between them, blanks between the words of one), entry, first day,
    /// last
    /// day, remark; without the file nothing is pinned.
    public static Pins load(Path folder) {
        return new Pins(Lists.read(folder.resolve(FILE)).stream()
                .filter(row -> row.size() > 3)
                .map(Pins::pin)
                .toList());
    }

    private static Pin pin(List<String> row) {
        return new Pin(
                ways(row.getFirst()),
                new EntryId(row.get(1).strip()),
                LocalDate.parse(row.get(2).strip()),
                LocalDate.parse(row.get(3).strip()));
    }

    private static List<List<String>> ways(String text) {
        return Stream.of(text.split("\\|"))
                .map(way -> Arrays.stream(way.strip().split("\\s+"))
                        .map(Normalizer::normalize)
                        .filter(word -> !word.isEmpty())
                        .toList())
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /// The entries pinned to a question on a day, the one with the most words in it first.
    List<EntryId> of(String question, LocalDate day) {
        var normal = Normalizer.normalize(question);
        return pins.stream()
                .filter(pin -> pin.holds(day) && pin.fit(normal) > 0)
                .sorted(Comparator.comparingInt((Pin pin) -> pin.fit(normal)).reversed())
                .map(Pin::entry)
                .toList();
    }
}
