package policybase.register;

import static org.assertj.core.api.Assertions.assertThat;
import static policybase.testing.Samples.commences;
import static policybase.testing.Samples.document;
import static policybase.testing.Samples.event;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.store.Store;
import policybase.store.jdbi.JdbiStore;
import policybase.validity.Event;
import policybase.validity.Event.Standing;
import policybase.validity.EventKind;

/// All samples are dated 2 January 2024.
class YearsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final LocalDate START = LocalDate.of(2024, 1, 7);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = JdbiStore.sqlite(folder.resolve("policybase.db"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void madeEndedAndInForceAreCountedByYear() {
        put(1, "云府规〔2024〕1号", commences(START));
        put(2, "云府规〔2024〕2号", commences(START), repealed(LocalDate.of(2025, 12, 31)));
        put(3, "云府规〔2024〕3号", commences(START), repealed(LocalDate.of(2026, 1, 1)));

        assertThat(new Years(store.catalogue()::all).upTo(TODAY))
                .containsExactly(
                        new Years.Figures(2026, 0, 1, 1, 0, TODAY),
                        new Years.Figures(2025, 0, 1, 2, 0, LocalDate.of(2025, 12, 31)),
                        new Years.Figures(2024, 3, 0, 3, 0, LocalDate.of(2024, 12, 31)));
    }

    @Test
    void whatNobodyHasClassedIsCountedApart() {
        put(1, "云府函〔2024〕1号", commences(START));

        assertThat(new Years(store.catalogue()::all).upTo(TODAY).getFirst())
                .isEqualTo(new Years.Figures(2026, 0, 0, 0, 1, TODAY));
    }

    @Test
    void anEmptyBaseHasNoYears() {
        assertThat(new Years(store.catalogue()::all).upTo(TODAY)).isEmpty();
    }

    private static Event repealed(LocalDate day) {
        return event(EventKind.REPEALED, day, Standing.CONFIRMED);
    }

    private void put(int seed, String number, Event... events) {
        store.ledger().record(document(seed, "云溪县第" + seed + "号办法", number, "内容。"), List.of(events), "test", NOW, "");
    }
}
