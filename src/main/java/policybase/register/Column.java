package policybase.register;

import java.util.List;
import java.util.function.Function;
import policybase.document.Issuer;
import policybase.document.Topic;

/// What the register can be narrowed by, with the name in addresses and the Chinese label.
public enum Column {
    MAKER("issuer", "制定机关", entry -> entry.metadata().issuers().stream()
            .map(Issuer::name)
            .toList()),
    YEAR("year", "年份", entry -> entry.metadata().dates().version().stream()
            .map(day -> String.valueOf(day.getYear()))
            .toList()),
    STATUS("status", "有效性", entry -> List.of(entry.status().label().label())),
    TOPIC("topic", "主题", entry -> entry.metadata().topics().stream()
            .map(Topic::name)
            .distinct()
            .toList()),
    TIER("tier", "级别", entry -> List.of(entry.metadata().tier().label())),
    KIND("kind", "文种", entry -> entry.metadata().kind().map(kind -> kind.label()).stream()
            .toList()),
    RANK("rank", "效力位阶", entry -> List.of(entry.metadata().rank().label()));

    private final String parameter;
    private final String label;
    private final Function<Entry, List<String>> values;

    Column(String parameter, String label, Function<Entry, List<String>> values) {
        this.parameter = parameter;
        this.label = label;
        this.values = values;
    }

    public String parameter() {
        return parameter;
    }

    public String label() {
        return label;
    }

    List<String> values(Entry entry) {
        return values.apply(entry);
    }

    /// A value and how many documents have it.
    public record Count(String value, int documents) {}
}
