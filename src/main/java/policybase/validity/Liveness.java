package policybase.validity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import policybase.document.DocumentId;
import policybase.document.Entry;
import policybase.document.Entry.Basis;

/// The one predicate of entries (咨询条目): may it be told on a day, and if not, why. Portal, hotline, API and answers all
/// ask here, at the moment of telling. Fails closed: what cannot be checked is silent.
public sealed interface Liveness {

    /// Published, its review date not passed, every clause under it in force with the very words it was bound to.
    record Live() implements Liveness {}

    /// It must not be told.
    ///
    /// @param reason one Chinese sentence for those who keep it
    /// @param since first day of silence; empty when not known
    /// @param basis the document that made it so; empty when the entry did itself
    record Silent(Why why, String reason, Optional<LocalDate> since, Optional<DocumentId> basis) implements Liveness {
        /// Whether it could never be told up to that day, rather than no longer.
        public boolean isAhead() {
            return why == Why.NOT_YET || why == Why.BASIS_NOT_YET;
        }
    }

    /// Why it is silent.
    enum Why {
        NOT_PUBLISHED("未发布"),
        NO_BASIS("没有依据"),
        NOT_YET("未到起用日期"),
        OVER("已过使用期限"),
        REVIEW_DUE("复核到期"),
        BASIS_GONE("依据已撤回"),
        BASIS_NOT_YET("依据尚未生效"),
        BASIS_NOT_IN_FORCE("依据不再有效"),
        BASIS_AMENDED("依据已修改"),
        TEXT_CHANGED("依据原文有变");

        private final String label;

        Why(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    default boolean isLive() {
        return this instanceof Live;
    }

    /// Days of decisions are days of China.
    ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /// @param grounds published documents as seen from the same standpoint; empty for what is not public
    static Liveness on(LocalDate day, Entry entry, Function<DocumentId, Optional<Ground>> grounds) {
        return Stream.concat(
                        Stream.of(itself(day, entry)).flatMap(Optional::stream),
                        entry.basis().stream().flatMap(basis -> on(day, entry, basis, grounds).stream()))
                .min(Comparator.comparing((Silent silent) -> silent.since().orElse(LocalDate.MIN)))
                .<Liveness>map(silent -> silent)
                .orElseGet(Live::new);
    }

    private static Optional<Silent> itself(LocalDate day, Entry entry) {
        var keeping = entry.keeping();
        if (entry.state() != Entry.State.PUBLISHED || entry.approved().isEmpty()) {
            return silent(Why.NOT_PUBLISHED, "条目没有发布。", Optional.empty());
        }
        if (entry.basis().isEmpty() || keeping.review().isEmpty()) {
            return silent(Why.NO_BASIS, "条目没有依据条款或复核日期。", Optional.empty());
        }
        if (keeping.from().filter(day::isBefore).isPresent()) {
            return silent(Why.NOT_YET, "条目自" + Ruling.chinese(keeping.from()) + "起使用。", Optional.empty());
        }
        if (keeping.until().filter(day::isAfter).isPresent()) {
            return silent(
                    Why.OVER,
                    "条目只用到" + Ruling.chinese(keeping.until()) + "。",
                    keeping.until().map(end -> end.plusDays(1)));
        }
        return keeping.review()
                .filter(day::isAfter)
                .flatMap(due -> silent(
                        Why.REVIEW_DUE,
                        "复核日期" + Ruling.chinese(Optional.of(due)) + "已过，还没有人复核。",
                        Optional.of(due.plusDays(1))));
    }

    private static Optional<Silent> on(
            LocalDate day, Entry entry, Basis basis, Function<DocumentId, Optional<Ground>> grounds) {
        var found = grounds.apply(basis.document());
        if (found.isEmpty()) {
            return silent(basis, Why.BASIS_GONE, "依据的" + basis.cited() + "已不在公开之列。", Optional.empty());
        }
        var ground = found.get();
        var status = ground.timeline().statusOn(day);
        if (!status.inForce()) {
            return silent(
                    basis,
                    status.label() == StatusLabel.NOT_YET ? Why.BASIS_NOT_YET : Why.BASIS_NOT_IN_FORCE,
                    "依据的" + basis.cited() + "：" + status.label().label() + "。" + status.reason(),
                    status.since());
        }
        var words = ground.clauses().get(basis.anchor());
        if (words == null || !words.textHash().equals(basis.textHash())) {
            return silent(
                    basis, Why.TEXT_CHANGED, basis.cited() + basis.locator() + "的原文与编写时不同，请核对后重新审核。", Optional.empty());
        }
        return ClauseEvents.ending(words.locator(), ground.timeline(), ground.version(), day)
                .or(() -> amended(day, entry, ground))
                .flatMap(event -> silent(
                        basis,
                        event.kind() == EventKind.AMENDED ? Why.BASIS_AMENDED : Why.BASIS_NOT_IN_FORCE,
                        basis.cited() + (event.isWhole() ? "" : String.join("、", event.scope()))
                                + event.on()
                                        .map(on -> "已于" + Ruling.chinese(Optional.of(on)))
                                        .orElse("可能已")
                                + event.by().map(by -> "由" + by).orElse("")
                                + event.kind().label() + "。",
                        event.on()));
    }

    /// An amendment whose clauses are not named: whoever approved the entry before it was known or took effect did not
    /// judge by the amended text. The other way round too: on an earlier day another text held.
    private static Optional<Event> amended(LocalDate day, Entry entry, Ground ground) {
        var approved = entry.approved().orElse(Instant.EPOCH);
        var judged = approved.atZone(ZONE).toLocalDate();
        return ground.timeline().events().stream()
                .filter(event -> event.kind() == EventKind.AMENDED)
                .filter(event -> {
                    var on = event.on().orElse(LocalDate.MIN);
                    var unseen = event.recorded().isAfter(approved) || on.isAfter(judged);
                    return !on.isAfter(day) && unseen && !isHeld(event, ground)
                            || on.isAfter(day) && !on.isAfter(judged);
                })
                .findFirst();
    }

    /// The text held is the amended one: then its hash tells whether the clause changed.
    private static boolean isHeld(Event event, Ground ground) {
        return ground.version().isPresent()
                && event.on().isPresent()
                && !ground.version().get().isBefore(event.on().get());
    }

    private static Optional<Silent> silent(Why why, String reason, Optional<LocalDate> since) {
        return Optional.of(new Silent(why, reason, since, Optional.empty()));
    }

    private static Optional<Silent> silent(Basis basis, Why why, String reason, Optional<LocalDate> since) {
        return Optional.of(new Silent(why, reason, since, Optional.of(basis.document())));
    }
}
