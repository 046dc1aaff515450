package policybase.web.view.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import policybase.document.DocumentId;
import policybase.document.DocumentNumber;
import policybase.document.Fact;
import policybase.document.Metadata;
import policybase.document.PolicyDocument;
import policybase.document.Problem;
import policybase.document.RelationKind;
import policybase.document.Topic;
import policybase.store.Documents;
import policybase.store.Held;
import policybase.validity.Event;
import policybase.validity.Status;
import policybase.web.view.Address;
import policybase.web.view.PageFrame;
import policybase.web.view.StatusView;
import policybase.web.view.When;
import policybase.web.view.Words;
import policybase.web.view.document.DocumentView.Companion;
import policybase.web.view.document.DocumentView.EventLine;
import policybase.web.view.document.DocumentView.FactRow;
import policybase.web.view.document.DocumentView.OriginalView;
import policybase.web.view.document.DocumentView.VersionLink;

/// Makes the page of a document from what the store holds.
public final class DocumentReader {
    private static final String UNKNOWN = "未载明";

    private final Documents documents;
    private final Held held;
    private final LocalDate asOf;
    private final When when;
    private final String suffix;

    /// @param held as known at the moment the page is about
    public DocumentReader(Documents documents, Held held, When when) {
        this.when = when;
        this.documents = documents;
        this.held = held;
        this.asOf = when.asOf();
        this.suffix = when.suffix();
    }

    /// @param spot where the reader wants to begin
    public DocumentView read(PageFrame frame, DocumentView.Asked asked, Spot spot) {
        var document = held.document();
        var metadata = document.metadata();
        var status = held.timeline().statusOn(asOf);
        var relations = new RelationsReader(documents, document, this::href);
        var body = BodyReader.read(held, when, spot, "/documents/" + document.id());
        return new DocumentView(
                frame.knownAs(body.address()),
                document.id().value(),
                metadata.title().full(),
                metadata.title().inner().orElse(""),
                StatusView.of(status),
                status.because().flatMap(Event::byId).map(this::href).orElse(""),
                metadata.sample(),
                facts(document, status),
                doubts(),
                body,
                relations.said(),
                relations.saidOf(),
                versions(metadata),
                events(),
                original(),
                metadata.cited(),
                companions(relations.saidOf()),
                asked,
                LegislationData.script(held, status, frame.visit().origin()));
    }

    /// What explains the document or carries it out (解读、解释、配套、补充), as far as the base holds it.
    private static List<Companion> companions(List<DocumentView.RelationGroup> mentions) {
        var labels = List.of(
                RelationKind.EXPLAINS.inverse(),
                RelationKind.INTERPRETS.inverse(),
                RelationKind.SUPPLEMENTS.inverse(),
                RelationKind.IMPLEMENTS.inverse());
        return mentions.stream()
                .filter(group -> labels.contains(group.label()))
                .flatMap(group -> group.links().stream()
                        .filter(link -> !link.href().isEmpty())
                        .map(link -> new Companion(group.label(), link.text(), link.href())))
                .limit(6)
                .toList();
    }

    /// Meta tags of government sites (field §8).
    public static List<PageFrame.Meta> metas(Held held, LocalDate asOf) {
        var metadata = held.document().metadata();
        var metas = new ArrayList<PageFrame.Meta>();
        metas.add(new PageFrame.Meta("ColumnName", "政策文件"));
        metas.add(new PageFrame.Meta("ColumnType", "政策文件"));
        metas.add(new PageFrame.Meta("ArticleTitle", metadata.title().full()));
        metadata.dates()
                .published()
                .or(() -> metadata.dates().version())
                .ifPresent(day -> metas.add(new PageFrame.Meta("PubDate", day.toString())));
        metas.add(new PageFrame.Meta("ContentSource", metadata.source().orElse(metadata.issuerNames())));
        metas.add(new PageFrame.Meta("Author", metadata.issuerNames()));
        metas.add(new PageFrame.Meta(
                "Keywords",
                String.join(",", metadata.topics().stream().map(Topic::path).toList())));
        metas.add(
                new PageFrame.Meta("Description", held.timeline().statusOn(asOf).reason()));
        return metas.stream().filter(meta -> !meta.content().isEmpty()).toList();
    }

    /// The order of the table at the head of gov.cn's policy pages.
    private static List<FactRow> facts(PolicyDocument document, Status status) {
        var metadata = document.metadata();
        var dates = metadata.dates();
        var rows = new ArrayList<FactRow>();
        rows.add(row("索引号", metadata.indexNumber()));
        rows.add(row(
                "主题分类",
                Optional.of(String.join(
                        "、", metadata.topics().stream().map(Topic::path).toList()))));
        rows.add(row("发文机关", Optional.of(metadata.issuerNames())));
        rows.add(row("成文日期", dates.signed().map(Words::day)));
        rows.add(row("标题", Optional.of(metadata.title().full())));
        rows.add(row("发文字号", metadata.number().map(DocumentNumber::toString)));
        rows.add(row("发布日期", dates.published().map(Words::day)));
        rows.add(row("施行日期", dates.effective().map(Words::day)));
        rows.add(row("失效日期", ended(status).or(() -> dates.expires().map(day -> Words.day(day) + "（有效期最后一日）"))));
        rows.add(new FactRow("有效性", status.label().label(), basis(status)));
        metadata.registrationNumber().ifPresent(number -> rows.add(new FactRow("登记号", number, "")));
        document.evidence().stream()
                .filter(evidence -> evidence.fact() == Fact.EXPLAINER)
                .findFirst()
                .ifPresent(evidence -> rows.add(new FactRow("解释机关", evidence.value(), "")));
        metadata.source().ifPresent(source -> rows.add(new FactRow("来源", source, "")));
        return rows;
    }

