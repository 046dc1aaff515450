package policybase.answer;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import policybase.answer.question.Asked;
import policybase.answer.question.Focus;
import policybase.document.Clause;
import policybase.document.DocumentId;
import policybase.document.DocumentNumber;
import policybase.document.Stage;
import policybase.search.Filters.Validity;
import policybase.search.Hit;
import policybase.search.NumberForms;
import policybase.search.SearchPage;
import policybase.store.Documents;
import policybase.validity.Standpoint;

/// Documents that a question names by their numbers (栎府办发〔2016〕28号还有效吗), or by their titles when it asks about
/// the document itself: it is about them and nothing else. Or a 条 that it cites (劳动合同法第三十八条讲什么).
///
/// @param ids of the documents
/// @param about what it asks of the documents themselves
/// @param cited the 条 it asks about, one of each document of the name
record Named(List<DocumentId> ids, About about, List<Quote> cited) {
    /// What is asked of a document itself.
    enum About {
        NOTHING,
        /// What it is, or whether it holds: how it opens.
        OPENING,
        /// From when it holds.
        START,
        /// What its 条 that is cited says.
        ARTICLE;

        private static About of(String words) {
            return START_ASKED.matcher(words).find() ? START : OPENING;
        }
    }

    /// Clauses that tell what a document is about.
    private static final int OPENING = 3;

    private static final Pattern ABOUT = Pattern.compile(
            "[，,的]?(?:(?:现在|目前|如今|今年)?(?:还|是否|是不是|到底)?(?:现行)?(?:有效|管用|作数|作废|废止|失效|能用|在用)(?:了|没有?|吗|不|么)?(?:[？?]|$)"
                    + "|有没有(?:作废|废止|失效|效|被)|(?:什么时候|哪年|哪天|何时|几时)(?:开始)?(?:废止|失效|作废|施行|生效|实施|出台|印发|发布)"
                    + "|文号|发文字号|是个?(?:什么|哪个)?文件|(?:是|讲|说|管|规定)(?:的是|的|了)?(?:些)?(?:什么|哪几点|哪些)(?:文件|内容|东西|的|事)*(?:[，,？?]|$))");

    private static final Pattern WISHED = Pattern.compile(
            "(?:文件?|通知|公告|通告|办法|细则|规定|方案|意见|条例|决定|批复|指南|解读|目录)(?:的)?(?:原文|全文|正文)?.{0,8}"
                    + "(?<wish>在哪|哪里|哪儿|怎么(?:找|查|看|下载)|找(?:一下|出来)|调出来|翻出来|发(?:我|给我)|给我看|看看|看一下|下载)"
                    + "|^(?:帮我|给我|我要|我想)?(?:找|查|调|看|下载)(?:一下|一哈|下)?.{4,40}(?:文件?|通知|公告|通告|办法|细则|方案|意见|条例|决定|批复)[。？?！!]?$");

    /// Sorts of fact that the wish for a document has the form of, too, or that stand in its title.
    private static final Set<Focus> NOT_TOLD = EnumSet.of(Focus.PLACE, Focus.WHO);

    /// Share of what is said of a document that its name must hold.
    private static final double DESCRIBED = 0.5;

    private static final Pattern START_ASKED = Pattern.compile("(?:时候|哪年|哪天|何时|几时).*(?:施行|生效|实施)");

    /// 本办法自2026年1月1日起施行, 自公布之日起施行.
    private static final Pattern START_SAID = Pattern.compile("自[^。；]{1,20}起(?:正式)?(?:施行|实施|执行|生效)");

    static Named in(String text, Asked asked, Evidence evidence, Documents documents, Standpoint from) {
        var cited = CitedArticle.quotes(evidence, documents, from);
        if (!cited.isEmpty()) {
            return new Named(cited.stream().map(Quote::id).distinct().toList(), About.ARTICLE, cited);
        }
        var about = ABOUT.matcher(asked.standard());
        var isAbout = about.find();
        var what = isAbout ? About.of(about.group()) : isWished(asked) ? About.OPENING : About.NOTHING;
        var whole = numbered(text, documents);
        var numbered = whole.isEmpty() ? numberedInPart(text, evidence) : whole;
        if (!numbered.isEmpty()) {
            return new Named(numbered, what, List.of());
        }
        if (!isAbout) {
            return new Named(what == About.OPENING ? described(text, asked, evidence) : List.of(), what, List.of());
        }
        var name = asked.standard()
                .substring(0, about.start())
                .replaceAll("[《》]", "")
                .strip();
        var titled = name.length() < 4
                ? List.<DocumentId>of()
                : evidence.of(name, Validity.ANY).hits().stream()
                        .filter(Hit::isNamed)
                        .map(Hit::id)
                        .distinct()
                        .toList();
        return new Named(titled, what, List.of());
    }

