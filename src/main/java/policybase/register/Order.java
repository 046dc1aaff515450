package policybase.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import policybase.document.DocumentNumber;

/// Order of the lines; what has no value comes last, and the identity decides at the end.
public enum Order {
    NEWEST("newest", "按日期从新到旧", by(Order::day, Comparator.<LocalDate>reverseOrder())),
    OLDEST("oldest", "按日期从旧到新", by(Order::day, Comparator.<LocalDate>naturalOrder())),
    NUMBER(
            "number",
            "按发文字号",
            by(
                    entry -> entry.metadata().number(),
                    Comparator.comparing(DocumentNumber::agency)
                            .thenComparing(number -> number.year().orElse(0))
                            .thenComparing(DocumentNumber::serial))),
    EXPIRY("expiry", "按有效期届满先后", by(entry -> entry.metadata().dates().expires(), Comparator.<LocalDate>naturalOrder()));

    private final String parameter;
    private final String label;
    private final Comparator<Entry> comparator;

    Order(String parameter, String label, Comparator<Entry> comparator) {
        this.parameter = parameter;
        this.label = label;
        this.comparator = comparator;
    }

    public String parameter() {
        return parameter;
    }

    public String label() {
        return label;
    }

    Comparator<Entry> comparator() {
        return comparator.thenComparing(Entry::id);
    }

    private static Optional<LocalDate> day(Entry entry) {
        return entry.metadata().dates().version();
    }

    private interface Value<T> {
        Optional<T> of(Entry entry);
    }

    private static <T> Comparator<Entry> by(Value<T> value, Comparator<? super T> order) {
        return (a, b) -> {
            var left = value.of(a);
            var right = value.of(b);
            if (left.isEmpty() || right.isEmpty()) {
                return Boolean.compare(left.isEmpty(), right.isEmpty());
            }
            return order.compare(left.get(), right.get());
        };
    }
}
