package policybase.store;

import static org.assertj.core.api.Assertions.assertThat;
import static policybase.testing.Samples.LEARNED;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import policybase.store.Handouts.Audience;
import policybase.store.Handouts.Item;
import policybase.store.Handouts.Kind;
import policybase.store.Handouts.Line;
import policybase.store.Handouts.Mark;
import policybase.store.Hooks.Delivery;
import policybase.store.Hooks.Hook;
import policybase.store.Hooks.Progress;

/// What every store must keep of what other systems hold, and of telling them. Part of [StoreContract].
abstract class HandoutsContract extends ListsContract {
    private static final Mark FIRST = new Mark("1", LocalDate.of(2026, 1, 1), 3, 2);
    private static final Mark SECOND = new Mark("1", LocalDate.of(2026, 1, 2), 5, 2);
    private static final Actor ADMINISTRATOR = new Actor("admin", "管理员", "测试");

    @Test
    void linesAreReadBackInOrderAndAnItemHasOne() {
        var handouts = store.handouts();
        assertThat(handouts.state()).isEmpty();
        assertThat(handouts.head(Audience.PUBLIC)).isZero();
        assertThat(handouts.find(item("a"))).isEmpty();
        assertThat(handouts.record(Optional.empty(), "base", List.of(there("a", 1), there("b", 1)), FIRST))
                .isTrue();
        assertThat(handouts.state()).contains(new Handouts.State("base", FIRST, 0));
        var lines = handouts.after(Audience.PUBLIC, 0, 10);
        assertThat(lines).extracting(line -> line.item().id()).containsExactly("a", "b");
        assertThat(handouts.find(item("a"))).contains(lines.getFirst());
        assertThat(lines.getFirst())
                .usingRecursiveComparison()
                .ignoringFields("seq")
                .isEqualTo(there("a", 1));
        assertThat(handouts.after(Audience.OPERATORS, 0, 10)).isEmpty();
        assertThat(handouts.after(Audience.PUBLIC, 0, 1)).containsExactly(lines.getFirst());

        assertThat(handouts.record(Optional.of(FIRST), "another", List.of(there("a", 2)), SECOND))
                .isTrue();
        var moved = handouts.after(Audience.PUBLIC, 0, 10);
        assertThat(moved).extracting(line -> line.item().id()).containsExactly("b", "a");
        assertThat(moved.getLast().revision()).isEqualTo(2);
        assertThat(handouts.after(Audience.PUBLIC, lines.getLast().seq(), 10)).containsExactly(moved.getLast());
        assertThat(handouts.head(Audience.PUBLIC)).isEqualTo(moved.getLast().seq());
        assertThat(handouts.state().orElseThrow().base())
                .as("a base keeps its name")
                .isEqualTo("base");
    }

    @Test
    void whoeverMadeLinesFromAnOlderMarkIsRefusedAndLeavesNoTrace() {
        var handouts = store.handouts();
        handouts.record(Optional.empty(), "base", List.of(there("a", 1)), FIRST);
        assertThat(handouts.record(Optional.empty(), "other", List.of(there("b", 1)), SECOND))
                .isFalse();
        assertThat(handouts.record(Optional.of(SECOND), "base", List.of(there("b", 1)), SECOND))
                .isFalse();
        assertThat(handouts.after(Audience.PUBLIC, 0, 10)).hasSize(1);
        assertThat(handouts.state()).contains(new Handouts.State("base", FIRST, 0));
    }

    @Test
    void whatWasTakenBackLongAgoIsForgottenAndTheHorizonTellsSo() {
        var handouts = store.handouts();
        handouts.record(Optional.empty(), "base", List.of(there("a", 1), gone("b"), there("c", 1)), FIRST);
        var gone = handouts.find(item("b")).orElseThrow();
        assertThat(handouts.forget(LEARNED)).isZero();
        assertThat(handouts.forget(LEARNED.plusSeconds(1))).isOne();
        assertThat(handouts.find(item("b"))).isEmpty();
        assertThat(handouts.state().orElseThrow().horizon()).isEqualTo(gone.seq());
        assertThat(handouts.after(Audience.PUBLIC, 0, 10)).hasSize(2);
        assertThat(handouts.forget(LEARNED.plusSeconds(1))).isZero();
        assertThat(handouts.state().orElseThrow().horizon()).isEqualTo(gone.seq());
    }

    @Test
    void anAddressIsKeptStoppedAndNotStoppedTwice() {
        var hooks = store.hooks();
        var hook = hook("h1");
        hooks.add(hook, deed("hooks.add", "h1"));
        assertThat(hooks.all()).containsExactly(hook);
        assertThat(hooks.free()).containsExactly(hook);
        assertThat(hooks.stop("h2", deed("hooks.stop", "h2"))).isFalse();
        assertThat(hooks.stop("h1", deed("hooks.stop", "h1"))).isTrue();
        assertThat(hooks.stop("h1", deed("hooks.stop", "h1"))).isFalse();
        assertThat(hooks.free()).isEmpty();
        assertThat(hooks.all().getFirst().stoppedAt()).contains(LEARNED);
        assertThat(store.audit().count(new AuditLog.Wanted("", "hooks.", "", Optional.empty(), Optional.empty())))
                .isEqualTo(2);
    }

