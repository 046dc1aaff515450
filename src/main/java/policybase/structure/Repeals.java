package policybase.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import policybase.document.Relation;
import policybase.document.Relation.Cited;
import policybase.document.RelationKind;
import policybase.document.TitleKey;
import policybase.structure.Citations.Citation;
import policybase.text.Numerals;

/// Reads sentences that end other documents: 《X》同时废止, 停止执行, 宣布失效. Sentences that only speak of repealing
/// (应当废止, 修改或者废止) say nothing.
final class Repeals {
    private static final String ARTICLE = "第[" + Numerals.CHARACTERS
            + "\\d]{1,6}条(?:之[一二三四五])?(?:第[一二三四五六七八九十]{1,3}款)?(?:第?[（(]?[一二三四五六七八九十]{1,3}[）)]?项)?";
    private static final Pattern VERB = Pattern.compile(
            "(?:同时|即行|一并|一律|均|即|自行|相应|随之)?(?:予以|予|明令|宣布)?(?<verb>废止|失效|停止执行|停止施行|不再执行|终止执行|停止使用|停止实施|作废)");
    private static final Pattern TALK = Pattern.compile(
            "(?:应当?|应予|可以|可|或者?|、|及|和|是否|需要|需|拟|建议|必须|提出|适时|不|未|被|已经?|决定是否|要求|提请|责令|宣布|在|已被|尚未)(?:予以|同时|明令|及时)?(?:废止|失效|停止执行|不再执行|终止执行|停止施行|停止使用|停止实施|作废)|(?:废止|失效|停止执行|作废)(?:的(?!通知|决定|公告|规范性文件目录)|或者?|、(?!《)|前|后|时|程序|情形|和|与|建议|意见|手续|日期|之日|年限|而)|(?:修改|修订|制定|解释|清理|评估)(?:、|和|或者?|与|或)(?:予以)?废止|不停止执行|期间.{0,12}停止执行|暂停|裁定|复议|诉讼|自动失效|证(?:书)?(?:自行|自动)?(?:失效|作废)|(?:许可|合同|协议|资格|文书|文件|证|标志|卡|号牌|申请|登记|权|决议|条款|承诺|批件|手续|处分|处罚)(?:同时|自行|自动|即)?(?:失效|作废)");
    private static final Pattern BASIS_BEFORE = Pattern.compile(
            "(?:根据|依据|依照|按照|适用|遵照|按|执行|贯彻|符合|违反|关于|落实|以|(?<!》)与|由)\\s*(?:[\\p{IsHan}]{2,20}(?:的|发布的|印发的|制定的))?(?:修订后的|修改后的|新的|国家|国务院|省)?$");
    private static final Pattern SCOPE = Pattern.compile(ARTICLE + "(?:\\s*[、，和及至—-]\\s*" + ARTICLE + ")*");
    private static final Pattern RANGE = Pattern.compile("第(?<from>[" + Numerals.CHARACTERS
            + "\\d]{1,6})条\\s*[至—-]+\\s*第(?<to>[" + Numerals.CHARACTERS + "\\d]{1,6})条");
    private static final int LONGEST_RANGE = 200;
    private static final Pattern ATTACHED = Pattern.compile("^(?:中的|的|中)?(?<name>附件[一二三四五六七八九十\\d]{0,2})(?!中|所|的)");
    private static final Pattern ONE_ARTICLE = Pattern.compile(ARTICLE);
    private static final Pattern NAMELESS = Pattern.compile(
            "(?:凡|以前|此前|过去|原|其他|本市|我市|我县|本县|我省|现行|有关).{0,30}(?:与本[\\p{IsHan}]{1,8}(?:不一致|不符|相抵触|抵触|有抵触|相矛盾|不相符)|有关(?:规定|文件|政策))(?:的)?.{0,12}(?:同时|一律|即行|相应|均)?(?:废止|停止执行|失效)|凡与本[\\p{IsHan}]{1,8}(?:不一致|不符|抵触|相抵触)的?(?:规定|文件)?，?(?:同时|一律|即行|均)?(?:废止|停止执行|失效)");
    /// 原办法同时废止; 我县原印发的高龄津贴文件停止执行.
    private static final Pattern FORMER = Pattern.compile(
            "(?:^|[，；])(?:\\p{IsHan}{1,3}原|原)(?:有的?)?(?:办法|规定|细则|实施细则|方案|意见|标准|政策|(?:发布|印发|制定|下发|出台|公布)\\p{IsHan}{1,24}(?:文件|规定|政策|办法|标准))(?:同时|即行|一并|一律|均)?(?:予以)?(?:废止|停止执行)");
    /// 四、废止《北京市信息化促进条例》.
    private static final Pattern ACTIVE = Pattern.compile("(?:^|决定|现|予以|[、，：:；]|同时)\\s*废止\\s*《");
    private static final Pattern BETWEEN =
            Pattern.compile(".*(?:施行|实施|执行|生效)(?:。|；|，).*|.*(?:适用|按照|遵照|为准)[^，；。]{0,12}[，；。].*");
    /// Before a name that is this document's own: an older one of that name (1999年…通过的《X》, 原《X》).
    private static final Pattern OLDER = Pattern.compile(
            "(?:[0-9０-９]{4}年[^《》；。]{0,80}(?:通过|批准|发布|公布|颁布|颁发|印发|施行|实施|修订|修正|制定)的?|》(?:第[一二三四五]次)?(?:修正|修订)的|原来?的?)\\s*$");
    /// Behind a name: that of a decision by which another document was amended.
    private static final Pattern AMENDING = Pattern.compile("^(?:第[一二三四五六七八九十]+次)?(?:修正|修订|修改)(?!版|后|稿)");

