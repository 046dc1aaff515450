package policybase.web.view;

import static org.assertj.core.api.Assertions.assertThat;
import static policybase.testing.Samples.commences;
import static policybase.testing.Samples.document;
import static policybase.testing.Samples.event;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.document.DocumentId;
import policybase.document.Metadata;
import policybase.document.PolicyDocument;
import policybase.store.Store;
import policybase.store.jdbi.JdbiStore;
import policybase.validity.Event;
import policybase.validity.Event.Standing;
import policybase.validity.EventKind;
import policybase.validity.Standpoint;

class TextOfDayTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final LocalDate OLD = LocalDate.of(2015, 3, 15);
    private static final LocalDate NEW = LocalDate.of(2023, 3, 15);
    private static final PolicyDocument FIRST = version(1, "云府令〔2015〕1号");
    private static final PolicyDocument SECOND = version(2, "云府令〔2023〕1号");

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = JdbiStore.sqlite(folder.resolve("policybase.db"));
        put(FIRST, commences(OLD), event(EventKind.SUPERSEDED, NEW, Standing.CONFIRMED));
        put(SECOND, commences(NEW));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whoNamesTheNewTextAndAnOldDayGetsTheOldText() {
        assertThat(on(SECOND, LocalDate.of(2020, 1, 1))).isEqualTo(FIRST.id());
    }

    @Test
    void whoNamesTheOldTextAndTodayGetsTheNewText() {
        assertThat(on(FIRST, LocalDate.of(2026, 11, 23))).isEqualTo(SECOND.id());
    }

    @Test
    void theDayOfTheChangeBelongsToTheNewText() {
        assertThat(on(FIRST, NEW)).isEqualTo(SECOND.id());
        assertThat(on(SECOND, NEW.minusDays(1))).isEqualTo(FIRST.id());
    }

    @Test
    void beforeAnyTextRuledEachIsItself() {
        assertThat(on(SECOND, OLD.minusDays(1))).isEqualTo(SECOND.id());
        assertThat(on(FIRST, OLD.minusDays(1))).isEqualTo(FIRST.id());
    }

    private DocumentId on(PolicyDocument named, LocalDate day) {
        var held = store.documents().published(named.id()).orElseThrow();
        return TextOfDay.of(store.documents(), held, Standpoint.of(day))
                .document()
                .id();
    }

    private void put(PolicyDocument document, Event... events) {
        store.ledger().record(document, List.of(events), "test", NOW, "");
    }

    private static PolicyDocument version(int seed, String number) {
        var made = document(seed, "云溪县立规办法", number, "内容。");
        var old = made.metadata();
        var metadata = new Metadata(
                old.title(),
                old.number(),
                old.indexNumber(),
                old.registrationNumber(),
                old.issuers(),
                old.kind(),
                old.rank(),
                old.tier(),
                old.region(),
                old.topics(),
                old.dates(),
                old.note(),
                old.source(),
                Optional.of("云溪县立规办法"),
                old.sample());
        return new PolicyDocument(
                made.id(),
                made.revision(),
                made.stage(),
                made.original(),
                metadata,
                made.evidence(),
                made.body(),
                made.relations(),
                made.problems());
    }
}
