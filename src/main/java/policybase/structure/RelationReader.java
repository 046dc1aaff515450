package policybase.structure;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import policybase.document.Body;
import policybase.document.DocumentNumber;
import policybase.document.Problem;
import policybase.document.Problem.Step;
import policybase.document.Problems;
import policybase.document.Relation;
import policybase.document.Relation.Cited;
import policybase.document.RelationKind;
import policybase.text.Numerals;

/// What the text says about other documents, each with the sentence that says so. A document named for a stronger
/// reason is not listed as merely cited.
final class RelationReader {
    /// Mere citations kept, so that a long law does not drown what matters.
    private static final int MOST_CITATIONS = 50;

    private static final Pattern BASIS = Pattern.compile(
            "(?:根据|依据|依照|按照|遵照)(?<list>.{0,400}?)(?:制定|制订|特制|现就|现将|提出|决定|经|通知如下|现对|结合|拟定|出台|现印发|作如下|公告如下)");
    private static final Pattern AMENDS = Pattern.compile(
            "(?:将|对)(?<list>[^，。；《]{0,30}《[^。；]{2,300}?)(?:作(?:出)?(?:如下|以下|相应)?(?:补充、|补充和)?(?:修改|修订|修正)|修改为|予以修改)"
                    + "|(?:^|决定|[、：:；])\\s*修改\\s*(?<active>《[^。；]{4,120}》)");
    private static final Pattern RENEWS = Pattern.compile("的?(?:有效期限?|执行期限?|施行期限?|试行期限?|实施期限?)[^，。；《]{0,10}(?:延长|延续|顺延)"
            + "|[^，。；《把将由]{0,6}(?:延长(?:至|到|有效期)|继续执行|继续有效|继续实施|继续施行)"
            + "|自[^，。；《]{6,14}起[^，。；《]{0,6}(?:继续执行|继续实施|继续施行|延长|延续)"
            + "|[^。；《]{0,40}(?:继续执行|继续实施|继续施行|延长|延续)(?:至|到)\\s*[12一二]");
    private static final Pattern SUSPENDS = Pattern.compile("(?:暂停|暂缓)(?:执行|实施|施行)|暂时调整(?:实施|适用)");
    private static final Pattern RESUMES = Pattern.compile("恢复(?:执行|实施|施行)");
    /// A text put out for comment (征求意见稿) does nothing to others yet.
    private static final Pattern DRAFT = Pattern.compile("征求意见稿|送审稿|讨论稿|审议稿|公开征求|征求[^》]{0,30}意见的");
    private static final Set<RelationKind> DEEDS = EnumSet.of(
            RelationKind.REPEALS,
            RelationKind.REPLACES,
            RelationKind.LAPSES,
            RelationKind.AMENDS,
            RelationKind.RENEWS,
            RelationKind.SUSPENDS,
            RelationKind.RESUMES,
            RelationKind.CORRECTS,
            RelationKind.KEEPS,
            RelationKind.REPEALS_UNLISTED);
    private static final Pattern ARTICLE = Pattern.compile("第[" + Numerals.CHARACTERS + "\\d]{1,6}条(?:之[一二三四五])?");

    private final Citations citations;
    private final Problems problems;
    private final Optional<DocumentNumber> own;
    private final String ownTitle;
    private final Map<String, Relation> found = new LinkedHashMap<>();
    private String heading = "";

    RelationReader(NumberReader numbers, Problems problems, Optional<DocumentNumber> own, String ownTitle) {
        this.citations = new Citations(numbers);
        this.problems = problems;
        this.own = own;
        this.ownTitle = ownTitle;
    }

