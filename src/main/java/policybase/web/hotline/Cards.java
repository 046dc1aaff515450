package policybase.web.hotline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import policybase.answer.EntryAnswers;
import policybase.call.Callers;
import policybase.call.Callers.Nearness;
import policybase.document.Clause;
import policybase.document.DocumentId;
import policybase.document.Entry;
import policybase.document.Entry.Amount;
import policybase.document.PolicyDocument;
import policybase.document.Tier;
import policybase.store.Documents;
import policybase.store.Held;
import policybase.validity.Standpoint;
import policybase.validity.Status;
import policybase.web.view.Address;
import policybase.web.view.EntryReader;
import policybase.web.view.EntryView.GroundView;
import policybase.web.view.EntryView.Line;
import policybase.web.view.StatusView;

/// Makes cards: of reviewed entries and of clauses, read from the store at that moment.
final class Cards {
    /// First line of whatever is copied of a document that is not in force.
    static final String HISTORICAL = "【历史规定，不能作为现在办事的依据】";

    private final Documents documents;
    private final EntryReader entries;
    private final String county;
    private final Callers callers;

    Cards(Documents documents, String county, Callers callers) {
        this.documents = documents;
        this.entries = new EntryReader(documents);
        this.county = county;
        this.callers = callers;
    }

    CardView entry(Entry entry, Call call) {
        var telling = entry.telling();
        var ground = entries.ground(entry.basis(), Standpoint.of(call.day()));
        var region = entry.reach().region().orElse(county);
        var nearness = callers.of(entry.reach().audiences(), call.caller());
        var warning = warning(entry, region, nearness, call);
        var amounts = telling.amounts().stream()
                .sorted(Comparator.comparing(amount -> callers.of(amount.label(), call.caller())))
                .map(amount -> new Line(amount.label(), amount.figure()))
                .toList();
        var isPublic = entry.reach().visibility() == Entry.Visibility.PUBLIC;
        return new CardView(
                0,
                isPublic ? "口径" : "口径（仅坐席）",
                "good",
                "/entries/" + entry.id(),
                entry.question(),
                warning,
                region,
                nearness,
                List.of(telling.spoken()),
                telling.full().lines().toList(),
                telling.conditions().stream()
                        .sorted(callers.nearestFirst(call.caller()))
                        .toList(),
                amounts,
                telling.materials(),
                told(new Line("在哪里办", telling.where()), new Line("怎么办", telling.how()), new Line("时间", telling.when())),
                entry.keeping().department(),
                entry.keeping().contact(),
                ground,
                copied(warning, telling.spoken(), telling.amounts(), ground, call) + "\n咨询："
                        + entry.keeping().department() + " " + entry.keeping().contact());
    }