    /// The first day without force, for a document that has come to its end.
    private static Optional<String> ended(Status status) {
        return status.label().isOver()
                ? status.since()
                        .map(day -> Words.day(day) + "起" + status.label().label())
                : Optional.empty();
    }

    private static FactRow row(String label, Optional<String> value) {
        return new FactRow(label, value.filter(text -> !text.isEmpty()).orElse(UNKNOWN), "");
    }

    private static String basis(Status status) {
        return status.because()
                .map(event ->
                        event.basis().label() + (event.quote().isEmpty() ? "" : "：" + Words.quoted(event.quote())))
                .orElse("");
    }

    private List<String> doubts() {
        return held.document().problems().stream()
                .filter(problem -> problem.severity() != Problem.Severity.NOTE)
                .map(problem -> switch (problem.step()) {
                    case EXTRACT -> "抽取时有异常，正文可能不全：" + problem.message();
                    case STRUCTURE, VALIDITY, RELATION, SCREENING, INTAKE ->
                        problem.step().label() + "待核：" + problem.message();
                })
                .distinct()
                .toList();
    }

    /// Address of another document, empty when it is not published.
    private String href(DocumentId id) {
        return documents.published(id).isPresent() ? "/documents/" + id + suffix : "";
    }

    private List<VersionLink> versions(Metadata metadata) {
        var links = metadata.work().map(documents::versions).orElse(List.of()).stream()
                .flatMap(id -> documents.published(id).stream())
                .map(this::version)
                .toList();
        return links.size() > 1 ? links : List.of();
    }

    private VersionLink version(Held other) {
        var day = other.document().metadata().dates().version().map(Words::day).orElse("日期不明");
        var status = other.timeline().statusOn(asOf).label().label();
        var id = other.document().id();
        return new VersionLink(
                day + "文本（" + status + "）",
                "/documents/" + id,
                compareHref(other),
                id.equals(held.document().id()));
    }

    /// The older of the two on the left.
    private String compareHref(Held other) {
        var mine = held.document();
        var theirs = other.document();
        var isOlder = theirs.metadata()
                .dates()
                .version()
                .orElse(LocalDate.MIN)
                .isBefore(mine.metadata().dates().version().orElse(LocalDate.MIN));
        return isOlder
                ? "/compare?left=" + theirs.id() + "&right=" + mine.id()
                : "/compare?left=" + mine.id() + "&right=" + theirs.id();
    }

    /// The events in order; what one document does to several clauses on one day is one line.
    private List<EventLine> events() {
        var lines = new LinkedHashMap<List<Object>, List<Event>>();
        var number = 0;
        for (var event : held.timeline().events()) {
            var joined = event.isWhole() ? number++ : -1;
            lines.computeIfAbsent(
                            List.of(event.kind(), event.on(), event.by(), event.standing(), joined),
                            _ -> new ArrayList<>())
                    .add(event);
        }
        var shown = new ArrayList<EventLine>();
        var isPassed = false;
        for (var group : lines.values()) {
            var isLater = group.getFirst().on().filter(asOf::isBefore).isPresent();
            if (isLater && !isPassed) {
                shown.add(here());
                isPassed = true;
            }
            shown.add(line(group));
        }
        if (!isPassed && !shown.isEmpty()) {
            shown.add(here());
        }
        return shown;
    }

    private EventLine here() {
        return new EventLine(Words.day(asOf), "", "", "", "", true);
    }

    private EventLine line(List<Event> events) {
        var event = events.getFirst();
        var scopes = events.stream().flatMap(e -> e.scope().stream()).distinct().toList();
        var item = events.size() == 1 ? event.source().place() : "";
        var by = event.by().map(name -> "，依据" + name + item).orElse("");
        var standing = event.standing() == Event.Standing.CONFIRMED ? "" : "（尚待核实）";
        var rule = event.source().rule().map(words -> "（" + words + "）").orElse("");
        return new EventLine(
                event.on().map(Words::day).orElse("日期不明"),
                String.join("、", scopes) + event.kind().label() + by + rule + standing,
                events.size() == 1 ? Words.within(event.quote()) : "",
                known(event),
                event.source().anchor().map(anchor -> place(event, anchor)).orElse(""),
                false);
    }

    /// When the base learned of it and who stands for it.
    private static String known(Event event) {
        var learned = "本库" + Words.day(event.learned()) + "得知";
        return learned
                + event.verdict()
                        .map(said -> "，" + said.person() + Words.day(said.at()) + "核实"
                                + (said.why().isEmpty() ? "" : "：" + said.why()))
                        .orElse("")
                + "。";
    }

    private String place(Event event, String anchor) {
        var id = event.byId().orElse(held.document().id());
        return documents.published(id).isPresent() ? Address.ofClause(id, anchor, suffix) : "";
    }

    private OriginalView original() {
        var original = held.document().original();
        return new OriginalView(
                original.fileName(),
                Words.size(original.size()),
                original.sha256(),
                held.document().withholdsOriginal()
                        ? ""
                        : "/api/v1/documents/" + held.document().id() + "/original");
    }
}
