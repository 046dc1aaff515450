package policybase.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.store.Store;
import policybase.store.StoreContract;
import policybase.testing.Samples;

class SqliteStoreTest extends StoreContract {
    @TempDir
    Path folder;

    @Override
    protected Store open() {
        return JdbiStore.sqlite(folder.resolve("policybase.db"));
    }

    @Test
    void whatWasRecordedIsThereAfterReopening() {
        var document = Samples.document(7, "云溪县公租房办法", "云府发〔2024〕7号", "公租房按月计租。");
        try (var first = open()) {
            first.ledger().record(document, List.of(), "测试", Samples.LEARNED, "");
        }
        try (var second = open()) {
            assertThat(second.documents().published(document.id())).isPresent();
            assertThat(second.check()).isEmpty();
        }
    }

    @Test
    void aBaseFilledByAnOlderProgramIsBroughtUpToDate() throws SQLException {
        var document = Samples.document(7, "云溪县公租房办法", "云府发〔2024〕7号", "公租房按月计租。");
        var commences = Samples.commences(LocalDate.of(2024, 2, 1));
        try (var first = open()) {
            first.ledger().record(document, List.of(commences), "测试", Samples.LEARNED, "");
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("policybase.db"));
                var statement = connection.createStatement()) {
            statement.execute("delete from edition");
            statement.execute("update event set content = json_remove(content, '$.source', '$.verdict')");
        }
        try (var second = open()) {
            assertThat(second.documents()
                            .publishedAt(document.id(), Samples.LEARNED)
                            .orElseThrow()
                            .timeline()
                            .events())
                    .containsExactly(commences);
            assertThat(second.catalogue().all().listed()).hasSize(1);
            assertThat(second.ledger().add(document.id(), List.of(commences), "测试", Samples.LEARNED, ""))
                    .isFalse();
        }
    }
}
