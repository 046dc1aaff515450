package policybase.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.access.AuditChain;
import policybase.store.Actor;
import policybase.store.AuditLog.Wanted;
import policybase.store.Deed;

/// The audit log only grows, and its chain breaks where one byte of it is changed.
class AuditLogTest {
    private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");
    private static final List<String> COLUMNS =
            List.of("at", "who", "name", "origin", "deed", "target", "was", "became", "previous", "hash");

    @TempDir
    Path folder;

    private JdbiStore store;

    @BeforeEach
    void open() {
        store = JdbiStore.sqlite(folder.resolve("policybase.db"));
        for (var i = 1; i <= 5; i++) {
            store.audit().append(deed(i));
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Deed deed(int i) {
        var actor = new Actor("wangwu", "王五", "10.0.0." + i);
        return new Deed(actor, "people.edit", "lisi \"" + i + "\"\n\\", "采编", "审核", AT.plusSeconds(i));
    }

    @Test
    void theChainHoldsAsItWasWritten() {
        var finding = AuditChain.follow(store.audit(), Optional.empty());
        assertThat(finding.broken()).isEmpty();
        assertThat(finding.count()).isEqualTo(5);
        assertThat(finding.last()).isEqualTo(store.audit().last().orElseThrow().hash());
    }

    @Test
    void theDatabaseItselfRefusesToChangeOrRemoveALine() throws SQLException {
        try (var raw = raw();
                var statement = raw.createStatement()) {
            for (var sql : List.of(
                    "update audit_line set who = 'lisi' where number = 3",
                    "delete from audit_line where number = 3",
                    "delete from audit_line",
                    "insert or replace into audit_line select * from audit_line where number = 3")) {
                assertThatThrownBy(() -> statement.execute(sql)).as(sql).isInstanceOf(SQLException.class);
            }
        }
        theChainHoldsAsItWasWritten();
    }

    @Test
    void oneByteChangedAnywhereBreaksTheChainAtItsLine() throws SQLException {
        var tried = 0;
        for (var number = 1; number <= 5; number++) {
            for (var column : COLUMNS) {
                var text = text(column, number).getBytes(StandardCharsets.UTF_8);
                for (var place : new int[] {0, text.length / 2, text.length - 1}) {
                    for (var bit : new int[] {1, 32}) {
                        var changed = text.clone();
                        changed[place] ^= (byte) bit;
                        write(column, number, changed);
                        var broken = AuditChain.follow(store.audit(), Optional.empty())
                                .broken();
                        assertThat(broken)
                                .as(column + " " + number + " byte " + place)
                                .isPresent();
                        assertThat(broken.orElseThrow().number())
                                .as(column + " " + number + " byte " + place)
                                .isEqualTo(number);
                        write(column, number, text);
                        tried++;
                    }
                }
            }
        }
        assertThat(tried).isEqualTo(5 * COLUMNS.size() * 6);
        theChainHoldsAsItWasWritten();
    }

    @Test
    void aLineTakenOutOrCutOffIsMissed() throws SQLException {
        var head = store.audit().last().orElseThrow().hash();
        unsealed("delete from audit_line where number = 3");
        assertThat(AuditChain.follow(store.audit(), Optional.empty()).broken())
                .map(AuditChain.Break::number)
                .contains(3L);
        unsealed("delete from audit_line where number > 2");
        assertThat(AuditChain.follow(store.audit(), Optional.empty()).broken()).isEmpty();
        assertThat(AuditChain.follow(store.audit(), Optional.of(head)).broken()).isPresent();
    }

    @Test
    void anExportIsVerifiedTheSameWay() throws java.io.IOException {
        var lines = new ArrayList<String>();
        store.audit().each(line -> lines.add(line.json()));
        assertThat(follow(lines).broken()).isEmpty();
        var file = Files.write(folder.resolve("audit.jsonl"), lines);
        var bytes = Files.readAllBytes(file);
        var starts = new int[] {0, 0, 0, 0, 0};
        for (var i = 1; i < 5; i++) {
            starts[i] = starts[i - 1] + lines.get(i - 1).getBytes(StandardCharsets.UTF_8).length + 1;
        }
        for (var place = 0; place < bytes.length; place += 7) {
            if (bytes[place] == '\n') {
                continue;
            }
            bytes[place] ^= 1;
            var line = 4;
            while (starts[line] > place) {
                line--;
            }
            var changed = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
            if (changed.length == 6) {
                assertThat(follow(List.of(changed).subList(0, 5)).broken())
                        .as("byte " + place)
                        .map(AuditChain.Break::number)
                        .contains(line + 1L);
            }
            bytes[place] ^= 1;
        }
    }

    private static AuditChain.Finding follow(List<String> lines) {
        var chain = new AuditChain(Optional.empty());
        lines.forEach(chain::add);
        return chain.finding();
    }

    @Test
    void manyWritersOfTwoProcessesMakeOneChain() throws Exception {
        try (var other = JdbiStore.sqlite(folder.resolve("policybase.db"));
                var threads = Executors.newFixedThreadPool(8)) {
            var work = new ArrayList<Callable<Object>>();
            for (var i = 0; i < 60; i++) {
                var log = i % 2 == 0 ? store.audit() : other.audit();
                var deed = deed(i);
                work.add(() -> log.append(deed));
            }
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
        var finding = AuditChain.follow(store.audit(), Optional.empty());
        assertThat(finding.broken()).isEmpty();
        assertThat(finding.count()).isEqualTo(65);
    }

    @Test
    void linesAreFoundByWhoWhatTargetAndDay() {
        var audit = store.audit();
        var from = Optional.of(AT.plusSeconds(2));
        var before = Optional.of(AT.plusSeconds(4));
        assertThat(audit.find(new Wanted("wangwu", "people", "", from, before), 0, 10))
                .extracting(line -> line.number())
                .containsExactly(3L, 2L);
        assertThat(audit.count(new Wanted("zhaoliu", "", "", Optional.empty(), Optional.empty())))
                .isZero();
        assertThat(audit.count(new Wanted("", "", "\"4\"", Optional.empty(), Optional.empty())))
                .isEqualTo(1);
        assertThat(audit.count(new Wanted("", "", "%", Optional.empty(), Optional.empty())))
                .isZero();
    }

    private Connection raw() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("policybase.db"));
    }

    private void unsealed(String sql) throws SQLException {
        try (var raw = raw();
                var statement = raw.createStatement()) {
            statement.execute("drop trigger if exists audit_line_no_update");
            statement.execute("drop trigger if exists audit_line_no_delete");
            statement.execute(sql);
        }
    }

    private String text(String column, int number) throws SQLException {
        try (var raw = raw();
                var statement = raw.createStatement();
                var rows = statement.executeQuery("select " + column + " from audit_line where number = " + number)) {
            return rows.getString(1);
        }
    }

    private void write(String column, int number, byte[] bytes) throws SQLException {
        unsealed("select 1");
        try (var raw = raw();
                var statement = raw.prepareStatement(
                        "update audit_line set " + column + " = cast(? as text) where number = ?")) {
            statement.setBytes(1, bytes);
            statement.setInt(2, number);
            statement.execute();
        }
    }
}
