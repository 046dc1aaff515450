package policybase.curate.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import policybase.document.Clause;
import policybase.document.Level;
import policybase.document.PolicyDocument;

/// Which clauses of a document are worth an entry, the more useful first: those that say to whom and how much, by when,
/// with what papers, on what condition, where. Title, addressee, signature and lists of attachments are never offered;
/// aim, duties of bodies and day of effect come last.
public final class Offers {
    /// Shorter ones say nothing by themselves.
    private static final int SHORTEST = 12;

    /// What an entry could tell, in the order in which it is named.
    private static final List<Fact> FACTS = List.of(
            fact("金额", "\\d+(?:\\.\\d+)?\\s*(?:万元|元|％|%)|[一二三四五六七八九十百千万]+元|(?:补贴|津贴|补助|奖励|缴费|收费|救助)标准"),
            fact(
                    "条件",
                    "(?:符合|具备|满足|同时具备)[^。]{0,20}条件|(?:下列|以下)条件|年满\\s*[\\d一二三四五六七八九十]+|具有本[市县区]|(?:可以|可|有权)(?:申请|享受|领取)|对象(?:为|是|包括)"),
            fact("材料", "(?:提交|提供|携带|出具|持|凭|上传|交验)[^。；]{0,40}(?:证|簿|书|表|材料|复印件|合同|发票|照片|原件)|(?:下列|以下)(?:申请)?材料"),
            fact("期限", "\\d+\\s*个?(?:工作日|日|天|月)(?:内|以内|之内)|[一二三四五六七八九十]+个?(?:工作日|日|月)内|\\d月\\s*\\d+\\s*日|之日起"),
            fact("办理", "(?:向|到|在)[^，。；]{2,40}(?:申请|提出|办理|申报|提交|登记|领取|报名)"));

    private static final Pattern ASIDE = Pattern.compile(
            "^(?:[（(][^（）()]{2,12}[）)]\\s*)?(?:为(?:了|进一步|贯彻|规范|加强|保障|切实|深入|做好)?|根据).{0,400}(?:制定本|制订本|结合|现将|现就|如下)|负责解释|(?:自|从|于)[^，。；]{4,24}(?:起|后)?(?:施行|实施|执行)。|^本(?:办法|规定|细则|条例|意见)(?:所称|适用于)|(?:统筹|组织|指导|监督|负责)[^。]{0,30}工作。|领导小组|高度重视|加强(?:组织)?领导|法律责任|依法给予(?:处分|行政处分)");

    /// What happens to those who break the rules is asked less than what one gets.
    private static final Pattern PENALTY = Pattern.compile("虚假|隐瞒|骗取|罚款|追究|责令|滥用职权");

    /// A bare heading, or the name of a form.
    private static final Pattern NAME = Pattern.compile("[^。；，：:\\n\\t]{0,40}");

    /// A sentence that only leads to points that are clauses of their own.
    private static final Pattern LEADS = Pattern.compile("[：:]$");

    private final Collection<List<String>> audiences;

    /// @param audiences words that tell of each audience (受众)
    Offers(Collection<List<String>> audiences) {
        this.audiences = List.copyOf(audiences);
    }

    private record Fact(String name, Pattern form) {}

    private static Fact fact(String name, String form) {
        return new Fact(name, Pattern.compile(form));
    }

    /// A clause as it is offered.
    ///
    /// @param words its text without lines of the frame
    /// @param facts what it says, by name: 金额, 条件, 材料, 期限, 办理
    public record Offer(Clause clause, String words, List<String> facts, int worth) {
        public Offer {
            facts = List.copyOf(facts);
        }
    }

    List<Offer> of(PolicyDocument document) {
        var frame = new Frame(document.metadata().title().full());
        var offers = new ArrayList<Offer>();
        var clauses = document.body().clauses();
        var isDivided = clauses.stream().anyMatch(clause -> !isLoose(clause));
        for (var clause : clauses) {
            var words = isDivided && isLoose(clause) ? frame.below(clause.text()) : frame.without(clause.text());
            if (words.length() >= SHORTEST && !NAME.matcher(words).matches()) {
                offers.add(offer(clause, words));
            }
        }
        offers.sort(Comparator.comparingInt(Offer::worth).reversed());
        return List.copyOf(offers);
    }

    /// Whether it stands in no division: before the first 条, or in a text without any.
    private static boolean isLoose(Clause clause) {
        return clause.locator().steps().size() == 1
                && clause.locator().steps().getFirst().level() == Level.PARAGRAPH;
    }

    private Offer offer(Clause clause, String words) {
        var facts = FACTS.stream()
                .filter(fact -> fact.form().matcher(words).find())
                .map(Fact::name)
                .toList();
        var somebody = audiences.stream().flatMap(List::stream).anyMatch(words::contains);
        var worth = 2 * facts.size() + (somebody && !facts.isEmpty() ? 3 : somebody ? 1 : 0);
        if (PENALTY.matcher(words).find()) {
            worth /= 2;
        }
        if (LEADS.matcher(words).find() || ASIDE.matcher(words).find() && facts.size() < 2) {
            worth = -1;
        }
        return new Offer(clause, words, facts, worth);
    }
}
