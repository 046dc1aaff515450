package policybase.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A rule that cannot fail is worthless: each is run on a planted violation.
class RulesBiteTest {
    private static final Map<String, String> CIRCLE = Map.of(
            "document/Fact.java", "package policybase.document; public class Fact { policybase.validity.Event event; }",
            "validity/Event.java",
                    "package policybase.validity; import policybase.document.Fact; public class Event { Fact fact; }");

    @TempDir
    Path folder;

    @Test
    void aUseOfAHigherFloorIsSeenInSourcesAndClasses() throws IOException {
        assertThat(sources(CIRCLE).floorFaults()).containsExactly("document must not use validity");
        assertThat(classes(CIRCLE).floorFaults()).containsExactly("document must not use validity");
    }

    @Test
    void aCircleIsSeenInSourcesAndClasses() throws IOException {
        assertThat(sources(CIRCLE).cycles()).hasSize(1);
        assertThat(classes(CIRCLE).cycles()).hasSize(1);
    }

    @Test
    void aPackageOutsideThePlanIsSeen() throws IOException {
        var planted = Map.of("gossip/Talk.java", "package policybase.gossip; public class Talk {}");
        assertThat(sources(planted).floorFaults()).containsExactly("gossip is not in the plan");
        assertThat(classes(planted).floorFaults()).containsExactly("gossip is not in the plan");
    }

    @Test
    void aLibraryOutsideItsRoomIsSeen() throws IOException {
        var planted = Map.of(
                "document/Fact.java",
                "package policybase.document; import tools.jackson.databind.json.JsonMapper; public class Fact { JsonMapper mapper; }");
        assertThat(sources(planted).fenceFaults()).containsExactly("document must not use tools.jackson.databind.json");
        assertThat(classes(planted).fenceFaults()).containsExactly("document must not use tools.jackson.databind.json");
    }

    @Test
    void aLookAtTheClockIsSeenButNotInCommentsOrStrings() {
        assertThat(Rules.world(planted("document", "class A { Object day = java.time.LocalDate.now(); }")))
                .hasSize(1);
        assertThat(Rules.world(planted("document", "// System.getenv\nclass A { String s = \"System.out\"; }")))
                .isEmpty();
        assertThat(Rules.world(planted("app", "class A { Object day = java.time.LocalDate.now(); }")))
                .isEmpty();
    }

    @Test
    void aBannedNameIsSeen() {
        assertThat(Rules.names(planted("document", "class DateHelper {}"))).hasSize(1);
        assertThat(Rules.names(planted("document.util", "class Dates {}"))).hasSize(1);
        assertThat(Rules.names(planted("document", "class Database {}"))).isEmpty();
    }

    @Test
    void aMissingDoorPlateIsSeen() {
        assertThat(Rules.doors(planted("document", "class A {}"))).hasSize(1);
        var door = Source.of(Path.of("package-info.java"), "/// Job.\n@NullMarked\npackage policybase.document;\n");
        assertThat(Rules.doors(List.of(door))).isEmpty();
    }

    @Test
    void aRoomThatGrewTooBigIsSeen() {
        assertThat(Rules.sizes(planted("document", "\n".repeat(Rules.LINES + 1))))
                .hasSize(1);
    }

    @Test
    void workLeftOverIsSeen() {
        assertThat(Rules.leftovers(planted("document", "// TO" + "DO later"))).hasSize(1);
    }

    @Test
    void documentationCutInTwoIsSeen() {
        assertThat(Rules.cutDocs(planted("document", "/// Tells\n// this."))).hasSize(1);
        assertThat(Rules.cutDocs(planted("document", "/// Tells\n/// this.\nint a; // not that")))
                .isEmpty();
    }

    @Test
    void aDeadLinkIsSeen() throws IOException {
        var page = Files.writeString(folder.resolve("page.md"), "");
        Files.writeString(folder.resolve("there.md"), "");
        assertThat(Rules.deadLinks(page, "[a](there.md) [b](gone.md) [c](https://example.org)"))
                .containsExactly("gone.md");
    }

    private static List<Source> planted(String packageName, String code) {
        return List.of(Source.of(Path.of("Planted.java"), "package policybase." + packageName + ";\n" + code));
    }

    private Graph sources(Map<String, String> files) throws IOException {
        var sources = new ArrayList<Source>();
        for (var file : files.entrySet()) {
            sources.add(Source.of(Path.of(file.getKey()), lines(file.getValue())));
        }
        return Graph.ofSources(sources);
    }

    private Graph classes(Map<String, String> files) throws IOException {
        var arguments = new ArrayList<>(List.of("-d", folder.resolve("classes").toString(), "-proc:none"));
        for (var file : files.entrySet()) {
            var path = folder.resolve("sources").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            arguments.add(Files.writeString(path, lines(file.getValue())).toString());
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        return Graph.ofClasses(new ClassFileImporter().importPath(folder.resolve("classes")));
    }

    private static String lines(String code) {
        return code.replace("; ", ";\n");
    }
}
