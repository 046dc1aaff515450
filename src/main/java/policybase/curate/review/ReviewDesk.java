package policybase.curate.review;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import policybase.access.Duties;
import policybase.access.Right;
import policybase.curate.Intake;
import policybase.curate.Taken;
import policybase.document.DocumentId;
import policybase.document.Fault;
import policybase.document.Normative;
import policybase.document.NormativeDecision;
import policybase.document.PolicyDocument;
import policybase.document.Stage;
import policybase.store.Deed;
import policybase.store.Held;
import policybase.store.Ledger.Recorded;
import policybase.store.Reviewing;
import policybase.store.Reviewing.Act;
import policybase.store.Reviewing.Choice;
import policybase.store.Reviewing.Judgement;
import policybase.store.Reviewing.Step;
import policybase.store.Store;
import policybase.validity.Event;

/// What people do with drafts: each use case loads, asks [Workflow], records in one transaction with its line in the
/// audit log,
/// and, where something becomes public or ceases to be, waits until every reader sees it.
public final class ReviewDesk {
    private final Store store;
    private final Reviewing reviewing;
    private final Intake intake;
    private final Screener screener;
    private final Clock clock;
    private final LongConsumer seen;
    private final Alikes alikes;

    /// @param seen waits until the index has seen a change
    public ReviewDesk(Store store, Intake intake, Screener screener, Clock clock, LongConsumer seen) {
        this.store = store;
        this.reviewing = store.reviewing();
        this.intake = intake;
        this.screener = screener;
        this.clock = clock;
        this.seen = seen;
        this.alikes = new Alikes(store);
    }

    /// Takes a file in as a draft of whoever brings it; a container gives several.
    public List<Taken> take(Path file, String name, By by) {
        if (!by.account().may(Right.WRITE_DRAFTS)) {
            throw new Fault(Fault.Kind.INVALID, "您没有采编的权限。");
        }
        var taken = intake.take(file, name, false, by.name());
        for (var one : taken) {
            switch (one) {
                case Taken.Imported imported -> taken(imported.id(), imported.name(), by);
                case Taken.Quarantined(var fileName, var kind, var _) ->
                    store.audit()
                            .append(new Deed(by.actor(), "review.quarantine", fileName, "", kind, clock.instant()));
                case Taken.Duplicate _ -> {}
            }
        }
        return taken;
    }

    private void taken(DocumentId id, String fileName, By by) {
        var document = held(id).document();
        reviewing.assign(id, by.account().department());
        var standing = standing(id);
        reviewing.step(
                standing,
                standing.state(),
                step(document, Act.TOOK_IN, by, fileName),
                deed(by, "take", id, "", fileName));
        alikes.print(document);
    }

    public Dossier find(DocumentId id, By by) {
        var standing = standing(id);
        Duties.refusesReading(by.account(), standing.department()).ifPresent(why -> {
            throw new Fault(Fault.Kind.INVALID, why);
        });
        return dossier(id, standing);
    }

    private Dossier dossier(DocumentId id, Reviewing.Standing standing) {
        var held = held(id);
        var trail = reviewing.trail(id);
        var looks = Looks.of(screener.screen(held.document()), reviewing.judgements(id), Case.authors(trail));
        return new Dossier(held, standing, trail, looks, store.documents().published(id), reviewing.normative(id));
    }

    public List<Alikes.Alike> alike(PolicyDocument document) {
        return alikes.of(document);
    }

    /// Changes facts or words. Whoever builds on an older revision is told what came between, and nothing is saved.
    ///
    /// @param builtOn the revision the person saw
    public Saved save(DocumentId id, int builtOn, By by, String note, UnaryOperator<PolicyDocument> edit) {
        var held = held(id);
        if (held.document().revision() != builtOn) {
            return stale(id, builtOn, held.document(), edit);
        }
        allowed(dossier(id, standing(id)), new Command.Save(), by);
        var edited = edit.apply(held.document());
        if (edited.equals(held.document())) {
            return new Saved.Done(edited);
        }
        var draft = edited.next(Stage.DRAFT);
        var recorded = reviewing.record(
                draft,
                List.of(),
                step(draft, Act.SAVED, by, note),
                deed(by, "save", id, "修订稿" + builtOn, "修订稿" + draft.revision() + "：" + note));
        return switch (recorded) {
            case Recorded.Stale _ -> stale(id, builtOn, held(id).document(), edit);
            case Recorded.Done _ -> {
                alikes.print(draft);
                yield new Saved.Done(draft);
            }
        };
    }

    private Saved stale(DocumentId id, int builtOn, PolicyDocument current, UnaryOperator<PolicyDocument> edit) {
        var base = reviewing
                .revision(id, builtOn)
                .orElseThrow(() -> new Fault(Fault.Kind.INVALID, "没有第" + builtOn + "版，请刷新页面再改。"));
        return new Saved.Stale(base, current, edit.apply(base));
    }

    /// Puts back what the revision before the newest said.
    public Saved undo(DocumentId id, int builtOn, By by) {
        var before = reviewing
                .revision(id, builtOn - 1)
                .orElseThrow(() -> new Fault(Fault.Kind.INVALID, "这是第一版，没有可以退回的修改。"));
        return save(
                id,
                builtOn,
                by,
                "撤销上一次修改",
                now -> new PolicyDocument(
                        id,
                        now.revision(),
                        now.stage(),
                        now.original(),
                        before.metadata(),
                        before.evidence(),
                        before.body(),
                        before.relations(),
                        before.problems()));
    }

