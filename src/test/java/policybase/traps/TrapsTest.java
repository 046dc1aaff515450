package policybase.traps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// No trap is ever shown as in force when it is not, nor hidden when it is. Every case of
/// `src/test/resources/policybase/validity/traps` is a world of its own, imported in two orders, and goes
/// through intake, store, index, search and answer.
class TrapsTest {
    private static final Path CASES = Path.of("src/test/resources/policybase/validity/traps");
    private static final Path KNOWN = CASES.resolve("known.txt");

    @TempDir
    static Path folder;

    private static final World.Shared SHARED = new World.Shared(Path.of("corpus/dictionary"));

    @Test
    void thereAreEnoughOfThem() throws IOException {
        var traps = all();
        assertThat(traps).hasSizeGreaterThanOrEqualTo(150);
        assertThat(traps.stream().map(Trap::family).distinct()).hasSizeGreaterThanOrEqualTo(16);
        assertThat(traps.stream().map(Trap::name)).doesNotHaveDuplicates();
        assertThat(known().keySet()).isSubsetOf(traps.stream().map(Trap::name).toList());
    }

    @TestFactory
    Stream<DynamicContainer> traps() throws IOException {
        var known = known().keySet();
        var families =
                all().stream().collect(Collectors.groupingBy(Trap::family, LinkedHashMap::new, Collectors.toList()));
        return families.entrySet().stream()
                .map(family -> dynamicContainer(
                        family.getKey(),
                        family.getValue().stream()
                                .map(trap -> dynamicTest(trap.title(), () -> {
                                    var differences = differences(trap);
                                    if (known.contains(trap.name())) {
                                        assertThat(differences)
                                                .as("已能通过，应从 known.txt 删去：" + trap.name())
                                                .isNotEmpty();
                                    } else {
                                        assertThat(differences).as(trap.name()).isEmpty();
                                    }
                                }))));
    }

    /// The first order is drawn by the case's name, the second is its reverse, so that of every two documents each
    /// comes first once.
    private static List<String> differences(Trap trap) throws IOException {
        var order = new ArrayList<>(trap.texts().keySet());
        Collections.shuffle(order, new Random(trap.name().hashCode()));
        try (var one = new World(Files.createTempDirectory(folder, "one"), SHARED);
                var other = new World(Files.createTempDirectory(folder, "other"), SHARED)) {
            one.take(trap.texts(), order);
            other.take(trap.texts(), order.reversed());
            var differences = new ArrayList<>(Judge.differences(trap, one));
            for (var day : trap.days()) {
                for (var name : order) {
                    var first = one.status(name, day.day());
                    var second = other.status(name, day.day());
                    if (first.label() != second.label() || !first.reason().equals(second.reason())) {
                        differences.add(day.day() + " " + name + " 因导入次序而异："
                                + first.label().label() + first.reason() + " / "
                                + second.label().label() + second.reason());
                    }
                }
            }
            return differences;
        }
    }

    private static List<Trap> all() throws IOException {
        try (var files = Files.list(CASES)) {
            return files.filter(file -> !file.equals(KNOWN))
                    .sorted()
                    .flatMap(file -> TrapFile.read(file).stream())
                    .toList();
        }
    }

    /// Cases that cannot be met yet, with the reason: `name TAB reason` a line.
    private static LinkedHashMap<String, String> known() throws IOException {
        var known = new LinkedHashMap<String, String>();
        if (Files.exists(KNOWN)) {
            Files.readAllLines(KNOWN).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\t"))
                    .forEach(cells -> known.put(cells[0], cells[1]));
        }
        return known;
    }
}
