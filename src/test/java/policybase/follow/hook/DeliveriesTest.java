package policybase.follow.hook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.entry.LiveEntries;
import policybase.follow.Changes;
import policybase.follow.Changes.Told;
import policybase.follow.Contents;
import policybase.follow.Handing;
import policybase.store.Actor;
import policybase.store.Deed;
import policybase.store.Handouts.Audience;
import policybase.store.Hooks.Hook;
import policybase.store.Hooks.Progress;
import policybase.store.Store;
import policybase.store.jdbi.JdbiStore;
import policybase.testing.Samples;
import policybase.web.sync.ItemWriting;

/// Addresses are told of changes, one delivery at a time, until it arrives.
class DeliveriesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String SECRET = "whs_secret";

    @TempDir
    Path folder;

    private final List<String> came = new CopyOnWriteArrayList<>();
    private final List<String> wrong = new CopyOnWriteArrayList<>();
    private final AtomicInteger names = new AtomicInteger();
    private volatile int status = 200;
    private volatile Duration silence = Duration.ZERO;
    private HttpServer receiver;
    private Store store;
    private Handing handing;
    private Changes changes;
    private Deliveries deliveries;

    @BeforeEach
    void open() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        receiver.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            var seconds = Long.parseLong(headers.getFirst(Signature.TIMESTAMP));
            if (!Signature.of(SECRET, seconds, body).equals(headers.getFirst(Signature.SIGNATURE))) {
                wrong.add(body);
            }
            came.add(body);
            sleep(silence);
            if (status == 302) {
                exchange.getResponseHeaders().add("Location", "/elsewhere");
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        receiver.start();
        store = JdbiStore.sqlite(folder.resolve("policybase.db"));
        var contents = new Contents(store.documents(), LiveEntries.of(store), new ItemWriting());
        var sources = new Handing.Sources(store.documents(), store.changes(), store.entries());
        handing = new Handing(sources, store.handouts(), contents, this::token);
        changes = new Changes(store.handouts(), contents);
        deliveries = deliveries(new Addresses(true, true), Duration.ofSeconds(10));
        handing.catchUp(DAY, NOW);
        store.hooks().add(hook(), deed("hooks.add"));
    }

    @AfterEach
    void close() {
        store.close();
        receiver.stop(0);
    }

    @Test
    void aChangeIsToldOnceAndSigned() {
        publish(1);
        assertThat(deliveries.look(NOW)).isOne();
        assertThat(deliveries.send(NOW)).isOne();
        assertThat(came).singleElement().asString().contains("\"changes\":1", "\"kinds\":[\"document\"]");
        assertThat(wrong).isEmpty();
        assertThat(deliveries.look(NOW)).isZero();
        assertThat(deliveries.send(NOW)).isZero();
    }

    @Test
    void whileOneWaitsNoOtherIsMadeAndTheNextTellsWhatChangedMeanwhile() {
        status = 503;
        publish(1);
        assertThat(deliveries.look(NOW)).isOne();
        assertThat(deliveries.send(NOW)).isZero();
        publish(2);
        publish(3);
        assertThat(deliveries.look(NOW)).isZero();
        assertThat(deliveries.send(NOW)).as("it waits before it is sent again").isZero();
        assertThat(came).hasSize(1);

        status = 200;
        var later = NOW.plus(Duration.ofMinutes(1));
        assertThat(deliveries.send(later)).isOne();
        assertThat(came.getLast()).isEqualTo(came.getFirst());
        assertThat(deliveries.look(later)).isOne();
        assertThat(deliveries.send(later)).isOne();
        assertThat(came.getLast()).contains("\"changes\":2");
    }

    @Test
    void whatIsGivenUpIsSentAgainWhenAPersonSaysSo() {
        status = 500;
        publish(1);
        deliveries.look(NOW);
        var at = NOW;
        for (var attempt = 0; attempt < 8; attempt++) {
            deliveries.send(at);
            at = at.plus(Duration.ofDays(1));
        }
        var given = store.hooks().latest("h1", 1).getFirst();
        assertThat(given.progress()).isEqualTo(Progress.DEAD);
        assertThat(given.note()).contains("500");
        assertThat(deliveries.send(at)).isZero();

        status = 200;
        assertThat(store.hooks().again(given.id(), deed("hooks.again"))).isTrue();
        assertThat(deliveries.send(at)).isOne();
    }

    @Test
    void whoeverDoesNotAnswerIsNotWaitedForAndIsAskedAgain() {
        silence = Duration.ofSeconds(3);
        publish(1);
        deliveries = deliveries(new Addresses(true, true), Duration.ofMillis(300));
        deliveries.look(NOW);
        var began = System.nanoTime();
        assertThat(deliveries.send(NOW)).isZero();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        var waiting = store.hooks().latest("h1", 1).getFirst();
        assertThat(waiting.progress()).isEqualTo(Progress.WAITING);
        assertThat(waiting.note()).contains("没有答复");
        silence = Duration.ZERO;
        assertThat(deliveries(new Addresses(true, true), Duration.ofSeconds(10)).send(NOW.plusSeconds(10)))
                .isOne();
    }

    @Test
    void eachPauseIsLongerThanTheOneBefore() {
        status = 500;
        publish(1);
        deliveries.look(NOW);
        var pauses = new ArrayList<Duration>();
        for (var at = NOW; ; ) {
            deliveries.send(at);
            var sent = store.hooks().latest("h1", 1).getFirst();
            if (sent.progress() == Progress.DEAD) {
                break;
            }
            assertThat(deliveries.send(sent.nextAt().minusMillis(1))).isZero();
            pauses.add(Duration.between(at, sent.nextAt()));
            at = sent.nextAt();
        }
        assertThat(pauses).isSorted().doesNotHaveDuplicates().first().isEqualTo(Duration.ofSeconds(10));
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus)).isGreaterThan(Duration.ofHours(12));
        assertThat(came).hasSize(pauses.size() + 1).containsOnly(came.getFirst());
    }

    @Test
    void whereAnAnswerPointsIsNotFollowedAndIsNoArrival() {
        status = 302;
        publish(1);
        deliveries.look(NOW);
        assertThat(deliveries.send(NOW)).isZero();
        assertThat(came).hasSize(1);
    }

    @Test
    void anAddressThatHasMovedInsideIsNotCalled() {
        publish(1);
        deliveries = deliveries(new Addresses(true, false), Duration.ofSeconds(10));
        deliveries.look(NOW);
        assertThat(deliveries.send(NOW)).isZero();
        assertThat(came).isEmpty();
        assertThat(store.hooks().latest("h1", 1).getFirst().note()).contains("内部网络");
    }

    @Test
    void whatIsSentComesInTheOrderOfTheChanges() {
        var cursors = new ArrayList<String>();
        for (var seed = 1; seed <= 5; seed++) {
            publish(seed);
            assertThat(deliveries.look(NOW)).isOne();
            assertThat(deliveries.send(NOW)).isOne();
            var body = came.getLast();
            var cursor = body.replaceAll(".*\"cursor\":\"([^\"]*)\".*", "$1");
            cursors.add(cursor);
            var page = (Told.Page) changes.since(Audience.PUBLIC, cursor, 10);
            assertThat(page.changes()).as("nothing newer than what it tells of").isEmpty();
        }
        assertThat(cursors).doesNotHaveDuplicates();
    }

    @Test
    void aStoppedAddressIsToldNothing() {
        assertThat(store.hooks().stop("h1", deed("hooks.stop"))).isTrue();
        publish(1);
        assertThat(deliveries.look(NOW)).isZero();
        assertThat(deliveries.send(NOW)).isZero();
        assertThat(came).isEmpty();
    }

    private Deliveries deliveries(Addresses addresses, Duration patience) {
        return new Deliveries(store.hooks(), changes, addresses, this::token, patience);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Hook hook() {
        var address = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/changes";
        return new Hook("h1", "热线", address, Audience.PUBLIC, SECRET, NOW, "admin", 0, Optional.empty());
    }

    private static Deed deed(String what) {
        return new Deed(Actor.onTheMachine("测试"), what, "h1", NOW);
    }

    private String token() {
        return "%016d".formatted(names.incrementAndGet()).repeat(2);
    }

    private void publish(int seed) {
        var document = Samples.document(seed, "云溪县第" + seed + "号办法", "云府发〔2024〕" + seed + "号", "公租房按月计租。");
        var commences = Samples.commences(LocalDate.of(2024, 2, 1));
        store.ledger().record(document, List.of(commences), "测试", Samples.LEARNED, "");
        handing.catchUp(DAY, NOW);
    }
}
