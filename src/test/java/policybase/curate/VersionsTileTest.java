package policybase.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static policybase.testing.Samples.LEARNED;
import static policybase.testing.Samples.commences;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.document.Dates;
import policybase.document.Metadata;
import policybase.document.PolicyDocument;
import policybase.document.Rank;
import policybase.store.Store;
import policybase.store.jdbi.JdbiStore;
import policybase.testing.Samples;
import policybase.validity.InForce;

/// The versions of one work share time out among them: on every day from the first on exactly one is in force,
/// whatever order they arrive in.
class VersionsTileTest {
    private static final LocalDate START = LocalDate.of(2000, 1, 1);

    @TempDir
    Path folder;

    @Test
    void onEveryDayFromTheFirstOnExactlyOneVersionIsInForce() {
        for (var seed = 0; seed < 25; seed++) {
            var random = new Random(seed);
            var days = new ArrayList<LocalDate>();
            for (var i = 2 + random.nextInt(5); i > 0; i--) {
                days.add(START.plusDays(random.nextInt(6_000)));
            }
            var distinct = new TreeSet<>(days);
            var arriving = new ArrayList<>(distinct);
            Collections.shuffle(arriving, random);
            try (var store = JdbiStore.sqlite(folder.resolve("seed-" + seed + ".db"))) {
                var versions = arriving.stream().map(day -> publish(store, day)).toList();
                for (var day : daysToCheck(distinct, random)) {
                    var expected = day.isBefore(distinct.first()) ? 0 : 1;
                    assertThat(versions.stream()
                                    .filter(version -> inForce(store, version, day))
                                    .count())
                            .as("seed %d on %s of %s", seed, day, distinct)
                            .isEqualTo(expected);
                }
            }
        }
    }

    private static List<LocalDate> daysToCheck(TreeSet<LocalDate> versions, Random random) {
        var days = new ArrayList<LocalDate>();
        for (var version : versions) {
            days.addAll(List.of(version.minusDays(1), version, version.plusDays(1)));
        }
        for (var i = 0; i < 20; i++) {
            days.add(START.plusDays(random.nextInt(8_000)));
        }
        return days;
    }

    private static boolean inForce(Store store, PolicyDocument version, LocalDate day) {
        return InForce.on(
                day, store.documents().published(version.id()).orElseThrow().timeline());
    }

    private static PolicyDocument publish(Store store, LocalDate day) {
        var version = version(day);
        store.ledger().record(version, List.of(commences(day)), "测试", LEARNED, "");
        new Effects(store).of(version.id(), "测试", LEARNED);
        return version;
    }

    private static PolicyDocument version(LocalDate day) {
        var one = Samples.document(day.getDayOfYear() + 1000 * day.getYear(), "云溪法", "", "第" + day + "版。");
        var metadata = one.metadata();
        var dates = new Dates(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(day),
                Optional.empty(),
                Optional.of(day));
        return new PolicyDocument(
                one.id(),
                1,
                one.stage(),
                one.original(),
                new Metadata(
                        metadata.title(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        metadata.issuers(),
                        metadata.kind(),
                        Rank.LAW,
                        metadata.tier(),
                        metadata.region(),
                        List.of(),
                        dates,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("云溪法"),
                        false),
                List.of(),
                one.body(),
                List.of(),
                List.of());
    }
}
