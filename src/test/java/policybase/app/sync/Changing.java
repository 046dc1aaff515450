package policybase.app.sync;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import policybase.document.Entry;
import policybase.document.Entry.State;
import policybase.document.Entry.Visibility;
import policybase.document.PolicyDocument;
import policybase.document.Stage;
import policybase.store.Store;
import policybase.testing.EntrySamples;
import policybase.testing.Samples;
import policybase.testing.SetClock;
import policybase.validity.Event.Standing;
import policybase.validity.EventKind;

/// A base in which something happens at every step: documents are published, amended, withdrawn, published again,
/// repealed, or run out by the clock; entries come, change, are hidden from the public or taken back, and fall silent.
final class Changing {
    /// Only this moves time.
    final SetClock clock = new SetClock(LocalDate.of(2026, 6, 1));

    private final Random random;
    private final List<PolicyDocument> open = new ArrayList<>();
    private final List<PolicyDocument> withdrawn = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private int made;

    Changing(long seed) {
        random = new Random(seed);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// One change.
    void step(Store store) {
        clock.forward(Duration.ofSeconds(1));
        var chance = random.nextInt(100);
        if (open.isEmpty() || chance < 28) {
            publish(store);
        } else if (chance < 42) {
            amend(store);
        } else if (chance < 49) {
            withdraw(store);
        } else if (chance < 53) {
            again(store);
        } else if (chance < 62) {
            end(store, EventKind.REPEALED);
        } else if (chance < 80 || entries.isEmpty()) {
            tell(store);
        } else if (chance < 90) {
            retell(store);
        } else if (chance < 95) {
            takeBack(store);
        } else {
            clock.forward(Period.ofDays(1));
        }
    }

    private void publish(Store store) {
        made++;
        var document = Samples.document(
                made, "云溪县第" + made + "号办法", "云府发〔2026〕" + made + "号", "第" + made + "项补贴每人每月" + made + "元，“按月”发放。");
        var commences = Samples.commences(today().plusDays(random.nextInt(12) - 8));
        store.ledger().record(document, List.of(commences), "测试", clock.instant(), "");
        open.add(document);
        if (random.nextInt(3) == 0) {
            store.ledger()
                    .add(
                            document.id(),
                            List.of(Samples.event(
                                    EventKind.TERM_ENDS, today().plusDays(4 + random.nextInt(20)), Standing.CONFIRMED)),
                            "测试",
                            clock.instant(),
                            "");
        }
    }

    private void amend(Store store) {
        var before = open.remove(random.nextInt(open.size()));
        var text = random.nextBoolean()
                ? "改为每季发放" + random.nextInt(1_000) + "元。"
                : before.body().clauses().getFirst().text();
        var amended = Samples.amended(before, text);
        store.ledger().record(amended, List.of(), "测试", clock.instant(), "");
        open.add(amended);
    }

    private void withdraw(Store store) {
        var gone = open.remove(random.nextInt(open.size())).next(Stage.WITHDRAWN);
        store.ledger().record(gone, List.of(), "测试", clock.instant(), "");
        withdrawn.add(gone);
    }

    private void again(Store store) {
        if (withdrawn.isEmpty()) {
            publish(store);
            return;
        }
        var back = withdrawn.remove(random.nextInt(withdrawn.size())).next(Stage.PUBLISHED);
        store.ledger().record(back, List.of(), "测试", clock.instant(), "");
        open.add(back);
    }

    private void end(Store store, EventKind how) {
        var ended = open.get(random.nextInt(open.size()));
        var day = today().plusDays(random.nextInt(8) - 4);
        store.ledger().add(ended.id(), List.of(Samples.event(how, day, Standing.CONFIRMED)), "测试", clock.instant(), "");
    }

    private void tell(Store store) {
        made++;
        var visibility = random.nextInt(3) == 0 ? Visibility.OPERATORS : Visibility.PUBLIC;
        var ground = open.get(random.nextInt(open.size()));
        save(store, reviewed(EntrySamples.with(EntrySamples.published("第" + made + "项补贴发多少", ground), visibility)));
    }

    private void retell(Store store) {
        var before = entries.remove(random.nextInt(entries.size()));
        var hidden = random.nextInt(4) == 0;
        save(
                store,
                reviewed(EntrySamples.with(
                        before.next(State.PUBLISHED, Optional.empty()),
                        hidden ? Visibility.OPERATORS : Visibility.PUBLIC)));
    }

    /// To be looked at again in some days or weeks, after which it falls silent.
    private Entry reviewed(Entry entry) {
        return EntrySamples.reviewedBy(entry, today().plusDays(1 + random.nextInt(40)));
    }

    private void takeBack(Store store) {
        store.entries()
                .save(EntrySamples.withdrawn(entries.remove(random.nextInt(entries.size()))), "甲", clock.instant(), "");
    }

    private void save(Store store, Entry entry) {
        store.entries().save(entry, "甲", clock.instant(), "");
        entries.add(entry);
    }
}
