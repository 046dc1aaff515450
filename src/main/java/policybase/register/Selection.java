package policybase.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policybase.document.DocumentNumber;
import policybase.document.Normative;
import policybase.document.TitleKey;
import policybase.validity.Standpoint;

/// Picks the lines that fit, and counts what one filter alone keeps out.
final class Selection {
    private final Standpoint from;
    private final Wanted wanted;
    private final String words;
    private final Optional<DocumentNumber> number;
    private final List<Entry> fitting = new ArrayList<>();
    private final Map<Column, Map<String, Integer>> counts = new EnumMap<>(Column.class);
    private int notInForce;
    private int unclassed;

    Selection(Standpoint from, Wanted wanted) {
        this.from = from;
        this.wanted = wanted;
        this.words = TitleKey.of(wanted.text());
        this.number = DocumentNumber.parse(wanted.text());
    }

    Roll of(List<Entry> lines, long seq) {
        for (var line : lines) {
            if (isNamed(line)) {
                sort(line);
            }
        }
        fitting.sort(wanted.order().comparator());
        var counted = new EnumMap<Column, List<Column.Count>>(Column.class);
        counts.forEach((column, values) -> counted.put(
                column,
                values.entrySet().stream()
                        .map(entry -> new Column.Count(entry.getKey(), entry.getValue()))
                        .sorted(
                                column == Column.YEAR
                                        ? Comparator.comparing(Column.Count::value)
                                                .reversed()
                                        : Comparator.comparingInt(Column.Count::documents)
                                                .reversed()
                                                .thenComparing(Column.Count::value))
                        .toList()));
        return new Roll(from, wanted, fitting, notInForce, unclassed, counted, seq);
    }

    private void sort(Entry line) {
        var isInForce = !wanted.onlyInForce() || line.status().inForce();
        var isClassed = wanted.normative()
                .map(normative -> line.classing().verdict() == normative)
                .orElse(true);
        var failing = failing(line);
        if (failing.isEmpty() && isInForce && isClassed) {
            fitting.add(line);
        } else if (failing.isEmpty() && isClassed) {
            notInForce++;
        } else if (failing.isEmpty() && isInForce && line.classing().verdict() == Normative.UNDETERMINED) {
            unclassed++;
        }
        if (isInForce && isClassed && failing.size() <= 1) {
            count(line, failing);
        }
    }

    /// A column's values are counted over what all other columns let through.
    private void count(Entry line, List<Column> failing) {
        for (var column : failing.isEmpty() ? List.of(Column.values()) : failing) {
            for (var value : column.values(line)) {
                counts.computeIfAbsent(column, _ -> new HashMap<>()).merge(value, 1, Integer::sum);
            }
        }
    }

    private List<Column> failing(Entry line) {
        if (wanted.values().isEmpty()) {
            return List.of();
        }
        return wanted.values().entrySet().stream()
                .filter(choice -> choice.getKey().values(line).stream()
                        .noneMatch(value -> choice.getValue().contains(value)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean isNamed(Entry line) {
        if (words.isEmpty()) {
            return true;
        }
        var metadata = line.metadata();
        return number.isPresent() && metadata.number().equals(number)
                || TitleKey.of(metadata.title().full()).contains(words)
                || metadata.number()
                        .map(one -> TitleKey.of(one.toString()).contains(words))
                        .orElse(false)
                || metadata.registrationNumber()
                        .map(one -> TitleKey.of(one).contains(words))
                        .orElse(false);
    }
}
