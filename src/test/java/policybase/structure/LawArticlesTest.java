package policybase.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import policybase.document.Level;
import policybase.text.Numerals;
import policybase.validity.Event;

/// 3,423 laws and regulations: articles found, days of 施行 against the list kept with them.
///
/// A day is given by both when the list has one and the text says one that is its own: texts amended later (修正) state
/// the
/// start of their first version, so that theirs is assumed to be the day of the amendment, and counted apart. Every
/// difference is written to `target/laws-differences.tsv` with its reason; `cases/effective-days.tsv` holds those found
/// by
/// looking one by one.
class LawArticlesTest {
    private static final Pattern ARTICLE =
            Pattern.compile("^[\\s　]*第([一二三四五六七八九十百千零〇两]+)条(?:之([一二三四五六七八九十]+))?(?=[\\s　]|$)");

    @Test
    void articlesThatRunInOrderBecomeDivisionsAndDaysAgreeWithTheList() throws IOException {
        var laws = Texts.laws();
        var listed = new HashMap<String, String>();
        var published = new HashMap<String, String>();
        var differing = new ArrayList<Differing>();
        for (var row : laws.getOrDefault("validity.tsv", "").lines().skip(1).toList()) {
            var cells = row.split("\t", -1);
            listed.put(cells[0], cells[4]);
            published.put(cells[0], cells[3]);
        }
        laws.remove("validity.tsv");
        var expected = 0;
        var found = 0;
        var both = 0;
        var agree = 0;
        var said = 0;
        var saidRight = 0;
        var slowest = 0L;
        var wrong = new ArrayList<String>();
        var started = System.nanoTime();
        for (var law : laws.entrySet()) {
            if (!law.getKey().endsWith(".md")) {
                continue;
            }
            var one = System.nanoTime();
            var read = Texts.structure(law.getKey(), law.getValue());
            slowest = Math.max(slowest, System.nanoTime() - one);
            var running = running(law.getValue());
            var articles = Texts.divisions(read.body().blocks(), Level.ARTICLE).size();
            expected += running;
            found += Math.min(running, articles);
            if (articles < running) {
                wrong.add(law.getKey() + ": " + articles + " of " + running + " articles");
            }
            var day = listed.getOrDefault(law.getKey(), "");
            if (!day.isEmpty() && read.metadata().dates().effective().isPresent()) {
                both++;
                var basis = read.events().isEmpty()
                        ? Event.Basis.STATED
                        : read.events().getFirst().basis();
                said += basis == Event.Basis.ASSUMED ? 0 : 1;
                var own = read.metadata().dates().effective().get().toString();
                if (own.equals(day)) {
                    agree++;
                    saidRight += basis == Event.Basis.ASSUMED ? 0 : 1;
                } else {
                    differing.add(new Differing(
                            law.getKey(),
                            LocalDate.parse(own),
                            LocalDate.parse(day),
                            basis,
                            published.getOrDefault(law.getKey(), ""),
                            read.events().isEmpty()
                                    ? ""
                                    : read.events().getFirst().quote()));
                }
            }
        }
        var seconds = (System.nanoTime() - started) / 1e9;
        System.out.printf(
                "Laws: %d of %d articles (%.2f %%); 施行 said by the text agrees %d of %d (%.2f %%),"
                        + " with days assumed for amended texts %d of %d (%.2f %%); %.1f s, slowest %d ms%n",
                found,
                expected,
                100.0 * found / expected,
                saidRight,
                said,
                100.0 * saidRight / said,
                agree,
                both,
                100.0 * agree / both,
                seconds,
                slowest / 1_000_000);
        Files.write(Path.of("target/laws-articles.txt"), wrong);
        var reasons = reasons();
        var told =
                differing.stream().map(one -> one + "\t" + one.reason(reasons)).toList();
        Files.write(Path.of("target/laws-differences.tsv"), told);
        var counts = new TreeMap<String, Integer>();
        differing.forEach(one -> counts.merge(one.reason(reasons), 1, Integer::sum));
        counts.forEach((reason, count) -> System.out.println("  " + count + " " + reason));
        assertThat(100.0 * found / expected).as("articles").isGreaterThanOrEqualTo(99.5);
        assertThat(100.0 * saidRight / said).as("days of 施行 the text gives").isGreaterThanOrEqualTo(98);
        assertThat(said).isGreaterThan(900);
        assertThat(counts).as("every difference has its reason").doesNotContainKey(UNEXPLAINED);
    }

    private static final String UNEXPLAINED = "没有说明";

    /// A text whose day of 施行 is not the one the list has.
    ///
    /// @param published the day of the version the list speaks of
    private record Differing(
            String path, LocalDate read, LocalDate listed, Event.Basis basis, String published, String quote) {

        /// Days the text itself gives need a reason of their own, by hand; days assumed for amended texts are explained
        /// by
        /// what kind of difference it is.
        String reason(Map<String, String> reasons) {
            var name = path.substring(path.lastIndexOf('/') + 1);
            if (reasons.containsKey(name)) {
                return String.valueOf(reasons.get(name));
            }
            if (basis == Event.Basis.ASSUMED && listed.isAfter(read)) {
                return "修改后的文本按修改日推定，修改决定自何日起施行文中没有写";
            }
            if (basis == Event.Basis.ASSUMED && read.toString().compareTo(published) > 0) {
                return "文本已含更晚的修改，清单仍是旧版本的日期";
            }
            return UNEXPLAINED;
        }

        @Override
        public String toString() {
            return path + "\t" + read + "\t" + listed + "\t" + basis + "\t" + quote;
        }
    }

    private static Map<String, String> reasons() throws IOException {
        try (var in = LawArticlesTest.class.getResourceAsStream("cases/effective-days.tsv")) {
            var reasons = new HashMap<String, String>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t"))
                    .forEach(cells -> reasons.put(cells[0], cells[3]));
            return reasons;
        }
    }

    /// Articles of the longest running sequence: 一, 二, 三 … as printed, spaced.
    private static int running(String text) {
        var last = 0;
        var count = 0;
        for (var line : text.lines().toList()) {
            var m = ARTICLE.matcher(line);
            if (!m.find()) {
                continue;
            }
            var value = Numerals.parse(m.group(1)).orElse(-1);
            if (m.group(2) != null && value >= last || value == last + 1) {
                count++;
                last = value;
            }
        }
        return count;
    }
}