    List<Relation> read(String title, Optional<String> inner, Body body, Passages passages) {
        heading = title;
        var fromTitle = new TitleRelations(citations).read(title, inner);
        fromTitle.forEach(this::add);
        var repeals = new Repeals(citations, ownTitle);
        new CleanupLists(citations, title).read(body, passages).forEach(this::add);
        CleanupLists.unlisted(title, passages).ifPresent(this::add);
        for (var passage : passages.all()) {
            if (passage.heading() && passage.text().indexOf('《') < 0) {
                continue;
            }
            for (var sentence : passage.sentences()) {
                sentence(sentence, passage, repeals);
            }
        }
        amendments(passages, fromTitle);
        Repeals.replaced(List.copyOf(found.values()), ownTitle).forEach(this::merge);
        Attached.of(body).forEach(this::merge);
        found.replaceAll((_, relation) -> Lengthening.told(relation, passages));
        cites(passages);
        return isDraft(title)
                ? found.values().stream()
                        .filter(relation -> !DEEDS.contains(relation.kind()))
                        .toList()
                : List.copyOf(found.values());
    }

    /// Whether a title is that of a text put out for comment (征求意见稿).
    static boolean isDraft(String title) {
        return DRAFT.matcher(title).find();
    }

    private void sentence(String sentence, Passages.Passage passage, Repeals repeals) {
        if (sentence.contains("废止")
                || sentence.contains("执行")
                || sentence.contains("失效")
                || sentence.contains("作废")
                || sentence.contains("停止")) {
            repeals.in(sentence).forEach(this::add);
            if (Repeals.isNameless(sentence)) {
                problems.add(new Problem(
                        Problem.Severity.NOTE, Step.RELATION, "文中有未点名的废止，需人工确认所指文件", Optional.of(sentence)));
            }
        }
        after(RENEWS, sentence, RelationKind.RENEWS);
        paused(SUSPENDS, sentence, RelationKind.SUSPENDS);
        paused(RESUMES, sentence, RelationKind.RESUMES);
        if (sentence.indexOf('《') < 0) {
            return;
        }
        if (passage.index() < 25) {
            each(BASIS, sentence, RelationKind.BASED_ON);
        }
        if (sentence.contains("修改") || sentence.contains("修订") || sentence.contains("修正")) {
            each(AMENDS, sentence, RelationKind.AMENDS);
        }
    }

    /// 暂停执行《X》, and 《X》第二条自…起暂停执行.
    private void paused(Pattern verb, String sentence, RelationKind kind) {
        var at = verb.matcher(sentence);
        if (!at.find()) {
            return;
        }
        for (var citation : citations.in(sentence)) {
            if (!isDocument(citation.cited())) {
                continue;
            }
            var behind = citation.end() <= at.start() ? sentence.substring(citation.end(), at.start()) : "";
            var active = citation.start() >= at.end() && citation.start() - at.end() <= 8;
            var passive = citation.end() <= at.start() && behind.matches("[^，。；《》]{0,60}");
            if (active || passive) {
                var scope = Repeals.scope(active ? sentence.substring(citation.end()) : behind);
                add(new Relation(kind, citation.cited(), Optional.empty(), scope, sentence));
            }
        }
    }

    private void each(Pattern form, String sentence, RelationKind kind) {
        var m = form.matcher(sentence);
        while (m.find()) {
            var list = Optional.ofNullable(m.group("list"))
                    .orElseGet(() -> kind == RelationKind.AMENDS ? m.group("active") : "");
            for (var citation : citations.in(list)) {
                add(new Relation(
                        kind,
                        citation.cited(),
                        Optional.empty(),
                        kind == RelationKind.AMENDS ? articles(list) : List.of(),
                        sentence));
            }
        }
    }

    private void after(Pattern form, String sentence, RelationKind kind) {
        for (var citation : citations.in(sentence)) {
            var rest = sentence.substring(citation.end());
            var m = form.matcher(rest);
            if (m.lookingAt() && isDocument(citation.cited())) {
                add(relation(kind, citation.cited(), sentence));
            }
        }
    }

    private static List<String> articles(String text) {
        return ARTICLE.matcher(text).results().map(r -> r.group()).distinct().toList();
    }

