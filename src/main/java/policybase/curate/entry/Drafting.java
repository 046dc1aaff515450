package policybase.curate.entry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import policybase.curate.entry.Content.Pick;
import policybase.curate.entry.Offers.Offer;
import policybase.document.Entry.Amount;
import policybase.document.Entry.Keeping;
import policybase.document.Entry.Reach;
import policybase.document.Entry.Telling;
import policybase.document.Entry.Visibility;
import policybase.document.Metadata;
import policybase.document.PolicyDocument;

/// Proposes an entry for a clause: one question, with the amounts, days, materials and conditions that stand in the
/// clause picked out by their form. A person goes on from there; nothing of this is ever published by itself.
public final class Drafting {
    private static final Pattern AMOUNT = Pattern.compile(
            "(?<label>[^，。；：、\\n\\t（）()]{0,24}?)\\s*(?<from>\\d+(?:\\.\\d+)?)(?:\\s*(?:万?元)?\\s*(?:至|—|-|～)\\s*(?<to>\\d+(?:\\.\\d+)?))?\\s*(?<unit>万元|元|％|%)");

    private static final Pattern MATERIALS =
            Pattern.compile("(?:提交|提供|携带|持|凭|上传)(?:下列材料[：:之一]*)?(?<list>[^。；\\n]{2,80}?)(?=[。；\\n，]|向|到|申请|办理|$)");

    private static final Pattern ITEM = Pattern.compile("(?m)^[（(][一二三四五六七八九十]{1,3}[）)](?<text>.+)$");

    private static final Pattern DEADLINE =
            Pattern.compile("\\d+\\s*(?:个)?(?:工作日|日|天|个月)(?:内|以内)|之日起|每[年月]|月\\s*\\d+\\s*日");

    private static final Pattern PLACE = Pattern.compile("(?:向|到)(?<place>[^，。；\\n]{2,40}?)(?:申请|提出|办理|申报|提交|登记)");

    /// What a title says beside its subject.
    private static final Pattern FRAME = Pattern.compile(
            "^.{0,20}?(?:人民政府|办公室|局|委员会)*关于|印发|公布|做好|开展|调整|实施办法|管理办法|发放办法|实施细则|管理规定|规定|办法|细则|方案|若干措施|的通知|通知|标准|工作|有关事项|的?公告|（试行）|《|》|\\d{4}年?(?:度)?");

    /// A clause's own heading, which nobody says aloud.
    private static final Pattern HEADING = Pattern.compile("^[^，。；：\\n]{1,12}。\\n(?=.)");

    private final Map<String, List<String>> audiences;

    /// @param audiences words that tell of each audience (受众)
    public Drafting(Map<String, List<String>> audiences) {
        this.audiences = Map.copyOf(audiences);
    }

    /// Clauses of a document that are worth an entry, the more useful first.
    public List<Offer> offers(PolicyDocument document) {
        return new Offers(audiences.values()).of(document);
    }

    /// What the clause itself gives; empty fields are for a person.
    public Content of(PolicyDocument document, Offer offer, Person owner) {
        var clause = offer.clause();
        var text = offer.words();
        var metadata = document.metadata();
        var amounts = amounts(text);
        var materials = materials(text);
        var place = PLACE.matcher(text);
        return new Content(
                subject(metadata) + asked(text, amounts, materials),
                List.of(),
                new Telling(
                        spoken(text),
                        Telling.length(text) > Telling.SPOKEN_LIMIT ? text : "",
                        text.contains("条件") || text.contains("符合") ? items(text) : List.of(),
                        amounts,
                        materials,
                        place.find() ? place.group("place") : "",
                        "",
                        ""),
                List.of(new Pick(document.id(), clause.anchor(), text.equals(clause.text()) ? "" : text)),
                new Reach(
                        audiences(metadata.title().full() + text),
                        metadata.region(),
                        metadata.topics().stream().limit(2).toList(),
                        Visibility.PUBLIC),
                new Keeping(
                        metadata.issuers().isEmpty()
                                ? ""
                                : metadata.issuers().getFirst().name(),
                        owner.login(),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                metadata.sample());
    }

    /// What the document is about, as people would say it.
    private static String subject(Metadata metadata) {
        var title = metadata.title().cited();
        for (var region : metadata.region().stream().toList()) {
            title = title.replace(region, "");
        }
        var subject = FRAME.matcher(title).replaceAll("").strip();
        return subject.length() < 2 ? metadata.title().cited() : subject;
    }

    private static String asked(String text, List<Amount> amounts, List<String> materials) {
        if (!amounts.isEmpty()) {
            return "多少钱";
        }
        if (!materials.isEmpty()) {
            return "要什么材料";
        }
        if (text.contains("条件") || text.contains("符合") || text.contains("对象")) {
            return "要什么条件";
        }
        if (DEADLINE.matcher(text).find()) {
            return "什么时候办";
        }
        return PLACE.matcher(text).find() ? "在哪里办" : "怎么规定的";
    }

    /// The clause when it is short enough to be read aloud; else its first sentences as far as they are.
    private static String spoken(String text) {
        var plain = HEADING.matcher(text).replaceFirst("").replace("\n", "").replace("\t", " ");
        if (Telling.length(plain) <= Telling.SPOKEN_LIMIT) {
            return plain;
        }
        var spoken = new StringBuilder();
        for (var sentence : plain.split("(?<=[。；])")) {
            if (Telling.length(spoken + sentence) > Telling.SPOKEN_LIMIT) {
                break;
            }
            spoken.append(sentence);
        }
        return spoken.toString();
    }

    private static List<Amount> amounts(String text) {
        var amounts = new ArrayList<Amount>();
        var found = AMOUNT.matcher(text);
        while (found.find() && amounts.size() < 8) {
            amounts.add(new Amount(
                    found.group("label").strip(),
                    found.group("from"),
                    Optional.ofNullable(found.group("to")).orElse(""),
                    found.group("unit")));
        }
        return amounts;
    }

    private static List<String> materials(String text) {
        Set<String> materials = new LinkedHashSet<>();
        var found = MATERIALS.matcher(text);
        while (found.find()) {
            for (var one : found.group("list").split("[、和及]|以及")) {
                if (one.matches(".*(?:证|簿|书|表|证明|材料|照片|复印件|合同|卡|发票|凭证|清单).{0,4}")) {
                    materials.add(one.strip());
                }
            }
        }
        if (text.contains("下列材料")) {
            materials.addAll(items(text));
        }
        return List.copyOf(materials);
    }

    private static List<String> items(String text) {
        return ITEM.matcher(text)
                .results()
                .map(found -> found.group("text").replaceAll("[；。]$", "").strip())
                .toList();
    }

    private List<String> audiences(String text) {
        return audiences.entrySet().stream()
                .filter(audience -> audience.getValue().stream().anyMatch(text::contains))
                .map(Map.Entry::getKey)
                .sorted()
                .limit(4)
                .toList();
    }
}