    /// An entry that must not be told any more (停用): behind a red band that says why, and so is what is copied.
    CardView silent(EntryAnswers.Fallen fallen, Call call) {
        var entry = fallen.entry();
        var ground = entries.ground(entry.basis(), Standpoint.of(call.day()));
        var why = "这条口径已停用，不能再照着答复。" + fallen.silent().reason();
        return new CardView(
                0,
                "停用口径",
                "gone",
                "/entries/" + entry.id(),
                entry.question(),
                why,
                entry.reach().region().orElse(county),
                Nearness.FOR_ANYBODY,
                List.of(entry.telling().spoken()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                entry.keeping().department(),
                entry.keeping().contact(),
                ground,
                HISTORICAL + "\n" + copied(why, entry.telling().spoken(), List.of(), ground, call));
    }

    private String warning(Entry entry, String region, Nearness nearness, Call call) {
        var warnings = new ArrayList<String>();
        if (call.isElsewhere(county) && !region.equals(call.region())) {
            warnings.add("这条口径是" + region + "的，来电人在" + call.region() + "，标准可能不同。");
        }
        if (nearness == Nearness.FOR_OTHERS) {
            warnings.add(
                    "这条口径是写给" + String.join("、", entry.reach().audiences()) + "的，来电人是" + call.caller() + "，请先核对条件。");
        }
        return String.join("", warnings);
    }

    private static List<Line> told(Line... lines) {
        return List.of(lines).stream().filter(line -> !line.text().isBlank()).toList();
    }

    private static String copied(
            String warning, String spoken, List<Amount> amounts, List<GroundView> ground, Call call) {
        var lines = new ArrayList<String>();
        if (!warning.isEmpty()) {
            lines.add("【注意】" + warning);
        }
        lines.add(spoken);
        amounts.forEach(amount -> lines.add(amount.label() + "：" + amount.figure()));
        ground.forEach(one -> lines.add(
                "依据：" + one.cited() + one.locator() + "（" + one.status().label() + "）" + quoted(one)));
        lines.add(asOf(call));
        return String.join("\n", lines);
    }

    private static String quoted(GroundView one) {
        var rows = one.rows().stream().map(cells -> String.join(" ", cells)).toList();
        return "“" + String.join(" ", one.lines().isEmpty() ? rows : one.lines()) + "”";
    }

    private static String asOf(Call call) {
        return "按" + day(call.day()) + "的情况，" + day(call.today()) + "查询。";
    }

    static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /// A clause as it stands in the store; empty when it is not there, or not in force on the day and not wanted so.
    ///
    /// @param words the part to read out; empty: the whole clause
    Optional<CardView> clause(DocumentId id, String anchor, Optional<String> words, Call call, boolean historical) {
        var held = documents.published(id);
        if (held.isEmpty()) {
            return Optional.empty();
        }
        var status = held.get().timeline().statusOn(call.day());
        if (status.inForce() == historical) {
            return Optional.empty();
        }
        return held.get()
                .document()
                .body()
                .clause(anchor)
                .map(clause -> clause(held.get(), clause, words.orElse(clause.text()), status, call));
    }

    private CardView clause(Held held, Clause clause, String words, Status status, Call call) {
        var document = held.document();
        var metadata = document.metadata();
        var cited = metadata.cited();
        var now = held.timeline().statusOn(call.today());
        var isTable = clause.text().indexOf('\t') >= 0;
        var lines = clause.text().lines().toList();
        var ground = new GroundView(
                cited,
                clause.locator().citation(),
                isTable ? List.of() : lines,
                isTable
                        ? lines.stream()
                                .map(line -> List.of(line.split("\t", -1)))
                                .toList()
                        : List.of(),
                Address.ofClause(document.id(), clause.anchor(), ""),
                StatusView.of(status));
        var warning = warning(document, status, now, call);
        return new CardView(
                0,
                status.inForce() ? "条款" : "历史条款",
                StatusView.of(status).tone(),
                "/documents/" + document.id() + "#" + clause.anchor(),
                cited + clause.locator().citation(),
                warning,
                metadata.tier() == Tier.NATIONAL ? "" : metadata.region().orElse(""),
                callers.of(clause.text(), call.caller()),
                words.replace('\t', ' ').lines().toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                metadata.issuerNames(),
                "",
                List.of(ground),
                (status.inForce() ? "" : HISTORICAL + "\n") + copied(warning, words, List.of(), List.of(ground), call));
    }

    private String warning(PolicyDocument document, Status status, Status now, Call call) {
        var warnings = new ArrayList<String>();
        if (!status.inForce()) {
            warnings.add(status.label().label() + "：" + status.reason());
        } else if (!call.isToday() && !now.inForce()) {
            warnings.add("这一天有效，但今天" + now.label().label() + "：" + now.reason());
        }
        var tier = document.metadata().tier();
        if (call.isElsewhere(county) && (tier == Tier.COUNTY || tier == Tier.TOWNSHIP)) {
            warnings.add("这是" + county + "的文件，来电人在" + call.region() + "，不适用。");
        } else if (call.isElsewhere(county) && (tier == Tier.CITY || tier == Tier.PROVINCE)) {
            warnings.add("这是" + tier.label() + "级文件，请先核对来电人所在地是否属于同一" + tier.label() + "。");
        }
        return String.join(" ", warnings);
    }
}
