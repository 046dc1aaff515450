package policybase.store.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.document.Fault;

class FileOriginalsTest {
    @TempDir
    Path folder;

    @Test
    void theSameBytesTwiceAreOneOriginal() throws IOException {
        var originals = new FileOriginals(folder.resolve("originals"));
        var first = originals.keep(file("甲.txt", "云溪县"), "甲.txt");
        var second = originals.keep(file("乙.txt", "云溪县"), "乙.txt");
        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(Files.readString(originals.file(first.sha256()))).isEqualTo("云溪县");
        try (var kept = Files.walk(folder.resolve("originals"))) {
            assertThat(kept.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void anUnknownHashIsMissing() {
        var originals = new FileOriginals(folder);
        assertThatThrownBy(() -> originals.file("0".repeat(64)))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.MISSING));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
