package policybase.curate.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.document.Stage;
import policybase.store.Reviewing.Act;

class WatchedFolderTest {
    @TempDir
    Path folder;

    @Test
    void eachFileComesInOnceWhenItNoLongerGrows() throws IOException {
        var incoming = Files.createDirectories(folder.resolve("incoming/县政府办"));
        try (var world = new ReviewWorld(folder)) {
            var watched = new WatchedFolder(folder.resolve("incoming"), () -> world.desk);
            Files.writeString(incoming.resolve("高龄津贴.txt"), ReviewWorld.PAPER);
            Files.writeString(incoming.resolve("~$高龄津贴.txt"), "锁");
            assertThat(watched.round()).as("it may still be growing").isZero();
            Files.writeString(incoming.resolve("高龄津贴.txt"), ReviewWorld.PAPER + "附件：申请表\n");
            assertThat(watched.round()).as("it did grow").isZero();
            assertThat(watched.round()).isEqualTo(1);
            assertThat(watched.round()).isZero();
            var drafts = world.store.documents().all(Stage.DRAFT);
            assertThat(drafts).hasSize(1);
            assertThat(world.store.reviewing().trail(drafts.getFirst()))
                    .singleElement()
                    .satisfies(step -> assertThat(step.act()).isEqualTo(Act.TOOK_IN));
            assertThat(new WatchedFolder(folder.resolve("incoming"), () -> world.desk).round())
                    .as("after a restart")
                    .isZero();
            assertThat(world.store.documents().all(Stage.DRAFT)).hasSize(1);
        }
    }
}
