package policybase.overview.coverage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// An item of the catalogue with what the base has for it.
///
/// @param why it stands so, in a sentence
/// @param holdings those that hold first, then the newest first
/// @param latest day of the newest content of the county's own that holds
public record Covered(Item item, State state, String why, List<Holding> holdings, Optional<LocalDate> latest) {
    private static final Comparator<Holding> ORDER = Comparator.comparing(Holding::live)
            .thenComparing(Holding::own)
            .thenComparing(one -> one.day().orElse(LocalDate.MIN))
            .reversed()
            .thenComparing(Holding::id);

    public Covered {
        holdings = List.copyOf(holdings);
    }

    static Covered of(Item item, List<Holding> found, LocalDate today) {
        var sorted = found.stream().sorted(ORDER).toList();
        var live = sorted.stream().filter(Holding::live).toList();
        var own = live.stream().filter(Holding::own).toList();
        Optional<LocalDate> latest =
                own.stream().flatMap(one -> one.day().stream()).max(Comparator.naturalOrder());
        var state = state(item, sorted, own, latest, today);
        var why =
                switch (state) {
                    case ELSEWHERE -> item.remark();
                    case NONE -> "没有一份文件或咨询条目的标题、主题对得上。";
                    case GONE ->
                        sorted.getFirst().cited() + "：" + sorted.getFirst().status();
                    case UPPER -> "如" + live.getFirst().cited() + "，不是本县制定的。";
                    case OLD ->
                        latest.map(day ->
                                        "最近的内容是" + day + "的，超过" + item.months().getAsInt() + "个月。")
                                .orElse("看不出内容是哪天的。");
                    case LIVE -> sum(own);
                };
        return new Covered(item, state, why, sorted, latest);
    }

    private static State state(
            Item item, List<Holding> found, List<Holding> own, Optional<LocalDate> latest, LocalDate today) {
        if (!item.here()) {
            return State.ELSEWHERE;
        }
        if (found.isEmpty()) {
            return State.NONE;
        }
        if (found.stream().noneMatch(Holding::live)) {
            return State.GONE;
        }
        if (own.isEmpty()) {
            return State.UPPER;
        }
        var isOld = item.months().isPresent()
                && latest.map(day -> day.plusMonths(item.months().getAsInt()).isBefore(today))
                        .orElse(true);
        return isOld ? State.OLD : State.LIVE;
    }

    private static String sum(List<Holding> own) {
        var entries =
                own.stream().filter(one -> one.sort() == Holding.Sort.ENTRY).count();
        return "文件" + (own.size() - entries) + "份，咨询条目" + entries + "条。";
    }

    /// How many hold, of the county's own or not.
    public long live() {
        return holdings.stream().filter(Holding::live).count();
    }
}
