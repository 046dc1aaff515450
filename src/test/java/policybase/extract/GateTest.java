package policybase.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateTest {
    private final Gate gate = new Gate(new ExtractSettings.Limits(10_000, 3, 5_000, 100, 1_000, 1));

    @TempDir
    private Path folder;

    private void check(Refusal refusal, byte[] bytes) throws IOException {
        assertThat(gate.refuses(Files.write(folder.resolve("file"), bytes))).hasValue(refusal);
    }

    @Test
    void whatIsEmptyOrTooLargeIsRefused() throws IOException {
        check(Refusal.EMPTY, new byte[0]);
        check(Refusal.TOO_LARGE, new byte[10_001]);
    }

    @Test
    void packagesAreCountedAndWeighed() throws IOException {
        check(Refusal.TOO_MANY_ENTRIES, Desk.zip("1", "a", "2", "b", "3", "c", "4", "d"));
        check(Refusal.INFLATES_TOO_MUCH, Desk.zip("1", "一二三四五六七八九十".repeat(200)));
    }

    @Test
    void aPackageThatLiesAboutItsSizeIsWeighedAllTheSame() throws IOException {
        var zip = Desk.zip("1", "x".repeat(6_000));
        for (var at = 0; at + 4 < zip.length; at++) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
                zip[at + 24] = 10;
                zip[at + 25] = 0;
            }
        }
        check(Refusal.INFLATES_TOO_MUCH, zip);
    }

    @Test
    void ordinaryFilesPassAndDamagedPackagesAreLeftToTheParsers() throws IOException {
        assertThat(gate.refuses(Files.write(folder.resolve("a"), Desk.zip("1", "通知"))))
                .isEmpty();
        assertThat(gate.refuses(Files.write(folder.resolve("b"), "PK\u0003\u0004坏".getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }
}
