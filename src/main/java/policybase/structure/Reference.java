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
import policybase.document.Tier;
import policybase.document.Topic;

/// What is known beforehand: codes of agencies (机关代字), topics with their cue words, names of regions. Read from the
/// tab-separated files of `corpus/dictionary`, whose first line that is no comment names the columns.
public final class Reference {
    /// Knows nothing; every reader then falls back on what the text alone tells.
    public static final Reference EMPTY = new Reference(List.of(), List.of(), List.of());

    private final Map<String, Agency> agencies = new HashMap<>();
    private final List<Cues> topics;
    private final List<Region> regions;

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

    Reference(List<Agency> agencies, List<Cues> topics, List<Region> regions) {
        agencies.forEach(agency -> this.agencies.putIfAbsent(agency.code(), agency));
        this.topics = List.copyOf(topics);
        this.regions = regions.stream()
                .sorted(Comparator.comparingInt((Region region) -> region.name().length())
                        .reversed())
                .toList();
    }

    /// Reads `agencies.tsv`, `topics.tsv` and `regions.tsv` of a folder; a file that is not there counts as empty.
    ///
    /// @throws Fault BROKEN when a file is there but cannot be read
    public static Reference load(Path folder) {
        var agencies = new ArrayList<Agency>();
        for (var row : rows(folder.resolve("agencies.tsv"))) {
            var code = row.getOrDefault("code", "");
            if (!code.isEmpty()) {
                agencies.add(new Agency(code, row.getOrDefault("agency", ""), tier(row.getOrDefault("tier", ""))));
            }
        }
        var topics = new ArrayList<Cues>();
        for (var row : rows(folder.resolve("topics.tsv"))) {
            var sub = row.getOrDefault("sub", row.getOrDefault("subtopic", ""));
            var topic = new Topic(row.getOrDefault("topic", row.getOrDefault("name", "")), sub);
            if (!topic.name().isEmpty()) {
                topics.add(new Cues(topic, split(row.getOrDefault("cues", row.getOrDefault("words", "")))));
            }
        }
        var regions = new ArrayList<Region>();
        for (var row : rows(folder.resolve("regions.tsv"))) {
            var name = row.getOrDefault("region", row.getOrDefault("name", ""));
            if (!name.isEmpty()) {
                var names = new ArrayList<>(split(row.getOrDefault("aliases", row.getOrDefault("names", ""))));
                regions.add(new Region(name, names, tier(row.getOrDefault("tier", row.getOrDefault("level", "")))));
            }
        }
        return new Reference(agencies, topics, regions);
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

    private static List<String> split(String words) {
        var out = new ArrayList<String>();
        for (var word : words.split("[|、,，;；\\s]+")) {
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

    private static List<Map<String, String>> rows(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            var lines = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            if (lines.isEmpty()) {
                return List.of();
            }
            var names = lines.getFirst().split("\t");
            var rows = new ArrayList<Map<String, String>>();
            for (var line : lines.subList(1, lines.size())) {
                var cells = line.split("\t", -1);
                var row = new HashMap<String, String>();
                for (var i = 0; i < Math.min(names.length, cells.length); i++) {
                    row.put(names[i].strip(), cells[i].strip());
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException broken) {
            throw new Fault(Fault.Kind.BROKEN, "读不了词表 " + file.getFileName(), broken);
        }
    }
}
