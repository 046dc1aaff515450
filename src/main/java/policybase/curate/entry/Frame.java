package policybase.curate.entry;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import policybase.document.TitleKey;
import policybase.text.ChineseDates;

/// The frame of a document around what it rules: title, number, addressee (主送机关), the words that send it out (现印发给你们),
/// signature, day, list of attachments (附件说明), notes below. Clauses may drag such lines along at either end.
final class Frame {
    private static final Pattern ADDRESSEE = Pattern.compile(
            "^(?!.*(?:下列|如下|以下|应当|条件|包括|申请|标准))[^。；]{2,300}(?:政府|部门|单位|机构|委|办|局|处|会|校|园|公司|院|所|科|县|区|镇|街道)(?:[（(][^（）()]*[）)])?[：:]$");

    private static final Pattern SENDING = Pattern.compile(
            "(?:^|[，。；])现(?:将|予以|就|把)?[^。]{0,120}(?:印发|转发|批转|公布|发布|下发|通告如下|公告如下|通知如下|意见如下)[^。]{0,60}(?:[。：:]|$)|请(?:认真|遵照|结合|按照|参照|一并)[^。]{0,40}(?:执行|实施|落实|遵照)");

    private static final Pattern MAKER = Pattern.compile(
            "^[\\p{IsHan}、\\s　]{2,60}(?:人民政府|政府办公室|办公厅|办公室|委员会|管委会|局|厅|部|院|中心|领导小组|联席会议|公司|学校|大队|支队|分局|常务委员会|银行)(?:文件)?$");

    private static final Pattern NOTE = Pattern.compile(
            "^(?:附件|附：|附表|抄送|主题词|[（(](?:此件|联系人|联系电话|信息公开|公开方式|公开属性|主动公开)|联系人|(?:录入|发布|发文|执行|生效|更新|印发)(?:时间|日期)|来源|编辑|作者|索引号|字号|浏览|点击|分享|打印|第[一二三四五六七八九十百]+[章节])[^。]{0,100}。?$");

    /// （2015年3月15日…通过）, and the day of issue below: 云溪县人民政府办公室 2024年1月10日印发.
    private static final Pattern MADE =
            Pattern.compile("^[（(].*\\d{4}年.*(?:通过|批准|发布|公布|修正|修订|修改|印发).*[）)]?$|^[^。；]{0,40}\\d日\\s*印发。?$");

    private static final Pattern NUMBER = Pattern.compile("^[\\p{IsHan}]{1,20}[〔\\[（(【]\\d{4}[〕\\]）)】]第?\\d+号$");

    /// 1．高龄津贴申请表 below 附件：.
    private static final Pattern LISTED =
            Pattern.compile("^\\s*(?:\\d{1,2}[.．、]|[（(]?[一二三四五六七八九十]{1,2}[）)、])?[^。；，]{2,60}$");

    private final String title;

    Frame(String title) {
        this.title = TitleKey.of(title);
    }

    /// The words of a clause without the lines of the frame at its ends; empty when there are no others.
    String without(String text) {
        var lines = lines(text);
        var from = 0;
        while (from < lines.size() && holds(lines.get(from))) {
            from++;
        }
        return cut(lines, from);
    }

    /// Of what stands before the first 条 or 一、 only the words below the frame: those above it send the document out.
    String below(String text) {
        var lines = lines(text);
        var from = lines.size();
        while (from > 0 && !holds(lines.get(from - 1))) {
            from--;
        }
        return cut(lines, from);
    }

    private static List<String> lines(String text) {
        return Arrays.asList(text.split("\n"));
    }

    private String cut(List<String> lines, int from) {
        var to = listed(lines, from);
        while (to > from && holds(lines.get(to - 1))) {
            to--;
        }
        return String.join("\n", lines.subList(from, to)).strip();
    }

    /// Where a list of attachments begins behind which nothing but its names, signature and day follow.
    private int listed(List<String> lines, int from) {
        for (var i = from; i < lines.size(); i++) {
            if (lines.get(i).strip().matches("^附件?[：:].*")
                    && lines.subList(i + 1, lines.size()).stream()
                            .allMatch(
                                    line -> holds(line) || LISTED.matcher(line).matches())) {
                return i;
            }
        }
        return lines.size();
    }

    private boolean holds(String printed) {
        var line = printed.strip();
        return line.isEmpty()
                || ADDRESSEE.matcher(line).find()
                || SENDING.matcher(line).find()
                || MAKER.matcher(line).find()
                || NOTE.matcher(line).find()
                || MADE.matcher(line).find()
                || NUMBER.matcher(line).find()
                || ChineseDates.parse(line).isPresent()
                || isTitle(line);
    }

    /// A line that is the title or a piece of it.
    private boolean isTitle(String line) {
        var key = TitleKey.of(line);
        return key.length() > 3
                && !line.endsWith("。")
                && (title.contains(key) || !title.isEmpty() && key.endsWith(title));
    }
}
