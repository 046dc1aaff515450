package policybase.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.store.jdbi.JdbiStore;
import policybase.testing.Samples;
import policybase.validity.Event.Standing;
import policybase.validity.EventKind;

/// What an operator reads at the beginning of a shift.
class ShiftTest {
    @TempDir
    Path folder;

    @Test
    void whatWasRepealedIsNotToldAsComeIn() {
        var kept = Samples.document(1, "云溪县停车办法", "云府发〔2026〕1号", "停车办法。");
        var gone = Samples.document(2, "云溪县摊位办法", "云府发〔2020〕2号", "摊位办法。");
        try (var store = JdbiStore.sqlite(folder.resolve("policybase.db"))) {
            var clock = Clock.systemUTC();
            var now = clock.instant();
            for (var document : List.of(kept, gone)) {
                store.ledger().record(document, List.of(Samples.commences(LocalDate.of(2021, 1, 1))), "测试", now, "");
            }
            store.ledger()
                    .add(
                            gone.id(),
                            List.of(Samples.event(EventKind.REPEALED, LocalDate.of(2026, 1, 1), Standing.CONFIRMED)),
                            "测试",
                            now,
                            "");
            var news = new Shift(store, clock).of("chen").news();
            assertThat(news).extracting(Shift.News::title).contains("云溪县停车办法", "云溪县摊位办法");
            assertThat(news).filteredOn(one -> one.title().equals("云溪县停车办法")).allMatch(one -> one.what()
                    .equals("新收录"));
            assertThat(news)
                    .filteredOn(one -> one.title().equals("云溪县摊位办法"))
                    .allMatch(one -> one.what().equals("效力变化") && one.how().contains("已废止"));
        }
    }
}