    /// What the points of a decision change, article by article; a document whose articles are told is not said to be
    /// amended as a whole besides.
    private void amendments(Passages passages, List<Relation> fromTitle) {
        var titled = fromTitle.stream()
                .filter(relation -> relation.kind() == RelationKind.AMENDS)
                .map(Relation::cited)
                .toList();
        var reader = new Amendments(citations, titled.size() == 1 ? Optional.of(titled.getFirst()) : Optional.empty());
        var points = reader.read(passages);
        for (var point : points) {
            found.entrySet()
                    .removeIf(entry -> entry.getValue().kind() == RelationKind.AMENDS
                            && entry.getValue().scope().size() != 1
                            && sameDocument(entry.getValue().cited(), point.cited()));
        }
        for (var point : points) {
            var key = key(point) + "|" + point.scope();
            found.merge(
                    key,
                    point,
                    (one, other) -> new Relation(
                            one.kind(), one.cited(), one.target(), one.scope(), one.quote() + "\n" + other.quote()));
        }
        if (points.isEmpty()) {
            reader.lead()
                    .ifPresent(lead -> found.replaceAll((_, relation) -> relation.kind() == RelationKind.AMENDS
                            ? new Relation(relation.kind(), relation.cited(), relation.target(), relation.scope(), lead)
                            : relation));
        }
    }

    private void cites(Passages passages) {
        var kept = 0;
        for (var passage : passages.all()) {
            for (var sentence : passage.sentences()) {
                for (var citation : citations.in(sentence)) {
                    if (kept >= MOST_CITATIONS) {
                        return;
                    }
                    if (isDocument(citation.cited()) && !known(citation.cited())) {
                        add(relation(TitleRelations.mentioned(heading, sentence), citation.cited(), sentence));
                        kept++;
                    }
                }
            }
        }
    }

    /// A 《》 without 文种 is a form, a certificate or a book.
    private static boolean isDocument(Cited cited) {
        return Repeals.isDocument(cited);
    }

    private boolean known(Cited cited) {
        return found.values().stream().anyMatch(r -> {
            var titles = r.cited().title().isPresent()
                    && cited.title().isPresent()
                    && Repeals.same(r.cited().title().get(), cited.title().get());
            return titles
                    || r.cited().number().isPresent() && r.cited().number().equals(cited.number());
        });
    }

    private void add(Relation relation) {
        var self = relation.cited().number().isPresent()
                        && relation.cited().number().equals(own)
                || relation.kind() != RelationKind.ISSUES
                        && relation.kind() != RelationKind.FORWARDS
                        && relation.kind() != RelationKind.REPEALS
                        && relation.kind() != RelationKind.LAPSES
                        && relation.cited()
                                .title()
                                .filter(t -> Repeals.same(t, ownTitle))
                                .isPresent()
                        && relation.cited().number().isEmpty();
        if (!self) {
            merge(relation);
        }
    }

    /// One relation for one document, whether it was named with its number or without; the fuller name and scope stay.
    private void merge(Relation relation) {
        var twin = found.entrySet().stream()
                .filter(entry -> entry.getValue().kind() == relation.kind())
                .filter(entry -> sameDocument(entry.getValue().cited(), relation.cited()))
                .findFirst();
        if (twin.isEmpty()) {
            found.put(key(relation), relation);
            return;
        }
        var known = twin.get().getValue();
        var fuller =
                known.cited().number().isEmpty() && relation.cited().number().isPresent();
        var scope = known.scope().isEmpty() ? relation.scope() : known.scope();
        var telling = known.quote().equals(heading);
        if (fuller || telling) {
            found.remove(twin.get().getKey());
            var cited = fuller ? relation.cited() : known.cited();
            var joined = new Relation(relation.kind(), cited, Optional.empty(), scope, relation.quote());
            found.put(key(joined), joined);
        }
    }

    private static boolean sameDocument(Cited one, Cited other) {
        if (one.number().isPresent() && other.number().isPresent()) {
            return one.number().equals(other.number());
        }
        return one.title().isPresent()
                && other.title().isPresent()
                && Repeals.same(one.title().get(), other.title().get());
    }

    private static String key(Relation relation) {
        return relation.kind() + "|" + relation.cited();
    }

    private static Relation relation(RelationKind kind, Cited cited, String quote) {
        return new Relation(kind, cited, Optional.empty(), List.of(), quote);
    }
}
