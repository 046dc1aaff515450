package policybase.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import policybase.document.Relation;
import policybase.document.Relation.Cited;
import policybase.document.RelationKind;
import policybase.text.Numerals;

/// Reads the points of a decision that amends others (二、将第七条修改为：“…”): which article of which document each changes,
/// with all the words of the point, the new text included.
final class Amendments {
    private static final String NUMBER = "[" + Numerals.CHARACTERS + "\\d]{1,8}";
    private static final String ARTICLE = "第" + NUMBER + "条(?:之[一二三四五六七八九十]{1,2})?";
    private static final Pattern ARTICLES = Pattern.compile(ARTICLE);
    private static final Pattern LABEL =
            Pattern.compile("^(?:" + NUMBER + "[、.．]|[（(]" + NUMBER + "[）)]|第" + NUMBER + "条[\\s　]+)\\s*");
    /// 对《X》作如下修改, 修改《X》, 一、《X》: what the points that follow change.
    private static final Pattern LEAD = Pattern.compile(
            "(?:对|将)[^。；]{0,40}《[^。；]{2,300}?作(?:出)?(?:如下|以下|相应)?(?:补充|修改|修订|修正|调整)|(?:^|决定|[、：:；])\\s*修改\\s*[^《。；]{0,20}《");
    private static final Pattern PLAIN_LEAD =
            Pattern.compile("对(?<name>[\\p{IsHan}]{2,20}?)(?:的部分条文|有关条文|部分内容)?作(?:出)?(?:如下|以下)(?:补充|修改|修订|修正)");
    private static final Pattern SHORT =
            Pattern.compile("》[^《》]{0,40}?(?:以下|下)?(?:简|统)称[：:]?\\s*[《“](?<short>[^》”]{1,30})[》”]");
    private static final Pattern VERB =
            Pattern.compile("修改为|改为|修改如下|作如下修改|修改|修订为|修正为|调整为|移作|移至|合并|删去|删除|增加|作为|替换为|变更为");
    private static final Pattern INSERTS =
            Pattern.compile("增加" + NUMBER + "条[^。；]{0,12}?(?:分别)?(?:作为|为)(?:[《〈][^》〉]+[》〉]|本[\\p{IsHan}]{1,6})?(?<new>"
                    + ARTICLE + "(?:[、，和至到]" + ARTICLE + ")*)");
    /// 原附件《X》由本通知附件代替, 附件2修改为: the table an office works by is changed as a whole.
    private static final Pattern ANNEX =
            Pattern.compile("(?:^|[，。；：将把])原?(?<name>附件" + "(?:" + NUMBER + ")?)[^，。；]{0,60}?(?:由本[\\p{IsHan}]{2,4}的?附件"
                    + "(?:" + NUMBER + ")?(?:代替|替代|替换|取代)|(?:修改|调整|变更|替换)为|作(?:出)?(?:如下|相应)?(?:修改|调整))");
    private static final Pattern BEGINS = Pattern.compile("^(?:将|把|在|对|原|删去|删除|增加|其中)?[^，。；：第]{0,60}?(?:" + ARTICLE
            + "|增加|删去|删除)|^(?:将|把)?(?:标题|引言|目录|附则|前言|第" + NUMBER + "章)");

    /// A further sentence on the article of the point before.
    private static final Pattern FURTHER =
            Pattern.compile("^(?:原|第" + NUMBER + "[款项目]|[（(]|将?(?:该|本)?条|增加|删去|删除|同时|并)");

    /// A point begins with what it changes: 将某市人民政府《X》.
    private static final int DIRECTLY = 20;

    private final Citations citations;
    private final List<Relation> found = new ArrayList<>();
    private final Map<String, Cited> shorts = new HashMap<>();
    private Optional<Cited> target;
    private Optional<String> lead = Optional.empty();
    private Optional<Cited> pointed = Optional.empty();
    private List<String> articles = List.of();
    private final StringBuilder words = new StringBuilder();
    private int open;

    /// @param titled the one document the title says is amended, if it says so of one
    Amendments(Citations citations, Optional<Cited> titled) {
        this.citations = citations;
        this.target = titled;
    }

    /// One relation for each article each point changes.
    List<Relation> read(Passages passages) {
        for (var passage : passages.all()) {
            if (passage.attachment()) {
                break;
            }
            passage(LABEL.matcher(passage.text()).replaceFirst(""));
        }
        close();
        return List.copyOf(found);
    }

    /// The sentence that says the document of the title is amended, where it names it without 《》: 对刑法作如下修改.
    Optional<String> lead() {
        return lead;
    }

