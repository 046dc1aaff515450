package policybase.curate.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;
import policybase.document.Fault;
import policybase.store.Actor;

/// Many rows at once, pasted or from a file: tried first, each line with what would come of it.
public final class Pasting {
    /// Lines looked at in one go: more than any list has.
    private static final int MOST = 20_000;

    private final ListDesk desk;
    private final Supplier<Rules> rules;

    Pasting(ListDesk desk, Supplier<Rules> rules) {
        this.desk = desk;
        this.rules = rules;
    }

    /// @param number of the line, from 1
    /// @param faults why it cannot be taken; empty where it can
    public record Line(int number, List<String> cells, Outcome outcome, List<String> faults) {
        public Line {
            cells = List.copyOf(cells);
            faults = List.copyOf(faults);
        }
    }

    public enum Outcome {
        ADDED("新增"),
        CHANGED("改动"),
        SAME("没有变化"),
        WRONG("有误");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// @param revision of the draft it was tried against
    public record Tried(int revision, List<Line> lines) {
        public Tried {
            lines = List.copyOf(lines);
        }

        public long count(Outcome outcome) {
            return lines.stream().filter(line -> line.outcome() == outcome).count();
        }
    }

    /// What would come of each line. Nothing is changed.
    public Tried dry(ListKind kind, String text) {
        var now = desk.look(kind);
        var checks = rules.get();
        var lines = new ArrayList<Line>();
        var seen = new HashMap<String, Integer>();
        var number = 0;
        for (var written : (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\\R")) {
            number++;
            if (written.isBlank() || written.startsWith("#")) {
                continue;
            }
            if (lines.size() == MOST) {
                throw new Fault(Fault.Kind.INVALID, "一次最多" + MOST + "行，请分几次。");
            }
            var cells = ListDesk.tidied(kind, ListFile.filled(kind, List.of(written.split("\t", -1))));
            var faults = new ArrayList<>(checks.faults(kind, cells, now.next()));
            var first = seen.putIfAbsent(kind.key(cells), number);
            if (first != null) {
                faults.add("和第" + first + "行重复。");
            }
            lines.add(new Line(number, cells, outcome(kind, cells, now, faults), faults));
        }
        if (lines.isEmpty()) {
            throw new Fault(Fault.Kind.INVALID, "没有读到任何一行。每行一条，栏与栏之间用制表符（从表格里复制就是）。");
        }
        return new Tried(now.draft().revision(), lines);
    }

    private static Outcome outcome(ListKind kind, List<String> cells, Standing now, List<String> faults) {
        if (!faults.isEmpty()) {
            return Outcome.WRONG;
        }
        var present = now.next().row(kind.key(cells));
        return present.isEmpty() ? Outcome.ADDED : present.get().equals(cells) ? Outcome.SAME : Outcome.CHANGED;
    }

    /// Puts what is right into the draft.
    ///
    /// @param revision of the draft it was tried against
    public Tried take(ListKind kind, String text, int revision, Actor by) {
        var tried = dry(kind, text);
        var rows = tried.lines().stream()
                .filter(line -> line.outcome() == Outcome.ADDED || line.outcome() == Outcome.CHANGED)
                .map(Line::cells)
                .toList();
        if (rows.isEmpty()) {
            throw new Fault(Fault.Kind.INVALID, "没有可以放进草稿的行。");
        }
        desk.take(kind, rows, revision, by);
        return tried;
    }
}
