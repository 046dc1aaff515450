package policybase.overview.coverage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import policybase.answer.Outcome;
import policybase.document.Entry;
import policybase.document.Tier;
import policybase.document.Topic;
import policybase.register.Register;
import policybase.register.Wanted;
import policybase.store.Gap;
import policybase.store.Gaps;
import policybase.store.Store;
import policybase.text.Synonyms;
import policybase.validity.Standpoint;

/// What the base covers today. Items are judged anew when a document, an entry, the catalogue or the day changes;
/// questions are counted at most once a minute. Safe for many threads.
public final class Coverage {
    /// Gaps looked at; nobody works through more.
    private static final int GAPS = 5_000;

    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final Set<String> UNANSWERED = Set.of(Outcome.NOT_HELD.code(), Outcome.ONLY_HISTORICAL.code());

    private static final Set<Tier> OWN = EnumSet.of(Tier.COUNTY, Tier.TOWNSHIP);

    private final Sources sources;
    private final Clock clock;
    private Optional<ItemWords> words = Optional.empty();
    private Optional<Judged> judged = Optional.empty();
    private Optional<Counted> counted = Optional.empty();
    private Optional<QuestionTopics> questions = Optional.empty();

    /// Where everything comes from.
    ///
    /// @param items rows of the catalogue in force
    /// @param topics rows of the list of topics in force
    /// @param entries those the public may see today
    public record Sources(
            Supplier<List<List<String>>> items,
            Supplier<List<List<String>>> topics,
            Supplier<Synonyms> synonyms,
            Register register,
            Supplier<List<Entry>> entries,
            Store store) {}

    private record Seen(long documents, long entries, LocalDate day, List<List<String>> items) {}

    private record Judged(Seen seen, List<Covered> covered) {}

    /// @param asked and unanswered, by path of the topic
    private record Counted(
            int year,
            Instant at,
            Map<String, Long> asked,
            Map<String, Long> unanswered,
            Map<String, List<Gaps.Head>> waiting) {}

