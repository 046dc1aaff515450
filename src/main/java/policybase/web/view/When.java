package policybase.web.view;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import policybase.search.ParsedQuery;
import policybase.validity.Standpoint;

/// The two clocks of a page, as its address has them.
///
/// @param today what the day would be without being told
/// @param typed the moment as the address has it: a day or an instant; empty when not given
public record When(Standpoint from, LocalDate today, String typed) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /// A day, by all that is known.
    public static When of(LocalDate asOf, LocalDate today) {
        return new When(Standpoint.of(asOf), today, "");
    }

    public LocalDate asOf() {
        return from.asOf();
    }

    /// The moment as an instant, for machines.
    public Optional<String> knownAt() {
        return from.knownAt().map(Object::toString);
    }

    public boolean isToday() {
        return asOf().equals(today);
    }

    /// Whether it is today, by all that is known: what needs no telling.
    public boolean isPlain() {
        return isToday() && from.knownAt().isEmpty();
    }

    /// The same of the day a text speaks of; who gave a moment of knowledge is answered as of it.
    public When asUnderstood(ParsedQuery understood) {
        return from.knownAt().isPresent()
                ? this
                : understood.day().map(day -> When.of(day, today)).orElse(this);
    }

    /// Puts both clocks into an address; today and all that is known are left out.
    public Address into(Address address) {
        return address.add("asOf", isToday() ? "" : asOf().toString()).add("knownAt", typed);
    }

    /// The same as the end of an address that has no other parameters.
    public String suffix() {
        return into(new Address("")).toString();
    }

    /// What a reader must know before reading on; empty for a plain page.
    ///
    /// @param nowHref the same page of today
    public Optional<PageFrame.Band> band(String nowHref) {
        if (isPlain()) {
            return Optional.empty();
        }
        var day = "效力按" + Words.day(asOf()) + (isToday() ? "（今天）" : "") + "判断";
        var known = from.knownAt()
                .map(moment -> "，只依据本库截至"
                        + (typed.length() == 10
                                ? Words.day(LocalDate.parse(typed))
                                : moment.atZone(ZONE)
                                        .toLocalDateTime()
                                        .withNano(0)
                                        .toString()
                                        .replace('T', ' '))
                        + "已知的内容")
                .orElse("");
        return Optional.of(new PageFrame.Band("您看到的不是现在的情况：" + day + known + "。", nowHref, typed));
    }
}
