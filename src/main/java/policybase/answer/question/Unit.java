package policybase.answer.question;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// The unit an answer is measured in, more closely than [Focus] tells: a question for days is hardly answered by a
/// clause that counts money.
public enum Unit {
    TIME(
            "几天|好多天|多少天|几个工作日|几日|多久|好久|什么时候|啥时候|几号|几月|期限|多长|最晚|时间",
            "\\d+\\s*(?:个工作日|日|天|小时|个月|月|周|年)|月\\d|日前|之日|每月|季度|长期"),
    MONEY(
            "多少钱|补多少|赔多少|多少$|标准|多少元|金额|交多少|发多少|奖.{0,3}多少|几块|能领|罚",
            "\\d+(?:\\.\\d+)?万?\\s*元|元/|\\d+%|\\d+(?:\\.\\d+)?倍|[百千万]分之"),
    SHARE("几成|比例|百分之|几个点|报多少|能报|贴多少|返还", "\\d+(?:\\.\\d+)?\\s*[%％]|[百千万]分之|[一二三四五六七八九]成"),
    AGE("几岁|多大年纪|年龄|多少岁", "\\d+\\s*周?岁"),
    POINTS("多少分|几分|积分多少|分值", "\\d+分(?![之钟公类别期店支配析级])"),
    YEARS("几年|多少年|管多久|管几年", "\\d+\\s*年|[一二三四五六七八九十]年");

    private final Pattern question;
    private final Pattern clause;

    Unit(String question, String clause) {
        this.question = Pattern.compile(question);
        this.clause = Pattern.compile(clause);
    }

    /// What a question in standard words is to be answered in.
    public static List<Unit> of(String question) {
        return Arrays.stream(values())
                .filter(unit -> unit.question.matcher(question).find())
                .toList();
    }

    public boolean isIn(String words) {
        return clause.matcher(words).find();
    }
}
