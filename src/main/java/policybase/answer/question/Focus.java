package policybase.answer.question;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/// The sort of fact a question wants, as far as question and clause show it by their form alone: an amount, a day, a
/// place. A clause without the form cannot be the answer.
public enum Focus {
    AMOUNT(
            "多少钱",
            "多少钱|好多钱|几多钱|多少元|几块钱|几成|几倍|几个点|百分之几|标准(?:是|有|为|怎么|如何)|金额|额度|比例|(?:报|补|领|发|给|贷|交|缴|赔|奖|拿|收|罚|付|减|提取?|优惠).{0,4}(?:多少|好多)(?!天|岁|年|次|个月|月|日|平|人|分)"
                    + "|多少(?!天|岁|年|次|个|人|月|日|平|面积|时间|材料|部门|分)",
            "[\\d.]+\\s*(?:万?元|％|%|‰|倍|个百分点)|元[^\\n]{0,12}\\n[\\s\\S]*\\d|[十百千万]分之|[一二三四五六七八九十百千万]元|[一二三四五六七八九十]成|\\d分(?![之钟公类别期店支配析级])|全免|免费|免收|不收|免征|减半"),
    TIME(
            "时间或者期限",
            "什么时候|几时|啥时|多久|多长时间|几天|几个月|几年|多少天|多少年|多少个月|期限|截止|何时|几月|几号|好久|哪天|什么时间|多少个工作日|几个工作日",
            "\\d+\\s*(?:个)?(?:工作日|日|天|个月|月|年|小时)|之日起|每[年月季]|[一二三四五六七八九十]+(?:日|天|个月|年|个工作日)|即时|当场|当日|长期有效|终身"),
    AGE("年龄", "几岁|多大年纪|年龄|多少岁|满多少", "\\d+\\s*(?:周)?岁|[一二三四五六七八九十]+周?岁|日(?:以前|之前|前|以后)?(?:期间)?出生|年龄限制|不限年龄"),
    PLACE(
            "到哪里办",
            "在哪|哪里|哪儿|哪点|去哪|找谁|哪个部门|哪个单位|哪个局|向谁|电话|谁(?:来)?(?:管|负责|受理|审批|办)",
            "(?:向|到|由|在|去|找).{0,24}(?:局|所|站|处|院|校|中心|政府|部门|机构|社区|村|街道|窗口|医院|银行)|窗口|村民委员会|乡镇|街道|中心|电话|小程序|网上|App|APP|负责|\\d{3,4}-\\d{7}"),
    PAPERS("要什么材料", "什么材料|哪些材料|啥材料|带什么|带啥|带哪些|准备什么|哪些证|什么证|资料|提供什么|交什么|要什么手续", "材料|身份证|户口簿|证明|复印件|申请表|申请书"),
    WHO("什么人可以", "哪些人|什么人|谁能|谁可以|条件|资格|符合|什么情况|哪些情况|哪种情况", "条件|对象|符合|适用|可以|不得|应当|具有|满\\d+|下列|的，"),
    MAY("能不能", "(\\p{IsHan})不\\1|可不可以|可以.{0,16}吗|能.{0,16}吗|能.{0,12}不$|算不算|是否|用不用|行不行|吗$", "");

    private static final Pattern COUNTED =
            Pattern.compile("(?:多少|好多|几)(?:天|个月|年|岁|次)[\\s\\S]*[增多]?加(?:多少|好多|几)(?:$|[，。？！,?!])");

    private static final Pattern MONEY = Pattern.compile("[钱元费]|金额|标准|比例");

    private final String label;
    private final Pattern question;
    private final Pattern clause;

    Focus(String label, String question, String clause) {
        this.label = label;
        this.question = Pattern.compile(question);
        this.clause = Pattern.compile(clause);
    }

    /// What a question in standard words wants.
    public static Set<Focus> of(String question) {
        var wanted = EnumSet.noneOf(Focus.class);
        for (var sort : values()) {
            if (sort.question.matcher(question).find()) {
                wanted.add(sort);
            }
        }
        if (wanted.contains(AMOUNT) && isCounted(question)) {
            wanted.remove(AMOUNT);
        }
        return wanted;
    }

    /// Whether a bare 多少 means more of what is counted before it (顺产产假多少天，难产加多少).
    private static boolean isCounted(String question) {
        return COUNTED.matcher(question).find() && !MONEY.matcher(question).find();
    }

    /// How one names it when it is missing.
    public String label() {
        return label;
    }

    /// Whether a clause without this form cannot be the answer.
    public boolean isDemanded() {
        return switch (this) {
            case AMOUNT, TIME, AGE, PLACE, PAPERS -> true;
            case WHO, MAY -> false;
        };
    }

    public boolean isMetBy(String words) {
        return clause.matcher(words).find();
    }
}
