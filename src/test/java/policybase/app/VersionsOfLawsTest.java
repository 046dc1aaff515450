package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.app.part.Base;
import policybase.document.DocumentId;
import policybase.search.Filters;
import policybase.search.Query;
import policybase.search.SearchRequest;
import policybase.search.SearchRequest.Order;
import policybase.store.Held;
import policybase.validity.EventKind;
import policybase.validity.StatusLabel;

/// Laws that stand in the data in several dated versions, taken in as a base takes them: one text rules on any day.
class VersionsOfLawsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    static Path folder;

    private static Base base;
    private static final Map<String, List<Held>> NAMES = new TreeMap<>();

    @BeforeAll
    static void takeTheVersionsIn() throws IOException {
        var zip = Path.of(System.getProperty("policybase.shared", "../shared"), "data", "laws.zip");
        Assumptions.assumeTrue(Files.exists(zip), "skipped: no " + zip + " here");
        var names = unpack(zip);
        base = Bases.empty(folder.resolve("base"));
        Bases.publish(base, folder.resolve("laws"));
        for (var id : base.store().documents().allPublished()) {
            var held = base.store().documents().published(id).orElseThrow();
            var name = names.get(held.document().original().name());
            NAMES.computeIfAbsent(String.valueOf(name), _ -> new ArrayList<>()).add(held);
        }
        NAMES.values().forEach(versions -> versions.sort(Comparator.comparing(VersionsOfLawsTest::day)));
    }

    /// Puts the texts of names with several versions into a folder; gives the name of each by its path.
    private static Map<String, String> unpack(Path zip) throws IOException {
        var names = new TreeMap<String, String>();
        try (var file = new ZipFile(zip.toFile())) {
            var list = new String(
                    file.getInputStream(file.getEntry("laws/validity.tsv")).readAllBytes(), StandardCharsets.UTF_8);
            for (var row : list.lines().skip(1).toList()) {
                var cells = row.split("\t", -1);
                if (Integer.parseInt(cells[6]) > 1) {
                    var target = folder.resolve("laws").resolve(cells[0]);
                    Files.createDirectories(target.getParent());
                    Files.write(
                            target,
                            file.getInputStream(file.getEntry("laws/" + cells[0]))
                                    .readAllBytes());
                    names.put("laws/" + cells[0], cells[1]);
                }
            }
        }
        return names;
    }

    @AfterAll
    static void close() {
        if (base != null) {
            base.close();
        }
    }

    @Test
    void allTextsOfTheNamesAreThere() {
        System.out.printf(
                "Versions of laws: %d names, %d texts%n",
                NAMES.size(), NAMES.values().stream().mapToInt(List::size).sum());
        assertThat(NAMES).hasSizeGreaterThan(90).doesNotContainKey("null");
        assertThat(NAMES.values()).allSatisfy(versions -> assertThat(versions).hasSizeGreaterThan(1));
    }

    @Test
    void onNoDayAreTwoVersionsInForce() {
        var wrong = new ArrayList<String>();
        NAMES.forEach((name, versions) -> days(versions).forEach(day -> {
            if (inForce(versions, day).size() > 1) {
                wrong.add(name + " " + day + " " + told(versions));
            }
        }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void fromItsFirstDayOnOneVersionIsInForceUnlessTheWorkWasRepealed() {
        var wrong = new ArrayList<String>();
        NAMES.forEach((name, versions) -> days(versions).stream()
                .filter(day -> !day.isBefore(start(versions)) && !isRepealed(versions, day))
                .filter(day -> inForce(versions, day).isEmpty())
                .forEach(day -> wrong.add(name + " " + day + " " + told(versions))));
        assertThat(wrong).isEmpty();
    }

    @Test
    void todayTheNewestIsInForceAndOnTheDayBeforeItTheOneBefore() {
        var wrong = new ArrayList<String>();
        NAMES.forEach((name, versions) -> {
            if (!isRepealed(versions, TODAY) && !inForce(versions, TODAY).equals(List.of(versions.getLast()))) {
                wrong.add(name + " today " + told(versions));
            }
            for (var i = 1; i < versions.size(); i++) {
                var before = start(versions.get(i)).minusDays(1);
                var older = versions.get(i - 1);
                if (!before.isBefore(start(older)) && !inForce(versions, before).equals(List.of(older))) {
                    wrong.add(name + " " + before + " " + told(versions));
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void aSearchOfWhatIsInForceNeverShowsAnOlderVersionAndOneOfAnOlderDayDoes() {
        var wrong = new ArrayList<String>();
        NAMES.forEach((name, versions) -> {
            var newest = versions.getLast().document().id();
            var older = versions.getFirst();
            var then = start(versions.get(1)).minusDays(1);
            for (var id : search(name, TODAY)) {
                if (!id.equals(newest)
                        && versions.stream().anyMatch(v -> v.document().id().equals(id))) {
                    wrong.add(name + " found in its older version " + id);
                }
            }
            if (!isRepealed(versions, TODAY) && !search(name, TODAY).contains(newest)) {
                wrong.add(name + " is not found today");
            }
            if (!then.isBefore(start(older))
                    && !search(name, then).contains(older.document().id())) {
                wrong.add(name + " is not found on " + then);
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static List<DocumentId> search(String name, LocalDate day) {
        var filters = new Filters(Filters.Validity.IN_FORCE, Map.of());
        return base
                .engine()
                .search(new SearchRequest(new Query.Words(name), filters, Order.RELEVANCE, 0, 20, day))
                .hits()
                .stream()
                .map(hit -> hit.id())
                .toList();
    }

    /// Every day on which anything happens to one of the versions, the days around it, and today.
    private static TreeSet<LocalDate> days(List<Held> versions) {
        var days = new TreeSet<LocalDate>(List.of(TODAY));
        for (var version : versions) {
            for (var event : version.timeline().events()) {
                event.on().ifPresent(on -> days.addAll(List.of(on.minusDays(1), on, on.plusDays(1))));
            }
        }
        return days;
    }

    private static List<Held> inForce(List<Held> versions, LocalDate day) {
        return versions.stream()
                .filter(version -> version.timeline().statusOn(day).inForce())
                .toList();
    }

    /// Whether the newest version had come to an end of its own by the day.
    private static boolean isRepealed(List<Held> versions, LocalDate day) {
        var label = versions.getLast().timeline().statusOn(day).label();
        return label == StatusLabel.REPEALED || label == StatusLabel.LAPSED;
    }

    private static LocalDate start(List<Held> versions) {
        return versions.stream()
                .map(VersionsOfLawsTest::start)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static LocalDate start(Held version) {
        return version.timeline().events().stream()
                .filter(event -> event.kind() == EventKind.COMMENCES)
                .flatMap(event -> event.on().stream())
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX.minusDays(1));
    }

    private static LocalDate day(Held version) {
        return version.document().metadata().dates().version().orElse(LocalDate.MIN.plusDays(1));
    }

    private static String told(List<Held> versions) {
        return String.join(
                "; ",
                versions.stream()
                        .map(version -> day(version) + " from " + start(version) + " today "
                                + version.timeline().statusOn(TODAY).label().label() + " "
                                + version.document().metadata().work().orElse("-"))
                        .toList());
    }
}
