package policybase.structure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policybase.document.Fault;
import policybase.document.Metadata;
import policybase.document.Tier;
import policybase.document.Topic;

/// What is known beforehand: codes of agencies (机关代字), topics with their cue words, names of regions. Read from the
/// tab-separated files of `corpus/dictionary`.
public final class Reference {
    /// Knows nothing; every reader then falls back on what the text alone tells.
    public static final Reference EMPTY = new Reference(List.of(), List.of(), List.of(), Map.of(), List.of());

    private final Map<String, Agency> agencies = new HashMap<>();
    private final List<Cues> topics;
    private final List<Region> regions;
    private final Map<String, List<String>> nicknames;
    private final List<DefaultTerm> terms;

    /// A body and the code its numbers bear.
    record Agency(String code, String name, Tier tier) {}

    /// A topic and the words that speak for it.
    record Cues(Topic topic, List<String> words) {
        Cues {
            words = List.copyOf(words);
        }
    }

    /// A place that is governed.
    record Region(String name, List<String> names, Tier tier) {
        Region {
            names = List.copyOf(names);
        }
    }

    Reference(
            List<Agency> agencies,
            List<Cues> topics,
            List<Region> regions,
            Map<String, List<String>> nicknames,
            List<DefaultTerm> terms) {
        this.terms = List.copyOf(terms);
        this.nicknames = Map.copyOf(nicknames);
        agencies.forEach(agency -> this.agencies.putIfAbsent(agency.code(), agency));
        this.topics = List.copyOf(topics);
        this.regions = regions.stream()
                .sorted(Comparator.comparingInt((Region region) -> region.name().length())
                        .reversed())
                .toList();
    }

    /// Reads the lists of a folder by their columns; a file that is not there counts as empty: `agencies.tsv` (code,
    /// agency, tier), `topics.tsv` (topic, subtopic, cues), `regions.tsv` (name, short, tier), `titles-short.tsv`
    /// (nickname, title, source, note), `default-terms.tsv` (maker, kind, years, from, source, owner).
    ///
    /// @throws Fault BROKEN when a file is there but cannot be read
    public static Reference load(Path folder) {
        var agencies = rows(folder.resolve("agencies.tsv")).stream()
                .map(row -> new Agency(cell(row, 0), cell(row, 1), tier(cell(row, 2))))
                .filter(agency -> !agency.code().isEmpty())
                .toList();
        var topics = cues(folder.resolve("topics.tsv"));
        var regions = rows(folder.resolve("regions.tsv")).stream()
                .map(row -> new Region(cell(row, 0), split(cell(row, 1)), tier(cell(row, 2))))
                .filter(region -> !region.name().isEmpty())
                .toList();
        var nicknames = new HashMap<String, List<String>>();
        for (var row : rows(folder.resolve("titles-short.tsv"))) {
            if (cell(row, 3).isEmpty() || cell(row, 3).equals("-")) {
                nicknames.computeIfAbsent(cell(row, 1), _ -> new ArrayList<>()).add(cell(row, 0));
            }
        }
        var terms = rows(folder.resolve("default-terms.tsv")).stream()
                .map(DefaultTerm::of)
                .toList();
        return new Reference(agencies, topics, regions, nicknames, terms);
    }

    /// The administrator's rule on the term of such documents, if there is one; the latest made is the one in use.
    Optional<DefaultTerm> defaultTerm(Metadata document) {
        return terms.stream().filter(rule -> rule.covers(document)).max(Comparator.comparing(DefaultTerm::from));
    }

    /// Nicknames a title is known by.
    List<String> nicknames(String title) {
        return List.copyOf(nicknames.getOrDefault(title, List.of()));
    }

    Optional<Agency> agency(String code) {
        return Optional.ofNullable(agencies.get(code));
    }

    /// The longest known code the captured words end with.
    Optional<Agency> agencyEnding(String captured) {
        for (var from = 0; from < captured.length(); from++) {
            var agency = agencies.get(captured.substring(from));
            if (agency != null) {
                return Optional.of(agency);
            }
        }
        return Optional.empty();
    }

    List<Cues> topics() {
        return topics;
    }

    /// Longest names first.
    List<Region> regions() {
        return regions;
    }

    /// Names, parts of them, and the words that speak for each.
    static List<Cues> cues(Path file) {
        return rows(file).stream()
                .map(row -> new Cues(new Topic(cell(row, 0), cell(row, 1)), split(cell(row, 2))))
                .filter(cues -> !cues.topic().name().isEmpty())
                .toList();
    }

    private static List<String> split(String words) {
        var out = new ArrayList<String>();
        for (var word : words.split("\\|")) {
            if (!word.isBlank()) {
                out.add(word.strip());
            }
        }
        return out;
    }

    private static Tier tier(String label) {
        for (var tier : Tier.values()) {
            if (tier.label().equals(label) || tier.name().equalsIgnoreCase(label)) {
                return tier;
            }
        }
        return Tier.UNKNOWN;
    }

    private static String cell(List<String> row, int index) {
        return index < row.size() ? row.get(index).strip() : "";
    }

    private static List<List<String>> rows(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException broken) {
            throw new Fault(Fault.Kind.BROKEN, "读不了词表 " + file.getFileName(), broken);
        }
    }
}
