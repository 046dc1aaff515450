package policybase.overview.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import policybase.overview.plan.PlanReading.Row;
import policybase.store.WorkPlans.Line;

/// Names of bodies in a table that may mean one body (县文化旅游局, 县文化体育和旅游局): told, never made equal.
public final class BodyNames {
    private static final int MOST_DROPPED = 5;

    private BodyNames() {}

    /// The bodies of one cell: 、 and ， between them, 等部门（单位） is none.
    public static List<String> of(String cell) {
        return Arrays.stream(cell.split("[、，,；;]"))
                .map(name -> name.replaceFirst("等?(?:有关)?部门（单位）$", "").strip())
                .filter(name -> name.length() > 2)
                .toList();
    }

    /// The rows, those with the rarer of two such names with a remark.
    static List<Row> compared(List<Row> rows) {
        Map<String, Long> times = rows.stream()
                .flatMap(row -> row.line().stream())
                .flatMap(BodyNames::all)
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
        var other = new TreeMap<String, String>();
        for (var shorter : times.keySet()) {
            for (var longer : times.keySet()) {
                if (isShortened(shorter, longer)) {
                    var rarer = times.get(shorter) <= times.get(longer) ? shorter : longer;
                    other.put(rarer, rarer.equals(shorter) ? longer : shorter);
                }
            }
        }
        return rows.stream().map(row -> remarked(row, other)).toList();
    }

    private static Row remarked(Row row, Map<String, String> other) {
        var remarks = new ArrayList<>(row.remarks());
        row.line().stream()
                .flatMap(BodyNames::all)
                .distinct()
                .filter(other::containsKey)
                .forEach(name -> remarks.add("单位名称前后不一：这里写“" + name + "”，别处写“" + other.get(name) + "”"));
        return new Row(row.place(), row.words(), row.line(), row.faults(), remarks);
    }

    private static Stream<String> all(Line line) {
        return Stream.concat(of(line.lead()).stream(), of(line.others()).stream());
    }

    /// Whether a name is another one with some characters left out in the middle.
    private static boolean isShortened(String shorter, String longer) {
        var dropped = longer.length() - shorter.length();
        if (dropped < 1
                || dropped > MOST_DROPPED
                || shorter.length() < 4
                || !longer.startsWith(shorter.substring(0, 1))
                || !longer.endsWith(shorter.substring(shorter.length() - 2))) {
            return false;
        }
        var at = 0;
        for (var i = 0; i < longer.length() && at < shorter.length(); i++) {
            at += longer.charAt(i) == shorter.charAt(at) ? 1 : 0;
        }
        return at == shorter.length();
    }
}
