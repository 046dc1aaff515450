package policybase.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import policybase.sample.Part.Line;
import policybase.sample.Part.Role;
import policybase.sample.Part.Table;

/// One readable source: the head facts between two `---` lines, then the text, one paragraph a line.
/// The form is described in `corpus/sample/README.md`.
record Source(Path origin, Map<String, String> head, List<Part> parts) {

    /// The sentence that marks every made file as invented.
    static final String MARK = "（样例文件：地名、机构、文号均为虚构，仅供演示）";

    static List<Source> readAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Source> sources = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
                sources.add(read(file));
            }
            return sources;
        }
    }

    static Source read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int end = lines.subList(1, lines.size()).indexOf("---") + 1;
        if (!lines.getFirst().equals("---") || end == 0) {
            throw new IllegalArgumentException("no head in " + file);
        }
        Map<String, String> head = new LinkedHashMap<>();
        for (String line : lines.subList(1, end)) {
            int colon = line.indexOf(": ");
            head.put(line.substring(0, colon), line.substring(colon + 2).strip());
        }
        return new Source(file, head, parts(lines.subList(end + 1, lines.size())));
    }

    /// The whole text in order, with the letterhead derived from the head facts and the mark of the sample at the end.
    List<Part> complete() {
        List<Part> all = new ArrayList<>();
        fact("red").ifPresent(red -> {
            for (String line : red.split(" ")) {
                all.add(new Line(Role.LETTERHEAD, line));
            }
            all.add(new Line(Role.NUMBER, fact("number").orElseGet(this::number)));
            // an order (令) carries its title only on the text it promulgates
            if (!parts.contains(new Line(Role.INNER_TITLE, title()))) {
                all.add(new Line(Role.TITLE, title()));
            }
        });
        parts.forEach(part -> all.add(filled(part)));
        all.add(new Line(Role.MARK, MARK));
        return all;
    }

    String file() {
        return head.getOrDefault("file", "");
    }

    String title() {
        return head.getOrDefault("title", "");
    }

    String extension() {
        return file().substring(file().lastIndexOf('.') + 1);
    }

    boolean scanned() {
        return head.containsKey("scan");
    }

    Optional<String> fact(String name) {
        return Optional.ofNullable(head.get(name));
    }

    /// A fact with several values, separated by 「、」.
    List<String> facts(String name) {
        return fact(name).map(value -> List.of(value.split("、"))).orElse(List.of());
    }

    private String number() {
        return head.getOrDefault("docNo", "");
    }

    /// `@标题` and `@文号` without words stand for the fact of the head.
    private Part filled(Part part) {
        return switch (part) {
            case Line(Role role, String text) when text.isEmpty() && role == Role.TITLE -> new Line(role, title());
            case Line(Role role, String text) when text.isEmpty() && role == Role.NUMBER -> new Line(role, number());
            case Line line -> line;
            case Table table -> table;
        };
    }

    private static List<Part> parts(List<String> lines) {
        List<Part> parts = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("|")) {
                rows.add(cells(line));
                continue;
            }
            if (!rows.isEmpty()) {
                parts.add(new Table(List.copyOf(rows)));
                rows.clear();
            }
            if (!line.isBlank()) {
                parts.add(line(line.strip()));
            }
        }
        if (!rows.isEmpty()) {
            parts.add(new Table(List.copyOf(rows)));
        }
        return parts;
    }

    private static List<String> cells(String line) {
        String inner = line.strip();
        return Arrays.stream(inner.substring(1, inner.length() - 1).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    private static Line line(String text) {
        if (!text.startsWith("@")) {
            return new Line(Role.BODY, text);
        }
        int space = text.indexOf(' ');
        return space < 0
                ? new Line(Role.labelled(text.substring(1)), "")
                : new Line(
                        Role.labelled(text.substring(1, space)),
                        text.substring(space + 1).strip());
    }
}
