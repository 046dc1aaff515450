package policybase.structure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import policybase.document.Evidence.Ground;

/// Facts that a web page or a record sets out by name, in lines (索引号：…, 【发文字号】：…) or in a table at the top.
final class Labels {
    /// Lines looked at from the top.
    private static final int DEPTH = 80;

    private static final Pattern SEPARATED = Pattern.compile(
            "(?:[【\\[]\\s*(?<boxed>[\\p{IsHan}][\\p{IsHan}\\s　]{1,9}?)\\s*[】\\]]\\s*[:：]?|(?<label>[\\p{IsHan}][\\p{IsHan}\\s　]{1,9}?)\\s*[:：])\\s*(?<value>.*)");

    private static final Pattern SEVERAL = Pattern.compile(
            "(?<label>[\\p{IsHan}]{2,6})\\s*[:：]\\s*(?<value>[^\\s　:：]+(?:\\s\\d{1,2}:\\d{2}(?::\\d{2})?)?)");

    private final Map<Label, Found<String>> found = new EnumMap<>(Label.class);

    /// The names a fact goes by.
    enum Label {
        INDEX_NUMBER("索引号", "信息索引号", "信息索引"),
        TITLE("名称", "标题", "信息名称", "文件名称", "文件标题"),
        NUMBER("发文字号", "文号", "文件编号", "发文文号", "文件字号"),
        REGISTRATION_NUMBER("规范性文件登记号", "登记号", "统一编号", "规范性文件编号", "规范性文件统一编号"),
        ISSUER("发文机关", "发布机构", "发文单位", "制定机关", "颁布单位", "发布机关", "发文机构", "制发机关", "颁布机关", "编制单位", "制定单位", "发布单位"),
        SIGNED("成文日期", "发文日期", "生成日期", "签署日期", "制定日期", "编制日期"),
        PUBLISHED("发布日期", "发布时间", "公布日期", "公开日期", "颁布日期", "日期"),
        EFFECTIVE("施行日期", "实施日期", "生效日期"),
        EXPIRES("失效日期", "废止日期", "有效期至", "截止日期"),
        SOURCE("来源", "信息来源", "稿件来源", "新闻来源", "文章来源", "作者来源");

        private final List<String> names;

        Label(String... names) {
            this.names = List.of(names);
        }

        static Optional<Label> of(String name) {
            for (var label : values()) {
                if (label.names.contains(name)) {
                    return Optional.of(label);
                }
            }
            return Optional.empty();
        }
    }

    static Labels read(Sheet sheet, Map<String, String> properties) {
        var labels = new Labels();
        properties.forEach((name, value) -> labels.property(name, value));
        for (var i = 0; i < Math.min(sheet.size(), DEPTH); i++) {
            switch (sheet.pieces().get(i)) {
                case Sheet.Text text -> {
                    if (text.text().length() < 140 && labels.line(text.text(), text.block())) {
                        sheet.use(i);
                    }
                }
                case Sheet.Grid grid -> {
                    if (grid.grid().rows().size() <= 12) {
                        grid.grid().rows().forEach(row -> labels.row(row, grid.block()));
                    }
                }
                case Sheet.Note _ -> {}
            }
        }
        return labels;
    }

    Optional<Found<String>> get(Label label) {
        return Optional.ofNullable(found.get(label));
    }

    private boolean line(String line, int block) {
        if (line.indexOf('：') < 0 && line.indexOf(':') < 0 && line.indexOf('】') < 0) {
            return false;
        }
        var m = SEPARATED.matcher(line);
        var several = SEVERAL.matcher(line).results().toList();
        var named =
                several.stream().filter(r -> Label.of(r.group(1)).isPresent()).count();
        if (named < 2) {
            return m.matches()
                    && put(
                            Optional.ofNullable(m.group("label")).orElseGet(() -> m.group("boxed")),
                            m.group("value"),
                            line,
                            block);
        }
        var rest = line.replaceAll("[\\s　]", "").length();
        for (var pair : several) {
            if (put(pair.group(1), pair.group(2), line, block)) {
                rest -= pair.group().replaceAll("[\\s　]", "").length();
            }
        }
        return rest <= 2;
    }

    private void row(List<String> cells, int block) {
        for (var i = 0; i < cells.size(); i++) {
            var cell = cells.get(i).strip();
            if (!line(cell, block) && i + 1 < cells.size()) {
                put(cell.replaceAll("[:：]$", ""), cells.get(i + 1).strip(), cell + " " + cells.get(i + 1), block);
            }
        }
    }

    private void property(String name, String value) {
        Label.of(name)
                .filter(_ -> !value.isBlank())
                .ifPresent(label -> found.putIfAbsent(
                        label,
                        new Found<>(value.strip(), name + "：" + value.strip(), Ground.META_TAG, OptionalInt.empty())));
    }

    private boolean put(String name, String value, String quote, int block) {
        var label = Label.of(name.replaceAll("[\\s　]", ""));
        if (label.isEmpty()) {
            return false;
        }
        var text = value.strip();
        if (text.isEmpty() || text.equals("无")) {
            return false;
        }
        found.putIfAbsent(label.get(), new Found<>(text, quote, Ground.TEXT, OptionalInt.of(block)));
        return true;
    }
}
