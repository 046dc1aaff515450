package policybase.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import policybase.document.Block;
import policybase.document.Block.Division;
import policybase.document.Body;
import policybase.document.DocumentNumber;
import policybase.document.Relation;
import policybase.document.Relation.Cited;
import policybase.document.RelationKind;
import policybase.text.ChineseDates;

/// Reads the lists of a clean-up (清理结果) or of 决定废止下列文件: numbered lists and tables whose heading or column says
/// 继续有效, 废止, 失效 or 修改.
final class CleanupLists {
    private static final Pattern LIST_TITLE = Pattern.compile("清理|废止|失效|继续有效|现行有效|保留");
    private static final Pattern LEADS = Pattern.compile("(?:下列|以下|附件|如下|所列|目录|清单|名单).{0,40}|.{0,60}[：:]$");
    private static final Pattern ANNOUNCES = Pattern.compile("(?:废止|失效).{0,30}(?:下列|以下)|(?:下列|以下).{0,60}(?:废止|失效)");
    private static final Pattern TITLE_COLUMN = Pattern.compile(".*(?:文件名称|文件标题|标题|名称|文件名|规章名称|法规名称).*");
    private static final Pattern NUMBER_COLUMN = Pattern.compile(".*(?:文号|发文字号|文件编号|字号).*");
    private static final Pattern RESULT_COLUMN = Pattern.compile(".*(?:清理结果|处理意见|清理意见|处理结果|结果|类别|处理方式|意见|效力|有效性).*");
    private static final Pattern ITEM_NUMBER = Pattern.compile("[（(]\\s*(?<number>[^（()）]{3,40}号)[^（()）]{0,20}[）)]");

    private static final Pattern UNLISTED = Pattern.compile(
            "(?:未|没有|不在)(?:列入|纳入|列在|公布)?[^。；]{0,40}(?:目录|附件|清单|名录|名单|本通知|本公告|本决定)[^。；]{0,30}(?:一律|均|全部|视为|自行|予以)[^。；]{0,8}(?:废止|失效|停止执行|不再执行|不再有效)");

    private static final Pattern CLEAN_UP = Pattern.compile("清理|规范性文件");

    private final Citations citations;
    private final boolean list;
    private final String title;
    private final List<Relation> found = new ArrayList<>();
    private Optional<RelationKind> current = Optional.empty();
    private String because = "";

    CleanupLists(Citations citations, String title) {
        this.citations = citations;
        this.title = title;
        this.list = LIST_TITLE.matcher(title).find();
    }

    List<Relation> read(Body body, Passages passages) {
        var announced = passages.all().stream().anyMatch(p -> announces(p.text()));
        if (list || announced) {
            if (list) {
                enter(title);
            }
            walk(body.blocks());
        }
        return found;
    }

    private static boolean announces(String text) {
        return (text.contains("下列") || text.contains("以下"))
                && (text.contains("废止") || text.contains("失效"))
                && ANNOUNCES.matcher(text).find();
    }

    private void walk(List<Block> blocks) {
        for (var block : blocks) {
            switch (block) {
                case Block.Paragraph(var text) -> paragraph(text);
                case Block.Table table -> table(table);
                case Division division -> {
                    if (!division.heading().isEmpty()) {
                        paragraph(division.heading());
                    }
                    walk(division.children());
                }
            }
        }
    }

    private void paragraph(String text) {
        var citing = citations.in(text);
        var category = category(text);
        var leads = LEADS.matcher(text).find() || text.length() <= 40 && list;
        if (category.isPresent() && leads && citing.stream().noneMatch(c -> c.start() < 4)) {
            enter(text);
            return;
        }
        if (current.isEmpty() || text.length() > 160) {
            return;
        }
        var own = category(text).filter(_ -> text.matches(".*[：:，,].{0,6}(?:废止|失效|修改|继续有效)。?$"));
        if (!citing.isEmpty() && citing.getFirst().start() <= 40) {
            for (var citation : citing.subList(0, 1)) {
                add(own.orElse(current.get()), citation.cited(), Repeals.scope(text.substring(citation.end())), text);
            }
        } else if (list && ITEM_NUMBER.matcher(text).find()) {
            unquoted(text);
        }
    }

