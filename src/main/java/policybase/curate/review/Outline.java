package policybase.curate.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import policybase.document.Block;
import policybase.document.Block.Division;
import policybase.document.Block.Paragraph;
import policybase.document.Block.Table;
import policybase.document.Body;
import policybase.document.Fault;
import policybase.document.Level;

/// A body as a list of lines, each with its depth: what a person edits. Editing never changes, adds or loses a word;
/// it says
/// where lines begin and what stands under what.
public record Outline(List<Line> lines) {
    /// The number at the start of a line: 第十二条, （一）, 1., 一、, 附件1.
    private static final Pattern LABEL = Pattern.compile(
            "^(?<label>第(?<a>[\\p{IsHan}\\d]{1,8}?)(?:分编|编|章|节|条)(?:之[一二三四五六七八九十]{1,3})?|[（(](?<b>[一二三四五六七八九十百\\d]{1,4})[）)]"
                    + "|(?<c>\\d{1,3})\\s*[.．、]|(?<d>[一二三四五六七八九十百]{1,5})、|附件\\s*(?<e>[\\d一二三四五六七八九十]{0,3})[:：]?)[\\s　]*");

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");

    public Outline {
        lines = List.copyOf(lines);
    }

    /// One line: a numbered division without what it holds, a paragraph, or a table.
    ///
    /// @param depth 0 at the top; at most one more than that of the division above it
    public record Line(int depth, Block block) {
        boolean isDivision() {
            return block instanceof Division;
        }

        Line at(int other) {
            return new Line(other, block);
        }

        /// The words, without the number of a division.
        public String text() {
            return switch (block) {
                case Division division -> division.heading();
                case Paragraph(var text) -> text;
                case Table table ->
                    String.join(
                            "\n",
                            table.rows().stream()
                                    .map(cells -> String.join("\t", cells))
                                    .toList());
            };
        }
    }

    public static Outline of(Body body) {
        var lines = new ArrayList<Line>();
        lay(body.blocks(), 0, lines);
        return new Outline(lines);
    }

    private static void lay(List<Block> blocks, int depth, List<Line> lines) {
        for (var block : blocks) {
            switch (block) {
                case Division division -> {
                    lines.add(new Line(depth, bare(division)));
                    lay(division.children(), depth + 1, lines);
                }
                case Paragraph paragraph -> lines.add(new Line(depth, paragraph));
                case Table table -> lines.add(new Line(depth, table));
            }
        }
    }

    private static Division bare(Division division) {
        return new Division(division.level(), division.number(), division.label(), division.heading(), List.of());
    }

    public Body body() {
        var at = new int[] {0};
        return new Body(build(0, at));
    }

    private List<Block> build(int depth, int[] at) {
        var blocks = new ArrayList<Block>();
        while (at[0] < lines.size() && lines.get(at[0]).depth() >= depth) {
            switch (lines.get(at[0]++).block()) {
                case Division(var level, var number, var label, var heading, var _) ->
                    blocks.add(new Division(level, number, label, heading, build(depth + 1, at)));
                case Paragraph paragraph -> blocks.add(paragraph);
                case Table table -> blocks.add(table);
            }
        }
        return blocks;
    }

    /// Joins a line to the one before it.
    public Outline join(int index) {
        var line = line(index);
        if (index == 0) {
            throw new Fault(Fault.Kind.INVALID, "前面没有可以合并的一行。");
        }
        var before = lines.get(index - 1);
        if (line.block() instanceof Table || before.block() instanceof Table) {
            throw new Fault(Fault.Kind.INVALID, "表格不能和文字合并。");
        }
        var more = line.block() instanceof Division division ? division.label() + division.heading() : line.text();
        var joined = new Line(before.depth(), withText(before.block(), before.text() + more));
        var fresh = new ArrayList<>(lines.subList(0, index - 1));
        fresh.add(joined);
        var floor = before.isDivision() ? before.depth() + 1 : before.depth();
        var under = end(index);
        for (var i = index + 1; i < lines.size(); i++) {
            var next = lines.get(i);
            fresh.add(i < under ? next.at(floor + next.depth() - line.depth() - 1) : next);
        }
        return settled(fresh);
    }

    /// Cuts the words of a line in two.
    ///
    /// @param words the beginning of the second part, as it stands in the line
    public Outline split(int index, String words) {
        var line = line(index);
        var at = beginning(line.text(), words);
        if (line.block() instanceof Table || at <= 0) {
            throw new Fault(Fault.Kind.INVALID, "请填写第二段开头的几个字，要和这一行里的文字一样，且不在行首。");
        }
        var fresh = new ArrayList<>(lines.subList(0, index));
        fresh.add(new Line(line.depth(), withText(line.block(), line.text().substring(0, at))));
        fresh.add(new Line(
                line.isDivision() ? line.depth() + 1 : line.depth(),
                new Paragraph(line.text().substring(at))));
        fresh.addAll(lines.subList(index + 1, lines.size()));
        return settled(fresh);
    }

