package policybase.follow.hook;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import policybase.follow.Changes;
import policybase.follow.Changes.News;
import policybase.store.Handouts.Kind;
import policybase.store.Hooks;
import policybase.store.Hooks.Delivery;
import policybase.store.Hooks.Hook;
import policybase.store.Hooks.Progress;

/// Sends what is to be told, and again, waiting longer each time, until it arrives or is given up; a person can have
/// what was given up sent again. At most one delivery of an address waits at a time: what changes meanwhile is told by
/// the next, for whoever is told once reads everything since their own cursor.
public final class Deliveries {
    /// Between attempts: a restart, an outage, a night. After the last it is given up.
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12));

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LOT = 20;
    private static final Period REMEMBERED = Period.ofDays(90);
    private static final int ID = 16;

    private final Hooks hooks;
    private final Changes changes;
    private final Post post;
    private final Supplier<String> tokens;

    public Deliveries(Hooks hooks, Changes changes, Addresses addresses, Supplier<String> tokens) {
        this(hooks, changes, addresses, tokens, PATIENCE);
    }

    /// @param patience with whoever does not answer
    Deliveries(Hooks hooks, Changes changes, Addresses addresses, Supplier<String> tokens, Duration patience) {
        this.hooks = hooks;
        this.changes = changes;
        this.post = new Post(addresses, patience);
        this.tokens = tokens;
    }

    /// Makes deliveries of what addresses were not told of yet.
    ///
    /// @return how many
    public int look(Instant now) {
        var made = 0;
        for (var hook : hooks.free()) {
            var news = changes.news(hook.audience(), hook.told());
            if (news.count() > 0 && hooks.make(delivery(hook, news, now), hook.told(), news.head())) {
                made++;
            }
        }
        return made;
    }

    /// Sends what is due.
    ///
    /// @return how many arrived
    public int send(Instant now) {
        var byId = hooks.all().stream().collect(Collectors.toMap(Hook::id, hook -> hook));
        var arrived = 0;
        for (var delivery : hooks.due(now, LOT)) {
            var hook = byId.get(delivery.hook());
            if (hook != null) {
                var settled = attempt(hook, delivery, now);
                hooks.settle(settled);
                arrived += settled.progress() == Progress.DONE ? 1 : 0;
            }
        }
        return arrived;
    }

    /// Forgets what is long past.
    public void forget(Instant now) {
        hooks.forget(now.atOffset(ZoneOffset.UTC).minus(REMEMBERED).toInstant());
    }

    private Delivery delivery(Hook hook, News news, Instant now) {
        var id = tokens.get().substring(0, ID);
        var kinds = news.kinds().stream()
                .map(Kind::word)
                .map(word -> '"' + word + '"')
                .collect(Collectors.joining(","));
        // all of it letters, digits and signs that JSON takes as they are
        var body =
                "{\"delivery\":\"" + id + "\",\"audience\":\"" + hook.audience().word() + "\",\"cursor\":\""
                        + news.cursor() + "\",\"kinds\":[" + kinds + "],\"changes\":" + news.count() + "}";
        return new Delivery(id, hook.id(), now, body, Progress.WAITING, 0, now, "");
    }

    private Delivery attempt(Hook hook, Delivery delivery, Instant now) {
        var seconds = now.getEpochSecond();
        var answer = post.send(
                hook.address(),
                Map.of(
                        Signature.DELIVERY,
                        delivery.id(),
                        Signature.TIMESTAMP,
                        String.valueOf(seconds),
                        Signature.SIGNATURE,
                        Signature.of(hook.secret(), seconds, delivery.body())),
                delivery.body());
        return switch (answer) {
            case Post.Answer.Status(var code)
            when code >= 200 && code < 300 -> after(delivery, Progress.DONE, now, "对方已收到（" + code + "）。");
            case Post.Answer.Status(var code) -> failed(delivery, now, "对方答复 " + code + "。");
            case Post.Answer.None(var why) -> failed(delivery, now, why);
        };
    }

    private static Delivery failed(Delivery delivery, Instant now, String why) {
        return delivery.attempts() < PAUSES.size()
                ? after(delivery, Progress.WAITING, now.plus(PAUSES.get(delivery.attempts())), why)
                : after(delivery, Progress.DEAD, now, why);
    }

    private static Delivery after(Delivery before, Progress progress, Instant next, String note) {
        return new Delivery(
                before.id(),
                before.hook(),
                before.madeAt(),
                before.body(),
                progress,
                before.attempts() + 1,
                next,
                note);
    }
}
