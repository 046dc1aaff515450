package policybase.curate.cleanup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import policybase.document.Block;
import policybase.document.Block.Division;
import policybase.document.Body;
import policybase.document.Level;
import policybase.store.Cleanup.Category;
import policybase.store.Cleanup.Line;

/// Reads the items of a decision: numbered lists and tables under a heading that says 继续有效, 拟修改, 失效 or 废止, or
/// with a column that says so. A row that cannot be read is told, never left out in silence.
final class Lists {
    /// A heading or a lead (废止下列文件：), in characters; longer texts are prose.
    private static final int HEADING = 60;

    private static final Pattern LEAD = Pattern.compile("下列|以下|如下|目录|清单|名单|名录|附件|[：:]$");

    private final List<Line> lines = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private Optional<Category> current = Optional.empty();
    private String heading = "";
    private String list = "";
    private int counted;

    private Lists() {}

    /// @param lines without candidates
    /// @param problems what could not be read, by row
    record Read(List<Line> lines, List<String> problems) {}

    /// @param title of the decision or sheet, which may say for all its lists what is done
    static Read of(String title, Body body) {
        var reader = new Lists();
        reader.enter(title);
        reader.walk(body.blocks());
        return new Read(List.copyOf(reader.lines), List.copyOf(reader.problems));
    }

    private void walk(List<Block> blocks) {
        for (var block : blocks) {
            switch (block) {
                case Block.Paragraph(var text) -> paragraph(text, "");
                case Block.Table table -> table(table);
                case Division division -> division(division);
            }
        }
    }

    private void division(Division division) {
        if (division.level() == Level.ATTACHMENT) {
            list = division.label().replaceAll("[\\s　：:]", "");
            counted = 0;
            current = Optional.empty();
            heading = "";
        }
        paragraph(division.heading(), division.level() == Level.ATTACHMENT ? "" : division.number());
        walk(division.children());
    }

    private void paragraph(String text, String number) {
        var named = Named.inText(text);
        if (named.isEmpty()) {
            if (text.length() <= HEADING
                            && Categories.in(text).isPresent()
                            && LEAD.matcher(text).find()
                    || text.length() <= 20 && Categories.in(text).isPresent()) {
                enter(text);
            }
            return;
        }
        var own = Optional.of(named.get().rest())
                .filter(rest -> rest.length() <= 12)
                .flatMap(Categories::in);
        own.or(() -> current).ifPresent(category -> {
            counted++;
            var item = Optional.of(number).filter(n -> !n.isEmpty()).or(() -> Named.ordinal(text));
            add(item.orElse(String.valueOf(counted)), category, named.get(), Optional.empty(), "", text);
        });
    }

    private void enter(String text) {
        current = Categories.in(text);
        heading = text;
        counted = 0;
    }

    private void table(Block.Table table) {
        Optional<SheetHead> head = Optional.empty();
        var row = 0;
        for (var cells : table.rows()) {
            row++;
            var found = SheetHead.of(cells);
            if (found.isPresent()) {
                head = found;
            } else if (head.isPresent()) {
                row(row, cells, head.get());
            } else if (filled(cells) == 1) {
                paragraph(String.join("", cells), "");
            }
        }
    }

    private void row(int row, List<String> cells, SheetHead head) {
        if (filled(cells) == 0) {
            return;
        }
        var titled = head.cell(cells, head.title());
        var numbered = head.cell(cells, head.number());
        if (filled(cells) == 1 && Categories.in(String.join("", cells)).isPresent()) {
            enter(String.join("", cells));
            return;
        }
        counted++;
        var said = head.cell(cells, head.result());
        var category = head.result() >= 0 ? said.flatMap(Categories::in) : current;
        if (titled.isEmpty() && numbered.flatMap(Named::number).isEmpty()) {
            problems.add(place(row) + "：没有写文件名称，也没有可认的文号，这一行没有列入。");
        } else if (category.isEmpty()) {
            problems.add(place(row) + "："
                    + said.map(text -> "清理意见“" + text + "”不是最后的处理结果").orElse("没有写清理意见") + "，这一行没有列入。");
        } else {
            var remark = head.cell(cells, head.remark());
            add(
                    head.cell(cells, head.item()).orElse(String.valueOf(counted)),
                    category.get(),
                    Named.inCells(titled, numbered, remark),
                    head.cell(cells, head.maker()),
                    remark.orElse(""),
                    String.join(" ", cells).strip());
        }
    }

    private String place(int row) {
        return (list.isEmpty() ? "" : list) + "第" + row + "行";
    }

    private static long filled(List<String> cells) {
        return cells.stream().filter(cell -> !cell.isBlank()).count();
    }

    private void add(String item, Category category, Named named, Optional<String> maker, String remark, String text) {
        var quote = heading.isEmpty() || text.contains(heading) ? text : heading + " " + text;
        lines.add(new Line(
                list,
                item,
                category,
                named.title(),
                named.number(),
                maker,
                named.scope(),
                remark,
                quote,
                Optional.empty(),
                List.of()));
    }
}
