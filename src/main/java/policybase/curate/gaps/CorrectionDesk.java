package policybase.curate.gaps;

import java.text.Normalizer;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import policybase.document.Fault;
import policybase.screening.Masking;
import policybase.store.Actor;
import policybase.store.Correction;
import policybase.store.Correction.Kind;
import policybase.store.Correction.Reply;
import policybase.store.Deed;
import policybase.store.Gap;
import policybase.store.Store;

/// Where errors people report (纠错) are taken, answered and closed. Nobody is asked who they are.
public final class CorrectionDesk {
    /// Who reports, in the audit log.
    private static final Actor PUBLIC = new Actor("(公众)", "公众", "公众网站");

    private static final int LONGEST = 500;

    /// Working days for what is no wrong answer: those may mislead somebody today, the rest can wait a little.
    private static final int LESS_URGENT = 5;

    private final Store store;
    private final Clock clock;
    private final Supplier<String> numbers;
    private final int days;

    /// @param numbers makes receipt numbers nobody guesses
    /// @param days working days until a reply on a wrong answer or status is owed
    public CorrectionDesk(Store store, Clock clock, Supplier<String> numbers, int days) {
        this.store = store;
        this.clock = clock;
        this.numbers = numbers;
        this.days = days;
    }

    /// Takes a report; what is personal in it is masked.
    public Correction report(Kind kind, Gap.Place place, String page, String subject, String told) {
        if (told.isBlank()) {
            throw new Fault(Fault.Kind.INVALID, "请写一两句哪里不对，写好再提交。");
        }
        if (told.strip().length() > LONGEST) {
            throw new Fault(Fault.Kind.INVALID, "写得太长了，请缩短到" + LONGEST + "个字以内。");
        }
        var now = clock.instant();
        var correction = new Correction(
                numbers.get(),
                now,
                due(LocalDate.ofInstant(now, clock.getZone()), isUrgent(kind) ? days : Math.max(days, LESS_URGENT)),
                kind,
                place,
                cut(Masking.mask(page)),
                cut(Masking.mask(subject)),
                Masking.mask(told.strip()),
                List.of());
        if (!store.corrections().add(correction)) {
            throw new Fault(Fault.Kind.BUSY, "现在提交的人多，请稍后再试。");
        }
        store.audit().append(new Deed(PUBLIC, "corrections.report", correction.number(), "", kind.label(), now));
        return correction;
    }

    /// A reply, shown to whoever has the number.
    public void reply(String number, String text, boolean closes, Actor by) {
        if (text.isBlank()) {
            throw new Fault(Fault.Kind.INVALID, "请写明答复，对方凭回执编号能看到。");
        }
        var now = clock.instant();
        if (!store.corrections().reply(number, new Reply(by.name(), now, text.strip(), closes))) {
            throw new Fault(Fault.Kind.CONFLICT, "这一件没有找到，或者已经有人办结了。请刷新后再看。");
        }
        store.audit().append(new Deed(by, closes ? "corrections.close" : "corrections.reply", number, "", text, now));
    }

    /// @param number as people write it down: small letters and wide ones mean the same
    public Correction find(String number) {
        return store.corrections()
                .find(Normalizer.normalize(number, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new Fault(Fault.Kind.MISSING, "没有这个回执编号，请对照提交时给出的编号再试一次。"));
    }

    private static boolean isUrgent(Kind kind) {
        return kind == Kind.ANSWER || kind == Kind.STATUS;
    }

    /// Saturdays and Sundays do not count.
    static LocalDate due(LocalDate from, int workingDays) {
        var day = from;
        for (var left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            left -= day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY ? 0 : 1;
        }
        return day;
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
