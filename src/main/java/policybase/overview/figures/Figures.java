package policybase.overview.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import policybase.answer.Outcome;
import policybase.calendar.Calendar;
import policybase.document.Entry;
import policybase.document.Metadata;
import policybase.document.Tier;
import policybase.overview.figures.Monthly.Series;
import policybase.store.Catalogue;
import policybase.store.Gap;
import policybase.store.Store;

/// Figures month by month, read when they are asked for.
public final class Figures {
    static final Set<Tier> OWN = EnumSet.of(Tier.COUNTY, Tier.TOWNSHIP);

    private static final int AHEAD = 12;

    private final Store store;
    private final Supplier<Catalogue.Snapshot> catalogue;
    private final Supplier<List<Entry>> entries;
    private final Calendar calendar;
    private final Clock clock;

    /// @param catalogue every public document, kept by whoever gives it
    /// @param entries those the public may see today
    public Figures(Store store, Supplier<Catalogue.Snapshot> catalogue, Supplier<List<Entry>> entries, Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.entries = entries;
        this.calendar = new Calendar(catalogue, store.changes());
        this.clock = clock;
    }

    /// How often was asked in vain, by where.
    public Monthly gaps(int year) {
        var counts = new HashMap<Gap.Place, Map<YearMonth, Long>>();
        for (var day : store.gaps().perDay(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))) {
            counts.computeIfAbsent(day.place(), _ -> new HashMap<>())
                    .merge(YearMonth.from(day.day()), day.times(), Long::sum);
        }
        return monthly(
                months(year),
                Stream.of(Gap.Place.values()).toList(),
                Gap.Place::label,
                place -> counts.getOrDefault(place, Map.of()));
    }

    /// How many answers were given, by their outcome.
    public Monthly answers(int year) {
        var counts = new HashMap<String, Map<YearMonth, Long>>();
        for (var hour : store.keptAnswers().perHour(start(year), start(year + 1))) {
            counts.computeIfAbsent(hour.outcome(), _ -> new HashMap<>())
                    .merge(YearMonth.from(hour.begins().atZone(clock.getZone())), hour.times(), Long::sum);
        }
        return monthly(
                months(year),
                Stream.of(Outcome.values()).toList(),
                Outcome::label,
                outcome -> counts.getOrDefault(outcome.code(), Map.of()));
    }

    /// What ends or has to be looked at again in the twelve months from this one on.
    ///
    /// @param department that made the document or keeps the entry; empty: any
    public Monthly ahead(String department) {
        var first = YearMonth.from(today());
        var documents = new HashMap<YearMonth, Long>();
        calendar.coming(today(), 31 * AHEAD).stream()
                .filter(one -> one.ends() && isMadeBy(one.metadata(), department))
                .forEach(one -> documents.merge(YearMonth.from(one.lastDay()), 1L, Long::sum));
        var reviews = new HashMap<YearMonth, Long>();
        entries.get().stream()
                .filter(entry -> isSame(entry.keeping().department(), department))
                .flatMap(entry -> entry.keeping().review().stream())
                .forEach(day -> reviews.merge(YearMonth.from(day), 1L, Long::sum));
        return monthly(
                IntStream.range(0, AHEAD).mapToObj(first::plusMonths).toList(),
                List.of("文件有效期届满", "咨询条目复核到期"),
                Function.identity(),
                label -> label.startsWith("文件") ? documents : reviews);
    }

    /// How long answers took.
    public List<Loop> loops(int year) {
        var from = start(year);
        var before = start(year + 1);
        var zone = clock.getZone();
        return List.of(
                Loop.of(
                        "未命中问题（从第一次问到能回答）",
                        months(year),
                        store.gaps().answered(from, before).stream()
                                .map(one -> new Loop.Closed(one.asked(), one.answered(), false))
                                .toList(),
                        zone),
                Loop.of(
                        "公众纠错（从提交到办结）",
                        months(year),
                        store.corrections().closed(from, before).stream()
                                .map(one -> new Loop.Closed(one.at(), one.closed(), isLate(one.due(), one.closed())))
                                .toList(),
                        zone),
                Loop.of(
                        "坐席上报（从上报到答复）",
                        months(year),
                        store.reports().closed(from, before).stream()
                                .map(one -> new Loop.Closed(one.at(), one.closed(), isLate(one.due(), one.closed())))
                                .toList(),
                        zone));
    }

    private boolean isLate(LocalDate due, Instant closed) {
        return LocalDate.ofInstant(closed, clock.getZone()).isAfter(due);
    }

    /// Years something may have happened in, the newest first: since the base began.
    public List<Integer> years() {
        var first = Stream.concat(
                        store.keptAnswers().first().stream(),
                        catalogue.get().listed().stream()
                                .map(one -> one.editions().getFirst().at()))
                .map(at -> Year.from(at.atZone(clock.getZone())).getValue())
                .min(Integer::compare);
        var now = today().getYear();
        return IntStream.rangeClosed(0, now - Math.min(now, first.orElse(now)))
                .map(back -> now - back)
                .boxed()
                .toList();
    }

    /// Bodies of the county that made a document or keep an entry, by name.
    public List<String> departments() {
        var names = new TreeSet<>(store.entries().departments());
        names.remove("");
        for (var one : catalogue.get().listed()) {
            one.published().filter(metadata -> OWN.contains(metadata.tier())).ifPresent(metadata -> metadata.issuers()
                    .forEach(issuer -> names.add(issuer.name())));
        }
        return List.copyOf(names);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private Instant start(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(clock.getZone()).toInstant();
    }

    private static List<YearMonth> months(int year) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year, month))
                .toList();
    }

    private static <T> Monthly monthly(
            List<YearMonth> months,
            List<T> sorts,
            Function<T, String> label,
            Function<T, Map<YearMonth, Long>> counts) {
        var series = new ArrayList<Series>();
        for (var sort : sorts) {
            var of = counts.apply(sort);
            series.add(new Series(
                    label.apply(sort),
                    months.stream().map(month -> of.getOrDefault(month, 0L)).toList()));
        }
        return new Monthly(months, series);
    }

    static boolean isMadeBy(Metadata metadata, String department) {
        return department.isEmpty()
                || metadata.issuers().stream().anyMatch(issuer -> isSame(issuer.name(), department));
    }

    /// 县民政局 and 青栎县民政局 are one body in a county; no name wanted is any.
    static boolean isSame(String name, String wanted) {
        return wanted.isEmpty()
                || Optional.of(name)
                        .filter(one -> !one.isEmpty())
                        .map(one -> one.endsWith(wanted) || wanted.endsWith(one))
                        .orElse(false);
    }
}
