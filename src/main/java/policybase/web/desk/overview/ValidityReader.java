package policybase.web.desk.overview;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import policybase.curate.ValidityDesk;
import policybase.document.DocumentId;
import policybase.document.DocumentNumber;
import policybase.document.Fact;
import policybase.store.Documents;
import policybase.store.Flags;
import policybase.store.Held;
import policybase.validity.Event;
import policybase.validity.Event.Standing;
import policybase.validity.EventKind;
import policybase.validity.Window;
import policybase.web.desk.overview.TasksView.Choice;
import policybase.web.desk.overview.ValidityView.DateLine;
import policybase.web.desk.overview.ValidityView.FactLine;
import policybase.web.desk.overview.ValidityView.FlagLine;
import policybase.web.desk.overview.ValidityView.WindowLine;
import policybase.web.room.DeskFrame;
import policybase.web.view.Address;
import policybase.web.view.StatusView;

/// Makes the page of a document's validity from what the store holds.
final class ValidityReader {
    private static final Set<Fact> DATES =
            Set.of(Fact.SIGNED, Fact.ISSUED, Fact.PUBLISHED, Fact.EFFECTIVE, Fact.EXPIRES, Fact.VERSION);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Documents documents;
    private final ValidityDesk desk;
    private final Held held;
    private final LocalDate today;

    ValidityReader(Documents documents, ValidityDesk desk, Held held, LocalDate today) {
        this.documents = documents;
        this.desk = desk;
        this.held = held;
        this.today = today;
    }

    /// @param denied why whoever looks may not decide; empty for those who may, or never may
    ValidityView read(
            DeskFrame frame, String base, List<Flags.Flag> flags, boolean mayDecide, boolean maySettle, String denied) {
        var metadata = held.document().metadata();
        var timeline = held.timeline();
        var status = timeline.statusOn(today);
        return new ValidityView(
                frame,
                base,
                timeline.lines().size(),
                metadata.title().full(),
                metadata.number().map(DocumentNumber::toString).orElse(""),
                metadata.issuerNames(),
                "/documents/" + held.document().id(),
                StatusView.of(status),
                status.because().flatMap(Event::byId).map(this::page).orElse(""),
                dates(),
                timeline.events().stream().map(this::fact).toList(),
                timeline.rejected().stream().map(this::fact).toList(),
                timeline.windows().stream().map(this::window).toList(),
                flags.stream().map(ValidityReader::flag).toList(),
                ValidityDesk.RECORDED.stream()
                        .map(kind -> new Choice(kind.name(), kind.label(), kind == EventKind.REPEALED))
                        .toList(),
                today.toString(),
                mayDecide,
                maySettle,
                denied);
    }

    private List<DateLine> dates() {
        return held.document().evidence().stream()
                .filter(evidence -> DATES.contains(evidence.fact()))
                .map(evidence -> new DateLine(
                        evidence.fact().label(),
                        evidence.value(),
                        evidence.ground().label(),
                        evidence.quote()))
                .toList();
    }

    private FactLine fact(Event event) {
        var scope = event.isWhole() ? "" : String.join("、", event.scope());
        var until = event.until().map(day -> "，到" + day + "为止").orElse("");
        var by = event.by().map(name -> "，依据" + name + event.source().place()).orElse("");
        var rule = event.source().rule().map(words -> "（" + words + "）").orElse("");
        var cleanup = desk.cleanup(event).map(id -> "/desk/cleanup/" + id).orElse("");
        return new FactLine(
                event.key(),
                event.on().map(LocalDate::toString).orElse("日期不明"),
                scope + event.kind().label() + until + by + rule,
                event.quote(),
                event.source().anchor().map(anchor -> place(event, anchor)).orElse(""),
                known(event),
                standing(event),
                tone(event),
                event.standing() == Standing.PROPOSED,
                desk.canTakeBack(held, event),
                cleanup);
    }

    /// When the base learned of it, how sure the reading is, and each word people said of it.
    private List<String> known(Event event) {
        var known = new ArrayList<String>();
        known.add(LocalDate.ofInstant(event.learned(), ZONE) + " 得知，"
                + event.basis().label() + "，" + event.source().confidence().label());
        said(event)
                .map(said -> Given.moment(said.at()) + " " + said.person() + "：" + said.why())
                .forEach(known::add);
        return known;
    }

    private Stream<Event.Verdict> said(Event event) {
        return held.timeline().lines().stream()
                .filter(line -> line.key().equals(event.key()))
                .flatMap(line -> line.verdict().stream())
                .sorted(java.util.Comparator.comparing(Event.Verdict::at));
    }

    private static String standing(Event event) {
        return switch (event.standing()) {
            case PROPOSED -> "待认定";
            case CONFIRMED -> event.verdict().isPresent() ? "已认定" : "按原文";
            case REJECTED -> "不认定";
        };
    }

    private static String tone(Event event) {
        return switch (event.standing()) {
            case PROPOSED -> "doubt";
            case CONFIRMED -> "good";
            case REJECTED -> "plain";
        };
    }

    private WindowLine window(Window window) {
        return new WindowLine(
                window.from().equals(LocalDate.MIN) ? "" : window.from().toString(),
                window.to().equals(LocalDate.MAX) ? "" : window.to().toString(),
                StatusView.of(window.status()),
                window.contains(today));
    }

    private static FlagLine flag(Flags.Flag flag) {
        return new FlagLine(
                "flag:" + flag.number(),
                flag.cause().reason(),
                LocalDate.ofInstant(flag.raised(), ZONE).toString(),
                flag.closed()
                        .map(closing -> Given.moment(closing.at()) + " " + closing.actor() + "：" + closing.note())
                        .orElse(""));
    }

    private String place(Event event, String anchor) {
        var id = event.byId().orElse(held.document().id());
        return documents.published(id).isPresent() ? Address.ofClause(id, anchor, "") : "";
    }

    /// Empty when it is not public.
    private String page(DocumentId id) {
        return Optional.of(id)
                .filter(one -> documents.published(one).isPresent())
                .map(one -> "/documents/" + one)
                .orElse("");
    }
}