    /// An item without 《》: 关于…的通知（宣府发〔2012〕3号）.
    private void unquoted(String text) {
        var m = ITEM_NUMBER.matcher(text);
        if (m.find() && m.start() >= 6) {
            var number = DocumentNumber.parse(m.group("number"));
            var name = text.substring(0, m.start())
                    .replaceFirst("^[\\d.、\\s（）()]+", "")
                    .strip();
            if (number.isPresent() && Titles.kind(name).isPresent()) {
                add(current.orElseThrow(), new Cited(Optional.of(name), number), List.of(), text);
            }
        }
    }

    private void enter(String text) {
        current = category(text);
        because = text;
    }

    private static Optional<RelationKind> category(String text) {
        var repeal = text.contains("废止");
        var lapse = text.contains("失效");
        var keep = text.contains("继续有效") || text.contains("现行有效") || text.contains("保留");
        var amend = text.contains("修改") || text.contains("修订");
        var kinds = (repeal ? 1 : 0) + (lapse ? 1 : 0) + (keep ? 1 : 0) + (amend ? 1 : 0);
        if (kinds != 1) {
            return Optional.empty();
        }
        return Optional.of(
                repeal
                        ? RelationKind.REPEALS
                        : lapse ? RelationKind.LAPSES : keep ? RelationKind.KEEPS : RelationKind.AMENDS);
    }

    private void table(Block.Table table) {
        if (table.rows().isEmpty()) {
            return;
        }
        var head = table.rows().getFirst();
        var titles = column(head, TITLE_COLUMN);
        var numbers = column(head, NUMBER_COLUMN);
        var results = column(head, RESULT_COLUMN);
        if (titles < 0 && numbers < 0 || results < 0 && current.isEmpty()) {
            return;
        }
        for (var row : table.rows().subList(1, table.rows().size())) {
            row(row, titles, numbers, results, head.size());
        }
    }

    private void row(List<String> row, int titles, int numbers, int results, int width) {
        var shift = row.size() - width;
        var kind = results < 0 ? current : cell(row, results + shift).flatMap(CleanupLists::category);
        var name = cell(row, titles).map(CleanupLists::bare).filter(t -> t.length() > 4);
        var number = cell(row, numbers).flatMap(DocumentNumber::parse).or(() -> cell(row, numbers + shift)
                .flatMap(DocumentNumber::parse));
        if (kind.isPresent() && (name.isPresent() || number.isPresent())) {
            add(
                    kind.get(),
                    new Cited(name, number),
                    List.of(),
                    String.join(" ", row).strip());
        }
    }

    private static Optional<String> cell(List<String> row, int index) {
        return index >= 0 && index < row.size() ? Optional.of(row.get(index).strip()) : Optional.empty();
    }

    private static String bare(String title) {
        var text = Titles.tidy(title);
        return text.startsWith("《") && text.indexOf('》') == text.length() - 1
                ? text.substring(1, text.length() - 1)
                : text;
    }

    private static int column(List<String> head, Pattern name) {
        for (var i = 0; i < head.size(); i++) {
            if (name.matcher(head.get(i).replaceAll("\\s", "")).matches()) {
                return i;
            }
        }
        return -1;
    }

    private void add(RelationKind kind, Cited cited, List<String> scope, String item) {
        var quote = because.isEmpty() || item.contains(because) ? item : because + " " + item;
        found.add(new Relation(kind, cited, Optional.empty(), scope, quote));
    }

    /// The sentence by which a clean-up repeals whatever its lists do not name (凡未列入…一律废止, field §1.5 trap a). Only
    /// notices about clean-ups say it of documents; elsewhere such words speak of lists of other things.
    static Optional<Relation> unlisted(String title, Passages passages) {
        if (!CLEAN_UP.matcher(title).find()) {
            return Optional.empty();
        }
        return passages.all().stream()
                .flatMap(passage -> passage.sentences().stream())
                .filter(sentence -> UNLISTED.matcher(sentence).find())
                .findFirst()
                .map(CleanupLists::unlisted);
    }

    private static Relation unlisted(String sentence) {
        var cutOff = ChineseDates.first(sentence).map(found -> found.day().toString());
        return new Relation(
                RelationKind.REPEALS_UNLISTED,
                new Cited(Optional.empty(), Optional.empty()),
                Optional.empty(),
                cutOff.map(List::of).orElse(List.of()),
                sentence);
    }
}
