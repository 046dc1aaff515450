package policybase.curate.lists;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import policybase.curate.lists.Compared.Turn;
import policybase.document.Fault;
import policybase.store.Actor;
import policybase.store.Deed;
import policybase.store.ListVersions;
import policybase.store.ListVersions.Edit;
import policybase.store.ListVersions.Trial;
import policybase.store.ListVersions.Version;

/// Drafts going live (上线), and going back (恢复). A draft goes live by somebody who did not write on it, after a trial of
/// exactly what would be in force; where questions came out worse only with a reason. Going back needs neither, as what
/// it goes back to was in force before.
public final class Release {
    private final ListDesk desk;
    private final ListTexts texts;
    private final Trials trials;
    private final ListVersions versions;
    private final Live live;
    private final Clock clock;

    public Release(ListDesk desk, ListTexts texts, Trials trials, ListVersions versions, Live live, Clock clock) {
        this.desk = desk;
        this.texts = texts;
        this.trials = trials;
        this.versions = versions;
        this.live = live;
        this.clock = clock;
    }

    /// Why a draft cannot go live by somebody, in sentences; empty when it can, given a reason where one is asked for.
    ///
    /// @param trial of the draft as it is, as [Trials#of] has it
    public static List<String> lacking(Standing standing, Optional<Trial> trial, Actor by) {
        var lacking = new ArrayList<String>();
        if (standing.draft().edits().isEmpty()) {
            return List.of("草稿里没有改动。");
        }
        if (!standing.problems().isEmpty()) {
            lacking.add("有" + standing.problems().size() + "行有误，要先改好。");
        }
        if (standing.writers().contains(by.login())) {
            lacking.add("草稿里有您自己的改动，要请别人上线。");
        }
        if (trial.isEmpty()) {
            lacking.add("还没有用标准题试过现在这份草稿。");
        }
        return lacking;
    }

    /// Whether a trial asks for a reason: some question came out worse, or none was asked at all.
    public static boolean isReasonAsked(Trial trial) {
        return trial.results().isEmpty() || new Compared(trial.results()).count(Turn.WORSE) > 0;
    }

    /// @param seen the revision of the draft the person saw
    /// @return the number of the version it became
    public synchronized int release(ListKind kind, int seen, String why, Actor by) {
        var standing = desk.look(kind);
        if (standing.draft().revision() != seen) {
            throw new Fault(Fault.Kind.CONFLICT, "草稿刚被别人改过，请看过最新的再上线。");
        }
        var tried = trials.of(standing);
        var lacking = lacking(standing, tried, by);
        if (!lacking.isEmpty()) {
            throw new Fault(Fault.Kind.INVALID, "不能上线：" + String.join("", lacking));
        }
        var trial = tried.orElseThrow();
        if (isReasonAsked(trial) && why.isBlank()) {
            throw new Fault(
                    Fault.Kind.INVALID, trial.results().isEmpty() ? "还没有标准题可试，请写明为什么可以上线。" : "有标准题变差，请写明为什么仍要上线。");
        }
        live.check(texts.with(kind, standing.draft().edits()));
        var version = new Version(
                kind.id(),
                standing.version() + 1,
                standing.draft().edits(),
                why.strip(),
                OptionalInt.empty(),
                by.name(),
                clock.instant());
        add(version, OptionalInt.of(seen), "lists.release", kind, standing, by);
        return version.number();
    }

    /// Goes back to what was in force as a version; 0 for the file alone.
    ///
    /// @param seen the number of the version the person saw in force
    /// @return the number of the version it became
    public synchronized int restore(ListKind kind, int number, int seen, Actor by) {
        var standing = desk.look(kind);
        if (standing.version() != seen) {
            throw new Fault(Fault.Kind.CONFLICT, "刚有新的版本上线，请看过最新的再决定。");
        }
        if (number < 0 || number >= standing.version()) {
            throw new Fault(Fault.Kind.INVALID, "只能恢复到以前的版本。");
        }
        var edits = standing.live().to(asOf(standing, number), by.login());
        if (edits.isEmpty()) {
            throw new Fault(Fault.Kind.INVALID, "现在的内容和那一版一样，不用恢复。");
        }
        live.check(texts.with(kind, edits));
        var version = new Version(
                kind.id(),
                standing.version() + 1,
                edits,
                "恢复到" + (number == 0 ? "随程序的原表" : "第" + number + "版"),
                OptionalInt.of(number),
                by.name(),
                clock.instant());
        add(version, OptionalInt.empty(), "lists.restore", kind, standing, by);
        return version.number();
    }

    private void add(Version version, OptionalInt draft, String what, ListKind kind, Standing standing, Actor by) {
        var after = "第" + version.number() + "版，" + version.edits().size() + "处改动"
                + (version.why().isEmpty() ? "" : "：" + version.why());
        var deed = new Deed(by, what, kind.label(), "第" + standing.version() + "版", after, version.at());
        if (!versions.add(version, draft, deed)) {
            throw new Fault(Fault.Kind.CONFLICT, "刚有别人改了草稿或者上线了新版本，请看过最新的再来。");
        }
        live.reload();
    }

    /// The list as it was in force as a version, on the file of today.
    private Edition asOf(Standing standing, int number) {
        var edits = ListTexts.edits(standing.versions().stream()
                .filter(version -> version.number() <= number)
                .toList());
        return Edition.of(standing.kind(), texts.file(standing.kind()).rows(), edits);
    }

    /// What is different now from what was in force as a version.
    public List<Edit> since(Standing standing, int number) {
        return asOf(standing, number).to(standing.live(), "");
    }

    /// A version by its number.
    public static Optional<Version> version(Standing standing, int number) {
        return standing.versions().stream()
                .filter(version -> version.number() == number)
                .findFirst();
    }
}