    /// Submits, passes or returns.
    ///
    /// @param revision and `steps`: what the person saw; a conflict when somebody else was first
    public void step(DocumentId id, int revision, int steps, Command command, By by) {
        var dossier = dossier(id, standing(id));
        unmoved(dossier, revision, steps);
        var accepted = allowed(dossier, command, by);
        var standing = dossier.standing();
        var done = reviewing.step(
                standing,
                accepted.next(),
                step(dossier.document(), accepted.act(), by, accepted.note()),
                deed(
                        by,
                        accepted.act().name().toLowerCase(java.util.Locale.ROOT),
                        id,
                        standing.state().label(),
                        accepted.next().label() + (accepted.note().isEmpty() ? "" : "：" + accepted.note())));
        if (!done) {
            throw moved();
        }
    }

    /// Makes what was reviewed public, with all it does to others; returns when readers see it.
    public void publish(DocumentId id, int revision, int steps, String note, By by) {
        var dossier = dossier(id, standing(id));
        unmoved(dossier, revision, steps);
        var accepted = allowed(dossier, new Command.Publish(note), by);
        var document = dossier.document().next(Stage.PUBLISHED);
        var events = Ruled.events(document, dossier.held().timeline(), by.name(), clock.instant());
        record(document, events, accepted, "publish", by);
        intake.carry(document, by.name());
        seen.accept(store.changes().last());
    }

    /// Takes a document out of the public's sight; returns when no page, search or list shows it.
    public void withdraw(DocumentId id, int revision, int steps, String reason, By by) {
        var dossier = dossier(id, standing(id));
        unmoved(dossier, revision, steps);
        var accepted = allowed(dossier, new Command.Withdraw(reason), by);
        record(dossier.document().next(Stage.WITHDRAWN), List.of(), accepted, "withdraw", by);
        seen.accept(store.changes().last());
    }

    private void record(PolicyDocument document, List<Event> events, Decision.Accepted accepted, String what, By by) {
        var id = document.id();
        var recorded = reviewing.record(
                document,
                events,
                step(document, accepted.act(), by, accepted.note()),
                deed(
                        by,
                        what,
                        id,
                        "修订稿" + (document.revision() - 1),
                        accepted.next().label() + "：" + accepted.note()));
        if (recorded instanceof Recorded.Stale) {
            throw moved();
        }
    }

    /// Decides about findings, with one reason.
    public void judge(DocumentId id, List<String> findings, Choice choice, String reason, By by) {
        var dossier = find(id, by);
        if (!by.account().may(Right.WRITE_DRAFTS)
                && !by.account().may(Right.REVIEW)
                && !by.account().may(Right.APPROVE)) {
            throw new Fault(Fault.Kind.INVALID, "您没有采编、审核或签发的权限，不能对审查结果作决定。");
        }
        for (var key : findings) {
            var finding = dossier.looks().all().stream()
                    .map(Looks.Looked::finding)
                    .filter(one -> one.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new Fault(Fault.Kind.CONFLICT, "这处内容已经改过，请刷新页面再看。"));
            if (finding.blocks() && choice == Choice.PUBLISHABLE && reason.isBlank()) {
                throw new Fault(Fault.Kind.INVALID, "认定拦截的内容可以公开，要写明理由。");
            }
            reviewing.judge(
                    id,
                    new Judgement(key, choice, by.login(), by.name(), clock.instant(), reason),
                    deed(
                            by,
                            "judge",
                            id,
                            finding.concern().label() + "，" + finding.place().label() + "：" + finding.shown(),
                            choice.label() + (reason.isEmpty() ? "" : "：" + reason)));
        }
    }

    /// Decides whether a document is a 行政规范性文件.
    public void decideNormative(DocumentId id, Normative verdict, String why, By by) {
        var standing = standing(id);
        if (!by.account().may(Right.DECIDE_VALIDITY) || !by.account().covers(standing.department())) {
            throw new Fault(Fault.Kind.INVALID, "是不是规范性文件由法制人员认定。");
        }
        if (why.isBlank()) {
            throw new Fault(Fault.Kind.INVALID, "请写明认定的依据。");
        }
        var before = reviewing.normative(id).map(said -> said.verdict().label()).orElse("");
        reviewing.decide(
                id,
                new NormativeDecision(verdict, by.name(), clock.instant(), why),
                deed(by, "normative", id, before, verdict.label() + "：" + why));
    }

    private static Decision.Accepted allowed(Dossier dossier, Command command, By by) {
        return switch (Workflow.decide(dossier.item(), command, by.account())) {
            case Decision.Accepted accepted -> accepted;
            case Decision.Refused(var reasons) -> throw new Fault(Fault.Kind.INVALID, String.join("", reasons));
        };
    }

    private static void unmoved(Dossier dossier, int revision, int steps) {
        if (dossier.standing().revision() != revision || dossier.standing().steps() != steps) {
            throw moved();
        }
    }

    private static Fault moved() {
        return new Fault(Fault.Kind.CONFLICT, "您打开页面以后，别人已经处理过这份文件，没有照您的意思办。请看过现在的样子再决定。");
    }

    private Step step(PolicyDocument document, Act act, By by, String note) {
        return Step.of(document, act, by.actor(), clock.instant(), note);
    }

    private Deed deed(By by, String what, DocumentId id, String before, String after) {
        return new Deed(by.actor(), "review." + what, id.value(), before, after, clock.instant());
    }

    private Held held(DocumentId id) {
        return store.documents().find(id).orElseThrow(() -> new Fault(Fault.Kind.MISSING, "没有这份文件，网址可能抄错了。"));
    }

    private Reviewing.Standing standing(DocumentId id) {
        return reviewing.find(id).orElseThrow(() -> new Fault(Fault.Kind.MISSING, "没有这份文件，网址可能抄错了。"));
    }
}
