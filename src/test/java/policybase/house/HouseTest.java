package policybase.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The rules of the house, held by a machine. `RulesBiteTest` shows that each of them can fail.
class HouseTest {
    private static final List<Source> MAIN = Source.below(Path.of("src/main/java"));
    private static final Graph IMPORTS = Graph.ofSources(MAIN);
    private static final Graph CLASSES = Graph.ofClasses(new ClassFileImporter().importPath(Path.of("target/classes")));

    @Test
    void aPackageUsesOnlyLowerFloors() {
        assertThat(IMPORTS.floorFaults()).isEmpty();
        assertThat(CLASSES.floorFaults()).isEmpty();
    }

    @Test
    void eachLibraryStaysInItsRoom() {
        assertThat(IMPORTS.fenceFaults()).isEmpty();
        assertThat(CLASSES.fenceFaults()).isEmpty();
    }

    @Test
    void noPackagesUseEachOtherInACircle() {
        assertThat(IMPORTS.cycles()).isEmpty();
        assertThat(CLASSES.cycles()).isEmpty();
    }

    @Test
    void onlyTheAppTouchesClockEnvironmentAndThreads() {
        assertThat(Rules.world(MAIN)).isEmpty();
    }

    @Test
    void namesSayWhatThingsAre() {
        assertThat(Rules.names(MAIN)).isEmpty();
    }

    @Test
    void everyDoorHasItsPlate() {
        assertThat(Rules.doors(MAIN)).isEmpty();
    }

    @Test
    void noRoomHasGrownTooBig() {
        assertThat(Rules.sizes(MAIN)).isEmpty();
        assertThat(Rules.sizes(Source.below(Path.of("src/test/java")))).isEmpty();
    }

    @Test
    void nothingIsLeftOver() {
        assertThat(Rules.leftovers(MAIN)).isEmpty();
    }

    @Test
    void noDocumentationIsCutInTwo() {
        assertThat(Rules.cutDocs(MAIN)).isEmpty();
        assertThat(Rules.cutDocs(Source.below(Path.of("src/test/java")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "ARCHITECTURE.md",
                "corpus/README.md",
                "index/README.md",
                "corpus/sample/README.md",
                "corpus/sample-cleanup/README.md"
            })
    void everyLinkLeadsSomewhere(String page) throws IOException {
        assertThat(Rules.deadLinks(Path.of(page), Files.readString(Path.of(page))))
                .isEmpty();
    }
}