    private final Citations citations;
    private final String ownTitle;

    Repeals(Citations citations, String ownTitle) {
        this.citations = citations;
        this.ownTitle = ownTitle;
    }

    /// Relations a sentence states.
    List<Relation> in(String sentence) {
        var out = new ArrayList<Relation>();
        var verb = VERB.matcher(sentence);
        var from = 0;
        while (verb.find()) {
            if (!isTalk(sentence, verb.start(), verb.end())) {
                for (var named : named(sentence, from, verb.start("verb"))) {
                    out.add(relation(verb.group("verb"), named, sentence, verb.start()));
                }
                from = verb.end();
            }
        }
        var active = ACTIVE.matcher(sentence);
        while (active.find()) {
            for (var citation : citations.in(sentence)) {
                if (citation.start() == active.end() - 1 && isDocument(citation.cited())) {
                    out.add(relation("废止", citation, sentence, citation.end()));
                }
            }
        }
        return out;
    }

    /// A repeal that names no document: 凡与本办法不一致的同时废止.
    static boolean isNameless(String sentence) {
        return (FORMER.matcher(sentence).find() || NAMELESS.matcher(sentence).find() && !sentence.contains("为准"))
                && sentence.indexOf('《') < 0
                && !isTalk(sentence, 0, sentence.length());
    }

    private static boolean isTalk(String sentence, int start, int end) {
        var talk = TALK.matcher(sentence);
        while (talk.find()) {
            if (talk.start() < end && start < talk.end()) {
                return !talk.group().matches("宣布(?:废止|失效)|、(?:废止|失效)|.*已被?废止")
                        || talk.group().startsWith("已");
            }
        }
        return false;
    }

    private List<Citation> named(String sentence, int from, int to) {
        var list = new ArrayList<Citation>();
        for (var citation : citations.in(sentence)) {
            if (citation.start() < from || citation.end() > to) {
                continue;
            }
            var before = sentence.substring(from, citation.start());
            var own = citation.cited()
                    .title()
                    .filter(title -> same(title, ownTitle))
                    .isPresent();
            var older = citation.cited().number().isPresent()
                    || OLDER.matcher(before).find();
            if ((!own || older)
                    && !AMENDING.matcher(sentence.substring(citation.end())).find()
                    && isDocument(citation.cited())
                    && !BASIS_BEFORE.matcher(before).find()) {
                list.add(citation);
            }
        }
        return near(sentence, list, to);
    }

    /// A 《》 without 文种 or number is a certificate, a form, a book.
    static boolean isDocument(Cited cited) {
        return cited.number().isPresent()
                || cited.title()
                        .filter(title -> Titles.ends(title) && !title.endsWith("证明") || title.matches(".*(?:通则|的安排)"))
                        .isPresent();
    }

    /// Only the run of names that leads up to the verb: what stands before 施行， is another matter.
    private static List<Citation> near(String sentence, List<Citation> list, int verb) {
        var run = new ArrayList<Citation>();
        var next = verb;
        for (var citation : list.reversed()) {
            var gap = sentence.substring(citation.end(), Math.max(next, citation.end()));
            if (BETWEEN.matcher(gap).matches() || gap.length() > (run.isEmpty() ? 60 : 80)) {
                break;
            }
            run.addFirst(citation);
            next = citation.start();
        }
        return run;
    }

    private static Relation relation(String verb, Citation named, String sentence, int verbAt) {
        var kind = verb.equals("失效") ? RelationKind.LAPSES : RelationKind.REPEALS;
        var scope = scope(sentence.substring(named.end(), Math.max(verbAt, named.end())));
        if (scope.isEmpty() && sentence.startsWith("废止") && verbAt <= named.end()) {
            scope = scope(sentence.substring(named.end()));
        }
        return new Relation(kind, named.cited(), Optional.empty(), scope, sentence);
    }

    /// The 条 spoken of directly behind a document's name.
    static List<String> scope(String behind) {
        var m = SCOPE.matcher(behind.replaceFirst("^(?:中的|的|中)", ""));
        if (m.lookingAt()) {
            return articles(m.group());
        }
        var attached = ATTACHED.matcher(behind);
        return attached.lookingAt() ? List.of(attached.group("name")) : List.of();
    }

    /// Every 条 that is named, those between the two ends of a range included.
    private static List<String> articles(String named) {
        var range = RANGE.matcher(named);
        if (range.matches()) {
            var from = Numerals.parse(range.group("from")).orElse(0);
            var to = Numerals.parse(range.group("to")).orElse(0);
            if (from > 0 && from < to && to - from < LONGEST_RANGE) {
                return IntStream.rangeClosed(from, to)
                        .mapToObj(number -> "第" + Numerals.chinese(number) + "条")
                        .toList();
            }
        }
        return ONE_ARTICLE.matcher(named).results().map(r -> r.group()).toList();
    }

    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /// A text that repeals one of the same name, 试行 and 暂行 aside, takes its place (替代, field §1.7).
    static List<Relation> replaced(List<Relation> said, String title) {
        var own = TitleKey.loose(title);
        return said.stream()
                .filter(relation -> relation.kind() == RelationKind.REPEALS
                        && relation.scope().isEmpty())
                .filter(relation -> !own.isEmpty()
                        && relation.cited()
                                .title()
                                .map(TitleKey::loose)
                                .filter(own::equals)
                                .isPresent())
                .map(relation -> new Relation(
                        RelationKind.REPLACES, relation.cited(), relation.target(), List.of(), relation.quote()))
                .toList();
    }

    private static String plain(String title) {
        return title.replaceAll("[\\s　《》〈〉（）()“”]|^中华人民共和国", "");
    }
}
