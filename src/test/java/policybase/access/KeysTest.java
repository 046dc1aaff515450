package policybase.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.store.Actor;
import policybase.store.jdbi.JdbiStore;

class KeysTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Actor ADMIN = new Actor("admin", "管理员", "10.0.0.1");

    @TempDir
    Path folder;

    @Test
    void aKeyIsShownOnceKeptAsAHashAndTakenBack() throws IOException {
        var database = folder.resolve("policybase.db");
        String secret;
        try (var store = JdbiStore.sqlite(database)) {
            var keys = new Keys(store.keys(), at(NOW), () -> UUID.randomUUID().toString());
            var made = keys.make("12345 工单系统", Set.of(Scope.READ_PUBLIC, Scope.WRITE_GAPS), 60, ADMIN);
            secret = made.secret();
            assertThat(made.toString()).doesNotContain(secret);
            assertThat(keys.open(secret)).hasValueSatisfying(key -> {
                assertThat(key.opens(Scope.WRITE_GAPS)).isTrue();
                assertThat(key.opens(Scope.READ_OPERATORS)).isFalse();
            });
            assertThat(keys.open(secret + "x")).isEmpty();
            assertThat(keys.all().getFirst().lastUsed()).contains(NOW);
            keys.revoke(made.key().id(), ADMIN);
            assertThat(keys.open(secret)).isEmpty();
            assertThatThrownBy(() -> keys.revoke(made.key().id(), ADMIN)).hasMessageContaining("已经作废");
            assertThat(store.audit().last().orElseThrow().deed().what()).isEqualTo("keys.revoke");
        }
        assertThat(new String(Files.readAllBytes(database), StandardCharsets.ISO_8859_1))
                .doesNotContain(secret)
                .contains(secret.substring(0, 11));
    }

    @Test
    void aMinuteHoldsSoManyRequestsAndNoMoreAndFillsUpEvenly() {
        var clock = new Hand();
        var rate = new Rate(clock);
        for (var i = 0; i < 60; i++) {
            assertThat(rate.take("a", 60)).as("request " + i).isEmpty();
        }
        assertThat(rate.take("a", 60)).contains(Duration.ofSeconds(1));
        assertThat(rate.take("b", 60)).isEmpty();
        clock.now = clock.now.plusSeconds(2);
        assertThat(rate.take("a", 60)).isEmpty();
        assertThat(rate.take("a", 60)).isEmpty();
        assertThat(rate.take("a", 60)).isPresent();
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneId.of("Asia/Shanghai"));
    }

    /// A clock that is set by hand.
    private static final class Hand extends Clock {
        private Instant now = NOW;

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
