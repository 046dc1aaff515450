package policybase.curate.entry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import policybase.document.Entry;
import policybase.document.Entry.Deed;
import policybase.document.Entry.Sign;
import policybase.document.Entry.State;

/// The way of an entry: 草稿 → 部门初审 → 业务、法制复审 → 保密审查与终审 → 发布. Pure: it knows the rules of order and of
/// separate persons, and nothing of the store.
final class Workflow {
    private Workflow() {}

    /// The deed by which somebody passes an entry on from a state.
    static Optional<Deed> passing(State state) {
        return switch (state) {
            case DEPARTMENT -> Optional.of(Deed.PASSED_DEPARTMENT);
            case LEGAL -> Optional.of(Deed.PASSED_LEGAL);
            case FINAL -> Optional.of(Deed.PASSED_FINAL);
            case DRAFT, PUBLISHED, WITHDRAWN -> Optional.empty();
        };
    }

    static Outcome submit(Entry entry, List<String> lacking) {
        if (entry.state() != State.DRAFT) {
            return refused("只有草稿可以送审，这一条现在是“" + entry.state().label() + "”。");
        }
        return lacking.isEmpty()
                ? new Outcome.Done(entry.next(State.DEPARTMENT, Optional.empty()))
                : new Outcome.Refused(lacking);
    }

    static Outcome pass(Entry entry, Person by, Instant at, List<String> lacking) {
        var deed = passing(entry.state());
        if (deed.isEmpty()) {
            return refused("这一条现在是“" + entry.state().label() + "”，不在审核中。");
        }
        var refusal = refusal(entry, by);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        if (!lacking.isEmpty()) {
            return new Outcome.Refused(lacking);
        }
        return new Outcome.Done(
                entry.next(after(entry.state()), Optional.of(new Sign(deed.get(), by.login(), by.name(), at))));
    }

    static Outcome giveBack(Entry entry, String reason) {
        if (!entry.state().inReview()) {
            return refused("这一条现在是“" + entry.state().label() + "”，不在审核中，不能退回。");
        }
        return reason.isBlank() ? refused("退回要写明原因。") : new Outcome.Done(unreviewed(entry, State.DRAFT));
    }

    static Outcome withdraw(Entry entry, String reason) {
        if (entry.state() == State.WITHDRAWN) {
            return refused("这一条已经停用。");
        }
        return reason.isBlank() ? refused("停用要写明原因。") : new Outcome.Done(unreviewed(entry, State.WITHDRAWN));
    }

    /// Whoever wrote on this content cannot review it, and each review is another person's.
    static Optional<String> refusal(Entry entry, Person by) {
        return entry.signs().stream()
                .filter(sign -> sign.login().equals(by.login()))
                .findFirst()
                .map(sign -> sign.deed() == Deed.WROTE
                        ? "这一条是您编写的，要由别人审核。"
                        : "您已经做过这一条的" + sign.deed().label() + "，下一步要由别人审核。");
    }

    /// Without the reviews, which are good for one round only.
    static Entry unreviewed(Entry entry, State state) {
        var next = entry.next(state, Optional.empty());
        return new Entry(
                next.id(),
                next.revision(),
                next.state(),
                next.question(),
                next.variants(),
                next.telling(),
                next.basis(),
                next.reach(),
                next.keeping(),
                next.signs().stream().filter(sign -> sign.deed() == Deed.WROTE).toList(),
                next.sample());
    }

    private static State after(State state) {
        return switch (state) {
            case DEPARTMENT -> State.LEGAL;
            case LEGAL -> State.FINAL;
            case FINAL, PUBLISHED -> State.PUBLISHED;
            case DRAFT, WITHDRAWN -> state;
        };
    }

    private static Outcome refused(String reason) {
        return new Outcome.Refused(List.of(reason));
    }
}
