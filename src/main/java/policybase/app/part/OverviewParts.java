package policybase.app.part;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import policybase.curate.Intake;
import policybase.curate.ValidityDesk;
import policybase.document.Entry;
import policybase.document.Fault;
import policybase.document.Kind;
import policybase.document.Metadata;
import policybase.document.Topic;
import policybase.extract.Extraction;
import policybase.extract.TextBlock;
import policybase.overview.TaskDesk;
import policybase.overview.TaskList;
import policybase.overview.plan.Candidate;
import policybase.overview.plan.Candidates;
import policybase.overview.plan.Candidates.Held;
import policybase.overview.plan.PlanDesk;
import policybase.overview.plan.PlanSource;
import policybase.store.Listed;
import policybase.text.Segmenter;
import policybase.validity.Liveness;
import policybase.validity.Standpoint;

/// What is to be done at the desk of one base, its ledger of tasks, and what it can show for that. Safe for many
/// threads.
public final class OverviewParts {
    /// Longest mark of the calendar when none is set: half a year.
    private static final int AHEAD = 180;

    private static final Set<Kind> INTERPRETATIONS = Set.of(Kind.EXPLANATION, Kind.QUESTIONS);

    /// Pages of the site that are themselves what a work plan asks for, with the words by which such plans call them.
    private static final List<Held> PAGES = List.of(
            page("/register", "现行有效行政规范性文件统一查询", "统一查询|动态更新机制|标注行政规范性文件有效性"),
            page("/search", "政策文件库", "政策文件库"),
            page("/ask", "政策咨询", "政策咨询库|政策咨询问答"),
            page("/gazette", "政府公报", "公报数据库|掌上公报"),
            page("/calendar", "效力日历", "清理结果"),
            page("/data", "开放数据", "数据开放|数据整合交换"));

    private final Base base;
    private Optional<Kept> kept = Optional.empty();

    /// Candidates with what they were made from.
    private record Kept(long changes, long entries, LocalDate day, Segmenter segmenter, Candidates candidates) {}

    public OverviewParts(Base base) {
        this.base = base;
    }

    private static Held page(String target, String title, String words) {
        return new Held(Candidate.Kind.PAGE, target, title, "", true, words);
    }

    /// Everything that is to be done.
    public TaskList tasks() {
        var ahead =
                base.config().calendar().marks().stream().max(Integer::compare).orElse(AHEAD);
        return new TaskList(
                base.store(), base.register()::snapshot, ahead, base.clock().getZone());
    }

    public TaskDesk desk() {
        return new TaskDesk(base.store(), tasks(), base.clock());
    }

    public PlanDesk plans() {
        return new PlanDesk(base.store().workPlans(), base.clock());
    }

    /// @param seen waits until the index has seen a change
    public ValidityDesk validity(LongConsumer seen) {
        return new ValidityDesk(base.store(), base.clock(), base.intake(Intake.Together.ONE_BY_ONE)::changed, seen);
    }

    /// What the base can show today, made anew only when something of it changes.
    public synchronized Candidates candidates() {
        var changes = base.store().changes().last();
        var entries = base.store().entries().last();
        var today = LocalDate.now(base.clock());
        var segmenter = base.segmenter();
        var current = kept.filter(one -> one.changes() == changes
                        && one.entries() == entries
                        && one.day().equals(today)
                        && one.segmenter() == segmenter)
                .orElseGet(() -> new Kept(changes, entries, today, segmenter, new Candidates(segmenter, held(today))));
        kept = Optional.of(current);
        return current.candidates();
    }

    private List<Held> held(LocalDate today) {
        var held = new ArrayList<>(PAGES);
        for (var one : base.register().snapshot().listed()) {
            one.published().ifPresent(metadata -> held.add(document(one, metadata, today)));
        }
        for (var judged : base.entries().live().all(Standpoint.of(today))) {
            if (judged.entry().reach().visibility() == Entry.Visibility.PUBLIC) {
                held.add(entry(judged.entry(), judged.liveness()));
            }
        }
        return held;
    }

    private static Held document(Listed one, Metadata metadata, LocalDate today) {
        var status = one.timeline().statusOn(today);
        return new Held(
                metadata.kind().filter(INTERPRETATIONS::contains).isPresent()
                        ? Candidate.Kind.INTERPRETATION
                        : Candidate.Kind.DOCUMENT,
                "/documents/" + one.id(),
                metadata.title().full(),
                status.label().label(),
                status.inForce(),
                metadata.title().full() + "，" + topics(metadata.topics()));
    }

    private static Held entry(Entry entry, Liveness liveness) {
        return new Held(
                Candidate.Kind.ENTRY,
                "/entries/" + entry.id(),
                entry.question(),
                liveness.isLive() ? "对外答复中" : "已停用",
                liveness.isLive(),
                entry.question() + "，" + topics(entry.reach().topics()));
    }

    private static String topics(List<Topic> topics) {
        return topics.stream().map(Topic::path).collect(Collectors.joining("，"));
    }

    /// The running text and the table of a work plan. A text file keeps its tabs; anything else is read by a reading
    /// process.
    ///
    /// @param name as the file came
    public PlanSource source(Path file, String name) {
        if (name.toLowerCase(Locale.ROOT).matches(".*\\.(txt|tsv|md)")) {
            return PlanSource.of(TextFile.read(file));
        }
        return switch (base.extractor().extract(file, name)) {
            case Extraction.Extracted text -> blocks(text.blocks());
            case Extraction.Container _ -> throw new Fault(Fault.Kind.INVALID, "这是压缩包或邮件，请先取出里面的分工表再上传。");
            case Extraction.Unreadable(var _, var reason) -> throw new Fault(Fault.Kind.INVALID, "文件读不了：" + reason);
        };
    }

    /// A row that says one thing only before the head of the table is its title.
    private static PlanSource blocks(List<TextBlock> blocks) {
        var lines = new ArrayList<String>();
        var rows = new ArrayList<List<String>>();
        for (var block : blocks) {
            switch (block) {
                case TextBlock.Line line -> lines.add(line.text());
                case TextBlock.Note _ -> {}
                case TextBlock.Grid grid -> {
                    for (var row : grid.rows()) {
                        var said = row.stream()
                                .map(String::strip)
                                .filter(cell -> !cell.isEmpty())
                                .distinct()
                                .toList();
                        if (rows.isEmpty() && said.size() == 1) {
                            lines.add(said.getFirst());
                        } else {
                            rows.add(row);
                        }
                    }
                }
            }
        }
        return new PlanSource(lines, rows);
    }
}
