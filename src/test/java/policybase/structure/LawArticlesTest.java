package policybase.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import policybase.document.Level;
import policybase.text.Numerals;
import policybase.validity.Event;

/// 3,423 laws and regulations: articles found, days of 施行 against the list kept with them.
class LawArticlesTest {
    private static final Pattern ARTICLE =
            Pattern.compile("^[\\s　]*第([一二三四五六七八九十百千零〇两]+)条(?:之([一二三四五六七八九十]+))?(?=[\\s　]|$)");

    @Test
    void articlesThatRunInOrderBecomeDivisionsAndDaysAgreeWithTheList() throws IOException {
        var laws = Texts.laws();
        var listed = new HashMap<String, String>();
        for (var row : laws.getOrDefault("validity.tsv", "").lines().skip(1).toList()) {
            var cells = row.split("\t", -1);
            listed.put(cells[0], cells[4]);
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
                    wrong.add(law.getKey() + ": " + own + " " + basis + " listed " + day + " "
                            + (read.events().isEmpty()
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
        java.nio.file.Files.write(java.nio.file.Path.of("target/laws-differences.txt"), wrong);
        assertThat(100.0 * found / expected).as("articles").isGreaterThanOrEqualTo(99.5);
        assertThat(100.0 * saidRight / said).as("days of 施行 the text gives").isGreaterThanOrEqualTo(98);
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
