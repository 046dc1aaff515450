package policybase.call;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import policybase.document.Fault;
import policybase.screening.Masking;
import policybase.store.Actor;
import policybase.store.Deed;
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
    /// Working days to mend what is wrong: a wrong answer is told on until then (field §5.2).
    private static final int DAYS_FOR_ERRORS = 1;

    /// Working days to fill what is missing: as long as a consultation may stay open.
    private static final int DAYS_FOR_GAPS = 3;

    private static final String CHANNEL = "坐席";

    private final Reports reports;
    private final Shifts shifts;
    private final Clock clock;

    public CallDesk(Store store, Clock clock) {
        this.reports = store.reports();
        this.shifts = store.shifts();
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
        return file(Kind.GAP, said.masked(), DAYS_FOR_GAPS, by);
    }

    /// Something the base says is wrong.
    public Filed wrong(Said said, Actor by) {
        if (said.note().isBlank()) {
            throw new Fault(Fault.Kind.INVALID, "请先在备注里写明哪里不对，再按 E 报错。");
        }
        return file(Kind.ERROR, said.masked(), DAYS_FOR_ERRORS, by);
    }

    private Filed file(Kind kind, Said said, int days, Actor by) {
        var now = clock.instant();
        var report = new Report(
                kind,
                said.text(),
                said.target(),
                CHANNEL,
                said.region(),
                said.note(),
                by.login(),
                now,
                workingDays(today(), days));
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

    /// When a matter handed over today is due: as long as a gap may stay open.
    public LocalDate dueToday() {
        return workingDays(today(), DAYS_FOR_GAPS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /// So many working days later; public holidays are not known here.
    static LocalDate workingDays(LocalDate from, int days) {
        var day = from;
        for (var left = days; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }
}
