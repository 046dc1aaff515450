package policybase.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import policybase.structure.Passages.Passage;
import policybase.text.ChineseDates;
import policybase.text.Numerals;

/// Reads the document's own term (有效期). The word stands mostly for permits (field §2.7), so the sentence must speak of
/// this document and its 施行, or stand in the last two articles and say so of 本办法.
final class Term {
    /// 民法典第二百零一条、第二百零二条: the first day is not counted, the last is the corresponding day.
    static final String RULE = "按民法典第二百零一条、第二百零二条，期间自施行之日的次日起算，到期月的对应日为最后一日";

    /// 2013年3月14日废止: from that day on there is no force.
    static final String UNTIL_RULE = "文中写明自该日起失效或废止，前一日为最后一日";

    private static final String NUMBER = "(?<n>\\d{1,2}|[一二两三四五六七八九十]{1,3})\\s*(?<unit>年|个月|月)";
    private static final String DAY = "(?<day>[12１２二一][^，。；至到]{5,16}?日)";
    private static final Pattern LENGTH = Pattern.compile(
            "(?:有效期限?|试行期限?|施行期限?|执行期限?|实施期限?|暂行期限?)\\s*(?:暂?定?为|是|：|:|共|暂定)?\\s*(?:自[^，。；]{2,20}?起\\s*)?(?:共|暂定|为期)?\\s*"
                    + NUMBER
                    + "|(?<=[行施效]，)(?:暂定|为期)?(?:试行|实施|执行|施行)\\s*(?:期为?)?\\s*(?<n2>\\d{1,2}|[一二两三四五]{1,2})\\s*(?<unit2>年|个月)");
    private static final Pattern UNTIL = Pattern.compile(
            "(?:有效期限?|试行期限?|执行期限?|施行期限?|实施期限?|执行|施行|实施|试行|有效)?\\s*(?:为|是|：)?\\s*(?:自|从)?[^，。；]{0,24}?(?:至|到|截至|截止到?|—|－|-)\\s*"
                    + DAY + "\\s*(?:止|终止|结束|届满|失效|废止|期满)?");
    private static final Pattern ENDS_ON = Pattern.compile(DAY + "\\s*(?:起)?\\s*(?:自动|自行)?(?:失效|废止|终止|停止执行|期满)");

    private static final Pattern CUE = Pattern.compile(
            Commencement.FROM_TO + "|"
                    + "有效期|试行期|施行期|执行期|实施期|暂行期|有效至|有效到|日止|(?:施行|实施|执行|试行|生效)(?:，)?(?:至|到)|(?:施行|实施|执行|生效)，(?:暂定|为期)?(?:试行|实施|执行|施行)|自动失效|自行失效|自动废止|(?:行|施|效)[，,]\\s*(?:至|到)?\\d{4}年\\d{1,2}月\\d{1,2}日(?:起)?(?:废止|失效)");
    /// A cheap look before the patterns: every cue holds one of these.
    private static final List<String> SIGNS = List.of(
            "有效", "行期", "施期", "日止", "日施", "日实", "日执", "日试", "日生", "日期间", "失效", "废止", "行至", "行到", "施至", "施到", "行，", "施，",
            "效，", "效至", "效到");
    private static final Pattern OTHERS = Pattern.compile(
            "(?:证|证书|许可|执照|签证|合同|协议|批文|文书|批准文件|资格|牌照|通行证|卡|报告|登记|申请|成绩|积分|公告期|标志|凭证|名单|合格)(?:》|）)?的?(?:的)?有效期|有效期(?:限)?(?:届满|内|满|期满|的|外|限内)|承诺|保修|聘期|任期");
    private static final Pattern STARTS = Pattern.compile("(?:起|日)(?:正式)?(?:开始)?(?:施行|实施|执行|生效|试行)|" + Commencement.SELF
            + Commencement.FROM_TO + "|" + Commencement.SELF + "[^，。；]{0,4}(?:有效期|试行期|施行期|执行期|实施期)|(?:"
            + Commencement.SELF + ").*(?:施行|实施|执行|试行|生效)");

    private Term() {}

    /// @param last last day in force
    /// @param doubtful whether the words leave a day in doubt: 2013年3月14日废止
    /// @param counted whether it was counted from a start, not written as a day
    record End(LocalDate last, boolean counted, boolean doubtful, String quote) {}

    /// The sentences that give the document's own term, the last one first.
    static List<String> sentences(Passages passages) {
        var found = new ArrayList<String>();
        for (var passage : passages.all().reversed()) {
            if (passage.attachment() && !passage.text().contains("本")) {
                continue;
            }
            if (SIGNS.stream().noneMatch(passage.text()::contains)) {
                continue;
            }
            for (var sentence : passage.sentences()) {
                if (isOwn(sentence, passage, passages)) {
                    found.add(sentence);
                }
            }
        }
        return found;
    }

    private static boolean isOwn(String sentence, Passage passage, Passages passages) {
        return CUE.matcher(sentence).find()
                && !sentence.matches(".*(?:该|上述)《.*")
                && !OTHERS.matcher(sentence).find()
                && STARTS.matcher(sentence).find()
                && (LENGTH.matcher(sentence).find()
                        || UNTIL.matcher(sentence).find()
                        || ENDS_ON.matcher(sentence).find())
                && (passages.nearEnd(passage) || sentence.matches(".*" + Commencement.SELF + ".*"));
    }

    /// The last day in force that a sentence gives, counted from the start where it gives a length.
    static Optional<End> end(String sentence, Optional<LocalDate> start) {
        var length = LENGTH.matcher(sentence);
        if (length.find()) {
            var digits = length.group("n") == null ? length.group("n2") : length.group("n");
            var unit = length.group("unit") == null ? length.group("unit2") : length.group("unit");
            var number = Numerals.parse(digits);
            if (start.isEmpty() || number.isEmpty() || number.getAsInt() == 0) {
                return Optional.empty();
            }
            var last = unit.equals("年")
                    ? start.get().plusYears(number.getAsInt())
                    : start.get().plusMonths(number.getAsInt());
            return Optional.of(new End(last, true, false, sentence));
        }
        var until = UNTIL.matcher(sentence);
        while (until.find()) {
            var day = ChineseDates.first(until.group("day"));
            if (day.isPresent() && start.map(s -> day.get().day().isAfter(s)).orElse(true)) {
                return Optional.of(new End(day.get().day(), false, false, sentence));
            }
        }
        var ends = ENDS_ON.matcher(sentence);
        if (ends.find()) {
            return ChineseDates.first(ends.group("day")).map(day -> {
                return new End(day.day().minusDays(1), false, true, sentence);
            });
        }
        return Optional.empty();
    }
}