    /// Where words begin in a text, whatever kind and number of blanks stands between them; below 0 when nowhere.
    private static int beginning(String text, String words) {
        var parts = BLANKS.splitAsStream(words).filter(part -> !part.isEmpty()).map(Pattern::quote);
        var found = Pattern.compile(parts.collect(Collectors.joining(BLANKS.pattern())))
                .matcher(text);
        return !words.isBlank() && found.find() ? found.start() : -1;
    }

    /// Makes a line a division of a level, or, without one, a plain paragraph. What follows and ranks lower comes to
    /// stand
    /// under it.
    public Outline level(int index, Optional<Level> wanted) {
        var line = line(index);
        if (line.block() instanceof Table) {
            throw new Fault(Fault.Kind.INVALID, "表格没有层级。");
        }
        return wanted.isPresent() ? raised(index, line, wanted.get()) : lowered(index, line);
    }

    private Outline lowered(int index, Line line) {
        if (!(line.block() instanceof Division division)) {
            return this;
        }
        var fresh = new ArrayList<>(lines.subList(0, index));
        fresh.add(new Line(line.depth(), new Paragraph(division.label() + division.heading())));
        var under = end(index);
        for (var i = index + 1; i < lines.size(); i++) {
            fresh.add(i < under ? lines.get(i).at(lines.get(i).depth() - 1) : lines.get(i));
        }
        return settled(fresh);
    }

    private Outline raised(int index, Line line, Level level) {
        var depth = depth(index, level);
        var under = end(index);
        var fresh = new ArrayList<>(lines.subList(0, index));
        fresh.add(new Line(depth, division(line.block(), level)));
        var shift = depth - line.depth() + (line.isDivision() ? 0 : 1);
        var taking = true;
        for (var i = index + 1; i < lines.size(); i++) {
            var next = lines.get(i);
            if (i < under) {
                fresh.add(next.at(next.depth() + shift));
                continue;
            }
            taking = taking && !isPeer(next, level) && next.depth() >= Math.min(depth, line.depth());
            fresh.add(taking ? next.at(next.depth() + depth + 1 - line.depth()) : next);
        }
        return settled(fresh);
    }

    /// Beside the nearest division of the level, or under the nearest one above it.
    private int depth(int index, Level level) {
        for (var i = index - 1; i >= 0; i--) {
            if (lines.get(i).block() instanceof Division above && above.level().compareTo(level) <= 0) {
                return lines.get(i).depth() + (above.level() == level ? 0 : 1);
            }
        }
        return 0;
    }

    private static boolean isPeer(Line line, Level level) {
        return line.block() instanceof Division division && division.level().compareTo(level) <= 0;
    }

    private static Division division(Block block, Level level) {
        if (block instanceof Division division) {
            return new Division(level, division.number(), division.label(), division.heading(), List.of());
        }
        var text = ((Paragraph) block).text();
        var found = LABEL.matcher(text);
        if (!found.find()) {
            throw new Fault(Fault.Kind.INVALID, "这一行开头没有序号（第几条、一、（一）、1. 等），不能作为" + level.label() + "。");
        }
        var number = "";
        for (var group : List.of("a", "b", "c", "d", "e")) {
            number = found.group(group) == null ? number : found.group(group);
        }
        return new Division(
                level, number, text.substring(0, found.end()).strip(), text.substring(found.end()), List.of());
    }

    /// No line stands deeper than one below the division above it.
    private static Outline settled(List<Line> lines) {
        var fresh = new ArrayList<Line>();
        for (var line : lines) {
            var deepest = fresh.isEmpty()
                    ? 0
                    : fresh.getLast().isDivision()
                            ? fresh.getLast().depth() + 1
                            : fresh.getLast().depth();
            fresh.add(line.at(Math.clamp(line.depth(), 0, deepest)));
        }
        return new Outline(fresh);
    }

    /// Where what a line holds ends.
    private int end(int index) {
        var end = index + 1;
        while (lines.get(index).isDivision()
                && end < lines.size()
                && lines.get(end).depth() > lines.get(index).depth()) {
            end++;
        }
        return end;
    }

    private static Block withText(Block block, String text) {
        return block instanceof Division division
                ? new Division(division.level(), division.number(), division.label(), text, List.of())
                : new Paragraph(text);
    }

    private Line line(int index) {
        if (index < 0 || index >= lines.size()) {
            throw new Fault(Fault.Kind.INVALID, "没有这一行，正文可能已经改过，请刷新页面。");
        }
        return lines.get(index);
    }
}