    /// Whether the document itself is asked for (那个放宽户口的通知在哪看), not what it says.
    private static boolean isWished(Asked asked) {
        return WISHED.matcher(asked.standard()).find()
                && asked.wanted().stream().allMatch(NOT_TOLD::contains)
                && asked.units().isEmpty();
    }

    /// The document whose name holds most of what is said of it, first one found.
    private static List<DocumentId> described(String text, Asked asked, Evidence evidence) {
        var wish = WISHED.matcher(asked.standard());
        var said = asked.within(
                wish.find() && wish.start("wish") >= 0
                        ? asked.standard().substring(0, wish.start("wish"))
                        : asked.standard());
        return evidence.of(text, Validity.ANY).hits().stream()
                .filter(hit -> said.coverage(hit.metadata().title().full()
                                + hit.metadata().issuerNames()
                                + hit.metadata()
                                        .number()
                                        .map(DocumentNumber::toString)
                                        .orElse(""))
                        >= DESCRIBED)
                .limit(1)
                .map(Hit::id)
                .toList();
    }

    private static List<DocumentId> numbered(String text, Documents documents) {
        return DocumentNumber.findAll(text).stream()
                .flatMap(found -> documents.numbered(found.number()).stream())
                .distinct()
                .filter(id -> documents
                        .find(id)
                        .filter(held -> held.document().stage() == Stage.PUBLISHED)
                        .filter(held -> held.document()
                                .metadata()
                                .number()
                                .filter(number -> text.contains(String.valueOf(number.serial())))
                                .isPresent())
                        .isPresent())
                .toList();
    }

    private static List<DocumentId> numberedInPart(String text, Evidence evidence) {
        return Stream.concat(
                        NumberForms.parts(text).stream().flatMap(number -> evidence.numbered(number).hits().stream()),
                        NumberForms.issued(text).stream()
                                .flatMap(issued -> evidence.numbered(issued.number()).hits().stream()
                                        .filter(hit -> hit.metadata().issuers().stream()
                                                .anyMatch(issuer -> issued.isBy(issuer.name())))))
                .map(Hit::id)
                .distinct()
                .toList();
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }

    /// Of what was found, the documents named.
    SearchPage among(SearchPage page) {
        return page.with(
                page.hits().stream().filter(hit -> ids.contains(hit.id())).toList());
    }

    /// What the documents say of it: the 条 cited, from when they hold, or what of substance stands first in them.
    List<Quote> quotes(Documents documents, Standpoint from) {
        if (about == About.ARTICLE) {
            return cited;
        }
        return ids.stream()
                .flatMap(id -> documents.published(id, from).stream()
                        .flatMap(held -> said(held.document().body().clauses()))
                        .map(clause -> Quote.whole(id, clause.anchor(), clause.text())))
                .toList();
    }

    /// Clauses that speak of a number that no document of the base bears.
    static List<Quote> mentions(String text, SearchPage page) {
        return DocumentNumber.findAll(text).stream()
                .map(found -> found.number().toString())
                .flatMap(number -> page.hits().stream().flatMap(hit -> hit.clauses().stream()
                        .filter(clause -> clause.text().contains(number))
                        .map(clause -> Quote.whole(hit.id(), clause.anchor(), clause.text()))))
                .distinct()
                .toList();
    }

    private Stream<Clause> said(List<Clause> clauses) {
        var starts = clauses.stream()
                .filter(clause -> about == About.START
                        && START_SAID.matcher(clause.text()).find())
                .toList();
        return starts.isEmpty() ? opening(clauses) : Stream.of(starts.getLast());
    }

    private static Stream<Clause> opening(List<Clause> clauses) {
        var substantial = clauses.stream()
                .filter(clause -> !Fit.substance(clause.text()).isBlank())
                .limit(OPENING)
                .toList();
        return substantial.isEmpty() ? clauses.stream().limit(1) : substantial.stream();
    }
}