    @Test
    void ofAnAddressOneDeliveryWaitsAtATime() {
        var hooks = store.hooks();
        hooks.add(hook("h1"), deed("hooks.add", "h1"));
        assertThat(hooks.make(delivery("d1", "h1"), 1, 7))
                .as("told of another place")
                .isFalse();
        assertThat(hooks.make(delivery("d1", "h1"), 0, 7)).isTrue();
        assertThat(hooks.make(delivery("d2", "h1"), 7, 9)).isFalse();
        assertThat(hooks.free()).isEmpty();
        assertThat(hooks.all().getFirst().told()).isEqualTo(7);

        assertThat(hooks.due(LEARNED.minusSeconds(1), 9)).isEmpty();
        assertThat(hooks.due(LEARNED, 9)).containsExactly(delivery("d1", "h1"));
        var later = settled(delivery("d1", "h1"), Progress.WAITING, Duration.ofMinutes(1));
        hooks.settle(later);
        assertThat(hooks.due(LEARNED.plusSeconds(59), 9)).isEmpty();
        assertThat(hooks.due(LEARNED.plusSeconds(60), 9)).containsExactly(later);
        hooks.settle(settled(later, Progress.DONE, Duration.ofMinutes(2)));
        assertThat(hooks.due(LEARNED.plus(Duration.ofDays(1)), 9)).isEmpty();
        assertThat(hooks.make(delivery("d2", "h1"), 7, 9)).isTrue();
        assertThat(hooks.latest("h1", 9)).extracting(Delivery::id).containsExactly("d1", "d2");
        assertThat(hooks.latest("h1", 1)).hasSize(1);
        hooks.stop("h1", deed("hooks.stop", "h1"));
        assertThat(hooks.due(LEARNED.plus(Duration.ofDays(1)), 9)).isEmpty();
    }

    @Test
    void whatWasGivenUpIsSentAgainOnceAndWhatIsLongSettledIsForgotten() {
        var hooks = store.hooks();
        hooks.add(hook("h1"), deed("hooks.add", "h1"));
        hooks.make(delivery("d1", "h1"), 0, 7);
        assertThat(hooks.again("d1", deed("hooks.again", "d1"))).isFalse();
        hooks.settle(settled(delivery("d1", "h1"), Progress.DEAD, Duration.ZERO));
        assertThat(hooks.again("d1", deed("hooks.again", "d1"))).isTrue();
        assertThat(hooks.again("d1", deed("hooks.again", "d1"))).isFalse();
        assertThat(hooks.due(LEARNED, 9)).singleElement().satisfies(one -> assertThat(one.attempts())
                .isZero());
        hooks.forget(LEARNED.plus(Duration.ofDays(1)));
        assertThat(hooks.latest("h1", 9)).as("it waits").hasSize(1);
        hooks.settle(settled(delivery("d1", "h1"), Progress.DONE, Duration.ZERO));
        hooks.forget(LEARNED);
        assertThat(hooks.latest("h1", 9)).hasSize(1);
        hooks.forget(LEARNED.plusSeconds(1));
        assertThat(hooks.latest("h1", 9)).isEmpty();
    }

    @Test
    void ofManyThatAreDueTheLongestWaitingComeFirst() {
        var hooks = store.hooks();
        var all = IntStream.range(0, 5).mapToObj(i -> "h" + i).toList();
        for (var id : all) {
            hooks.add(hook(id), deed("hooks.add", id));
            hooks.make(delivery("d" + id, id), 0, 7);
            hooks.settle(settled(delivery("d" + id, id), Progress.WAITING, Duration.ofMinutes(9 - all.indexOf(id))));
        }
        assertThat(hooks.due(LEARNED.plus(Duration.ofHours(1)), 3))
                .extracting(Delivery::hook)
                .containsExactly("h4", "h3", "h2");
    }

    private static Item item(String id) {
        return new Item(Audience.PUBLIC, Kind.DOCUMENT, id);
    }

    private static Line there(String id, int revision) {
        return new Line(0, item(id), true, revision, LEARNED, "现行有效", "新增。", "0".repeat(64));
    }

    private static Line gone(String id) {
        return new Line(0, item(id), false, 1, LEARNED, "现行有效", "文件已撤下。", "0".repeat(64));
    }

    private static Hook hook(String id) {
        return new Hook(
                id,
                "热线",
                "https://kf.example.gov.cn/",
                Audience.PUBLIC,
                "whs_x",
                LEARNED,
                "admin",
                0,
                Optional.empty());
    }

    private static Delivery delivery(String id, String hook) {
        return new Delivery(id, hook, LEARNED, "{}", Progress.WAITING, 0, LEARNED, "");
    }

    private static Delivery settled(Delivery delivery, Progress progress, Duration later) {
        return new Delivery(
                delivery.id(),
                delivery.hook(),
                delivery.madeAt(),
                delivery.body(),
                progress,
                delivery.attempts() + 1,
                LEARNED.plus(later),
                "说明");
    }

    private static Deed deed(String what, String target) {
        return new Deed(ADMINISTRATOR, what, target, LEARNED);
    }
}
