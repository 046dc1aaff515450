package policybase.call;

import java.time.Clock;
import java.time.LocalDate;
import policybase.document.Fault;
import policybase.screening.Masking;
import policybase.store.Actor;
import policybase.store.Deed;
import policybase.store.Notices;
import policybase.store.Notices.Notice;
import policybase.store.Reports;
import policybase.store.Reports.Filed;
import policybase.store.Reports.Kind;
import policybase.store.Reports.Report;
import policybase.store.Shifts;
import policybase.store.Shifts.Kept;
import policybase.store.Shifts.Read;
import policybase.store.Shifts.Told;
import policybase.store.Store;

/// What an operator writes down while taking calls. Every text is masked before it is kept, and every writing is a line
/// of the audit log in the same transaction.
public final class CallDesk {
    /// As long as one reads at a glance, in characters.
    public static final int LONGEST_NOTICE = 300;

    private static final String CHANNEL = "坐席";

    private final Reports reports;
    private final Shifts shifts;
    private final Notices notices;
    private final Deadlines deadlines;
    private final Clock clock;

    public CallDesk(Store store, Deadlines deadlines, Clock clock) {
        this.reports = store.reports();
        this.shifts = store.shifts();
        this.notices = store.notices();
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /// What is being said of what.
    ///
    /// @param text what was asked
    /// @param target the address of what was shown; may be empty
    public record Said(String text, String target, String region, String note) {
        Said masked() {
            return new Said(Masking.mask(text), target, Masking.mask(region), Masking.mask(note));
        }
    }

    /// The base has no answer to this.
    public Filed missing(Said said, Actor by) {
        if (said.text().isBlank()) {
            throw new Fault(Fault.Kind.INVALID, "请先在框里写来电人问的事，再按 G 报缺口。");
        }
        return file(Kind.GAP, said.masked(), deadlines.ofGap(today()), by);
    }

    /// Something the base says is wrong.
    public Filed wrong(Said said, Actor by) {
        if (said.note().isBlank()) {
            throw new Fault(Fault.Kind.INVALID, "请先在备注里写明哪里不对，再按 E 报错。");
        }
        return file(Kind.ERROR, said.masked(), deadlines.ofError(today()), by);
    }

    private Filed file(Kind kind, Said said, LocalDate due, Actor by) {
        var now = clock.instant();
        var report =
                new Report(kind, said.text(), said.target(), CHANNEL, said.region(), said.note(), by.login(), now, due);
        return reports.report(
                report,
                new Deed(by, kind == Kind.GAP ? "hotline.gap" : "hotline.error", said.target(), "", said.text(), now));
    }

    /// An answer was told.
    public void told(String question, String target, String title, Actor by) {
        var asked = Masking.mask(question);
        var told = new Told(by.login(), asked, target, title, clock.instant());
        shifts.told(told, new Deed(by, "hotline.told", target, "", asked, told.at()));
    }

    public void keep(String target, String title, Actor by) {
        var now = clock.instant();
        shifts.keep(by.login(), new Kept(target, title, now), new Deed(by, "hotline.keep", target, now));
    }

    public void layAway(String target, Actor by) {
        shifts.layAway(by.login(), target, new Deed(by, "hotline.lay-away", target, clock.instant()));
    }

    /// The changes up to a position were read.
    public void markRead(long seq, Actor by) {
        var now = clock.instant();
        shifts.markRead(by.login(), new Read(seq, now), new Deed(by, "hotline.shift", Long.toString(seq), now));
    }

    /// Tells all operators something for a time.
    ///
    /// @param from first day, @param until last day
    public void post(String text, LocalDate from, LocalDate until, Actor by) {
        if (text.isBlank()) {
            throw new Fault(Fault.Kind.INVALID, "通知是空的，请写上要坐席知道的事。");
        }
        if (until.isBefore(from)) {
            throw new Fault(Fault.Kind.INVALID, "最后一日在第一日之前，请改一改。");
        }
        if (until.isBefore(today())) {
            throw new Fault(Fault.Kind.INVALID, "最后一日已经过了，没有人会看到这条通知。");
        }
        var now = clock.instant();
        var masked = Masking.mask(text);
        notices.post(
                new Notice(masked, from, until, by.name(), now), new Deed(by, "hotline.notice", "", "", masked, now));
    }

    public void takeDown(long number, Actor by) {
        var deed = new Deed(by, "hotline.notice-down", Long.toString(number), clock.instant());
        if (!notices.takeDown(number, deed)) {
            throw new Fault(Fault.Kind.MISSING, "没有这条通知，或者已经撤下了。");
        }
    }

    /// When a matter handed over today is due: as long as a gap may stay open.
    public LocalDate dueToday() {
        return deadlines.ofGap(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