    public Coverage(Sources sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /// Every item of the catalogue, in its order.
    public synchronized List<Covered> items() {
        var rows = sources.items().get();
        var seen = new Seen(sources.register().seen(), sources.store().entries().last(), today(), rows);
        if (judged.filter(one -> one.seen().equals(seen)).isEmpty()) {
            judged = Optional.of(new Judged(seen, covered(rows)));
        }
        return judged.orElseThrow().covered();
    }

    private List<Covered> covered(List<List<String>> rows) {
        if (words.filter(one -> one.isOf(rows)).isEmpty()) {
            words = Optional.of(new ItemWords(rows));
        }
        var items = words.orElseThrow().items();
        var found = new ArrayList<List<Holding>>();
        items.forEach(_ -> found.add(new ArrayList<>()));
        documents().forEach(line -> put(document(line), words(line), found));
        sources.entries().get().forEach(entry -> put(entry(entry), words(entry), found));
        return IntStream.range(0, items.size())
                .mapToObj(place -> Covered.of(items.get(place), found.get(place), today()))
                .toList();
    }

    private void put(Holding holding, String text, List<List<Holding>> found) {
        words.orElseThrow().of(holding.id(), text).forEach(place -> found.get(place)
                .add(holding));
    }

    private static Holding document(policybase.register.Entry line) {
        var metadata = line.metadata();
        var status = line.status();
        return new Holding(
                Holding.Sort.DOCUMENT,
                line.id().value(),
                metadata.title().full(),
                metadata.dates().version(),
                status.inForce(),
                OWN.contains(metadata.tier()),
                status.label().label() + "。" + status.reason());
    }

    private Holding entry(Entry entry) {
        return new Holding(
                Holding.Sort.ENTRY,
                entry.id().value(),
                entry.question(),
                entry.approved().map(at -> LocalDate.ofInstant(at, clock.getZone())),
                true,
                true,
                "已发布，依据都在施行。");
    }

    private static String words(policybase.register.Entry line) {
        return line.metadata().title().full() + "\n" + paths(line.metadata().topics());
    }

    private static String words(Entry entry) {
        return String.join("\n", entry.questions()) + "\n" + paths(entry.reach().topics());
    }

    private static String paths(List<Topic> topics) {
        return topics.stream().map(Topic::path).collect(Collectors.joining("\n"));
    }

    private List<policybase.register.Entry> documents() {
        return sources.register()
                .rows(Standpoint.of(today()), Wanted.EVERYTHING)
                .entries();
    }

    /// Every topic with its sub-topics, in their order; last what no topic is known of.
    ///
    /// @param year whose questions are counted
    public List<TopicCoverage> topics(int year) {
        var now = counted(year);
        var documents = new HashMap<String, Integer>();
        documents().stream()
                .filter(line -> line.status().inForce())
                .forEach(line -> count(line.metadata().topics(), documents));
        var entries = new HashMap<String, Integer>();
        sources.entries().get().forEach(entry -> count(entry.reach().topics(), entries));
        var paths = new ArrayList<String>();
        for (var row : sources.topics().get()) {
            if (!paths.contains(row.getFirst())) {
                paths.add(row.getFirst());
            }
            paths.add(new Topic(row.get(0), row.get(1)).path());
        }
        paths.add(TopicCoverage.NONE);
        return paths.stream()
                .map(path -> new TopicCoverage(
                        path,
                        documents.getOrDefault(path, 0),
                        entries.getOrDefault(path, 0),
                        now.asked().getOrDefault(path, 0L),
                        now.unanswered().getOrDefault(path, 0L),
                        now.waiting().getOrDefault(path, List.of()).size()))
                .toList();
    }

    /// Gaps of a topic that wait to be worked off, the most frequent first.
    public List<Gaps.Head> waiting(String path, int year) {
        return counted(year).waiting().getOrDefault(path, List.of());
    }

    /// A document of several topics counts with each, but once.
    private static void count(List<Topic> topics, Map<String, Integer> counts) {
        var paths = topics.stream()
                .flatMap(topic -> List.of(topic.name(), topic.path()).stream())
                .collect(Collectors.toCollection(HashSet::new));
        if (paths.isEmpty()) {
            paths.add(TopicCoverage.NONE);
        }
        paths.forEach(path -> counts.merge(path, 1, Integer::sum));
    }

    private synchronized Counted counted(int year) {
        var now = clock.instant();
        var kept = counted.filter(
                one -> one.year() == year && Duration.between(one.at(), now).compareTo(FRESH) < 0);
        if (kept.isEmpty()) {
            counted = Optional.of(count(year, now));
        }
        return counted.orElseThrow();
    }

    private Counted count(int year, Instant now) {
        var topics = questions();
        var asked = new TreeMap<String, Long>();
        var unanswered = new TreeMap<String, Long>();
        for (var one : sources.store().keptAnswers().asked(start(year), start(year + 1))) {
            for (var path : paths(topics, one.question())) {
                asked.merge(path, one.times(), Long::sum);
                if (UNANSWERED.contains(one.outcome())) {
                    unanswered.merge(path, one.times(), Long::sum);
                }
            }
        }
        var waiting = new TreeMap<String, List<Gaps.Head>>();
        for (var head : sources.store().gaps().heads(EnumSet.of(Gap.State.OPEN, Gap.State.IN_HAND), GAPS)) {
            for (var path : paths(topics, head.question())) {
                waiting.computeIfAbsent(path, _ -> new ArrayList<>()).add(head);
            }
        }
        return new Counted(year, now, asked, unanswered, waiting);
    }

    private QuestionTopics questions() {
        var rows = sources.topics().get();
        var synonyms = sources.synonyms().get();
        if (questions.filter(one -> one.isOf(rows, synonyms)).isEmpty()) {
            questions = Optional.of(new QuestionTopics(rows, synonyms));
        }
        return questions.orElseThrow();
    }

    /// The topic, and the sub-topic where one is known.
    private static Set<String> paths(QuestionTopics topics, String question) {
        return topics.of(question)
                .map(topic -> Set.copyOf(
                        List.of(topic.name(), topic.path()).stream().distinct().toList()))
                .orElse(Set.of(TopicCoverage.NONE));
    }

    private Instant start(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(clock.getZone()).toInstant();
    }

    /// Departments of the catalogue with how many of their items are hollow, most first.
    public static List<Map.Entry<String, Long>> hollowByDepartment(List<Covered> items) {
        return items.stream()
                .filter(one -> one.state().isHollow())
                .collect(Collectors.groupingBy(one -> one.item().department(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
