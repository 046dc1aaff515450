package policybase.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.document.Fault;

/// When child processes start and end.
class ChildrenTest {
    private static final String ARTICLE = "第一条 为规范城乡居民最低生活保障工作，制定本办法。";

    @Test
    void childrenStartWithTheFirstFileAndEndWithTheExtractor(@TempDir Path own) throws IOException {
        var extractor = Desk.in(own);
        assertThat(extractor.extractor().workers()).isEqualTo(new Extractor.Workers(0, 0, 0));
        extractor.read("一.txt", ARTICLE, StandardCharsets.UTF_8);
        extractor.read("二.txt", ARTICLE, StandardCharsets.UTF_8);
        assertThat(extractor.extractor().workers()).isEqualTo(new Extractor.Workers(1, 2, 0));
        var before = children(own);
        assertThat(before).isEqualTo(1);
        extractor.close();
        assertThat(children(own)).isZero();
        try (var left = Files.list(own.resolve("tmp"))) {
            assertThat(left.filter(Files::isDirectory)).isEmpty();
        }
        assertThatThrownBy(() -> extractor.read("三.txt", ARTICLE, StandardCharsets.UTF_8))
                .isInstanceOf(Fault.class);
    }

    @Test
    void aJavaThatDoesNotStartIsAFaultNotABadFile(@TempDir Path own) {
        var settings = ExtractSettings.standard(own, "nothing", own.resolve("tmp"));
        try (var extractor = new Desk(own, settings)) {
            assertThatThrownBy(() -> extractor.read("一.txt", ARTICLE, StandardCharsets.UTF_8))
                    .isInstanceOfSatisfying(
                            Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.BROKEN));
        }
    }

    @Test
    void closingEndsAFileBeingReadAndStartsNothingAnew(@TempDir Path own) throws Exception {
        var extractor = Desk.in(own);
        var deep = "<html><body>" + "<div>".repeat(300_000) + "字" + "</div>".repeat(300_000);
        var reading = java.util.concurrent.CompletableFuture.supplyAsync(
                () -> extractor.read("慢.html", deep, StandardCharsets.UTF_8));
        while (children(own) == 0 && !reading.isDone()) {
            Thread.onSpinWait();
        }
        extractor.close();
        assertThat(children(own)).isZero();
        assertThatThrownBy(reading::join).hasCauseInstanceOf(Fault.class);
        assertThat(children(own)).isZero();
    }

    private static long children(Path own) {
        return ProcessHandle.current()
                .descendants()
                .filter(child -> child.info().commandLine().orElse("").contains(own.toString()))
                .count();
    }
}