    private void passage(String text) {
        if (open > 0 && !begins(text)) {
            words.append('\n').append(text);
            open = Math.max(0, open + marks(text));
            return;
        }
        open = 0;
        if (text.startsWith("“")) {
            more(text);
            return;
        }
        if (leads(text)) {
            close();
            return;
        }
        var said = unquoted(text);
        named(said).ifPresent(cited -> target = Optional.of(cited));
        if (target.isEmpty() && shorts.isEmpty()) {
            return;
        }
        var changed = changed(said);
        if (changed.isEmpty() && FURTHER.matcher(text).find()) {
            more(text);
            return;
        }
        close();
        if (changed.isEmpty()) {
            return;
        }
        pointed = document(said).or(() -> target);
        articles = changed;
        words.append(text);
        open = Math.max(0, marks(text));
    }

    /// The new text, or a further sentence of the point.
    private void more(String text) {
        if (!articles.isEmpty()) {
            words.append('\n').append(text);
            open = Math.max(0, marks(text));
        }
    }

    private static boolean begins(String text) {
        return !text.startsWith("“")
                && BEGINS.matcher(text).find()
                && VERB.matcher(unquoted(text)).find();
    }

    private boolean leads(String text) {
        var m = LEAD.matcher(text);
        if (m.find()) {
            var named = citations.in(text.substring(m.start())).stream()
                    .map(Citations.Citation::cited)
                    .filter(Repeals::isDocument)
                    .findFirst();
            var isPoint =
                    ARTICLES.matcher(unquoted(text.replaceAll("《[^》]*》", ""))).find();
            if (named.isPresent() && !isPoint) {
                target = named;
                var abbreviated = SHORT.matcher(text);
                while (abbreviated.find()) {
                    shorts.put(abbreviated.group("short"), named.get());
                }
                return true;
            }
        }
        var plain = PLAIN_LEAD.matcher(text);
        if (plain.find()
                && target.flatMap(Cited::title)
                        .filter(t -> t.endsWith(plain.group("name")))
                        .isPresent()) {
            lead = Optional.of(text);
            return true;
        }
        return false;
    }

    /// The document whose article a point changes, named in full before it: 将《X》第四条修改为. The points that follow may
    /// name their articles alone.
    private Optional<Cited> named(String said) {
        var article = ARTICLES.matcher(said);
        if (!article.find() || !VERB.matcher(said).find(article.end())) {
            return Optional.empty();
        }
        return citations.in(said).stream()
                .filter(citation -> citation.start() <= DIRECTLY
                        && citation.end() <= article.start()
                        && article.start() - citation.end() <= 2)
                .map(Citations.Citation::cited)
                .filter(cited -> Repeals.isDocument(cited)
                        && !cited.title().map(shorts::containsKey).orElse(false))
                .findFirst();
    }

    /// The document a point names itself: 作为《解释》第七条.
    private Optional<Cited> document(String said) {
        return citations.in(said).stream()
                .map(Citations.Citation::cited)
                .flatMap(cited -> cited.title().stream())
                .flatMap(title -> Optional.ofNullable(shorts.get(title)).stream())
                .findFirst();
    }

    /// The articles a point changes; of an insertion the new ones.
    private static List<String> changed(String said) {
        var annex = ANNEX.matcher(said);
        if (annex.find()) {
            return List.of(annex.group("name"));
        }
        if (!BEGINS.matcher(said).find()) {
            return List.of();
        }
        var inserts = INSERTS.matcher(said);
        if (inserts.find()) {
            return all(inserts.group("new"));
        }
        var verb = VERB.matcher(said);
        if (!verb.find()) {
            return List.of();
        }
        var before = all(said.substring(0, verb.start()));
        if (!before.isEmpty()) {
            return before;
        }
        var deletes = verb.group().startsWith("删");
        return deletes || verb.group().equals("增加") ? all(said.substring(verb.end())) : List.of();
    }

    private static List<String> all(String text) {
        return ARTICLES.matcher(text).results().map(r -> r.group()).distinct().toList();
    }

    /// Without the words put in or taken out.
    private static String unquoted(String text) {
        return text.replaceAll("“[^”]*”", "“”").replaceFirst("“(?!”).*$", "“");
    }

    private static int marks(String text) {
        return (int) (text.chars().filter(c -> c == '“').count()
                - text.chars().filter(c -> c == '”').count());
    }

    private void close() {
        var cited = pointed;
        if (cited.isPresent()) {
            for (var article : articles) {
                found.add(new Relation(
                        RelationKind.AMENDS, cited.get(), Optional.empty(), List.of(article), words.toString()));
            }
        }
        articles = List.of();
        pointed = Optional.empty();
        words.setLength(0);
        open = 0;
    }
}
