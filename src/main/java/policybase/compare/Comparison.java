package policybase.compare;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.List;
import policybase.document.Body;
import policybase.document.Clause;
import policybase.document.Fault;

/// Compares two texts by clause. Clauses with the same words answer to each other; between them each
/// clause is laid beside the one most like it, in order, if it is like enough.
public record Comparison(List<Row> rows) {
    /// Both sides shorter than this are compared, in clauses: the longest code of law has 1,260.
    private static final int MOST = 5_000;

    public Comparison {
        rows = List.copyOf(rows);
    }

    /// Throws a Fault (INVALID) when a text is too long to be compared.
    public static Comparison of(Body left, Body right) {
        var before = left.clauses();
        var after = right.clauses();
        if (Math.max(before.size(), after.size()) > MOST) {
            throw new Fault(Fault.Kind.INVALID, "文本太长，不能逐条对照。");
        }
        var rows = new ArrayList<Row>();
        var deltas = DiffUtils.diff(words(before), words(after), true).getDeltas();
        for (var delta : deltas) {
            var from = delta.getSource();
            var to = delta.getTarget();
            var old = before.subList(from.getPosition(), from.getPosition() + from.size());
            var fresh = after.subList(to.getPosition(), to.getPosition() + to.size());
            switch (delta.getType()) {
                case EQUAL -> same(old, fresh, rows);
                case CHANGE, INSERT, DELETE -> rows.addAll(Pairing.of(old, fresh));
            }
        }
        return new Comparison(rows);
    }

    private static void same(List<Clause> old, List<Clause> fresh, List<Row> rows) {
        for (var i = 0; i < old.size(); i++) {
            rows.add(new Row.Same(old.get(i), fresh.get(i)));
        }
    }

    private static List<String> words(List<Clause> clauses) {
        return clauses.stream().map(Clause::text).toList();
    }

    public long added() {
        return count(Row.Added.class);
    }

    public long removed() {
        return count(Row.Removed.class);
    }

    public long changed() {
        return count(Row.Changed.class);
    }

    public long same() {
        return count(Row.Same.class);
    }

    private long count(Class<? extends Row> kind) {
        return rows.stream().filter(kind::isInstance).count();
    }
}
