package policybase.overview.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import policybase.answer.Outcome;
import policybase.document.Entry;
import policybase.document.Issuer;
import policybase.document.Kind;
import policybase.document.Metadata;
import policybase.overview.coverage.Coverage;
import policybase.overview.figures.AnnualReport.Line;
import policybase.overview.figures.AnnualReport.Maker;
import policybase.overview.figures.AnnualReport.Section;
import policybase.register.Years;
import policybase.store.Catalogue;
import policybase.store.Cleanup;
import policybase.store.Listed;
import policybase.store.Store;
import policybase.store.WorkPlans;

/// The figures of one year for the annual report on disclosure (政府信息公开工作年度报告; 政府信息公开条例第四十九条、第五十条), in the
/// order of its tables, each with what it counts. What the base cannot know is said to be so, and by whom it is known.
public final class Annual {
    private static final Set<Kind> EXPLAINING = Set.of(Kind.EXPLANATION, Kind.QUESTIONS);

    private static final Set<String> UNANSWERED = Set.of(Outcome.NOT_HELD.code(), Outcome.ONLY_HISTORICAL.code());

    private static final String NOT_BY_DEPARTMENT = "提问和上报不分部门，选“全县”看。";

    private final Store store;
    private final Supplier<Catalogue.Snapshot> catalogue;
    private final Supplier<List<Entry>> entries;
    private final Coverage coverage;
    private final Figures figures;
    private final Clock clock;

    /// @param entries those the public may see today
    public Annual(
            Store store,
            Supplier<Catalogue.Snapshot> catalogue,
            Supplier<List<Entry>> entries,
            Coverage coverage,
            Figures figures,
            Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.entries = entries;
        this.coverage = coverage;
        this.figures = figures;
        this.clock = clock;
    }

    public AnnualReport of(int year, String department) {
        var own = own(department);
        var end = LocalDate.of(year, 12, 31);
        var on = end.isAfter(today()) ? today() : end;
        return new AnnualReport(
                year,
                on,
                department,
                List.of(
                        open(Years.figures(year, today(), own), on),
                        requests(),
                        disputes(),
                        published(year, on, department),
                        asked(year, department),
                        managed(year, on, department)),
                makers(year, own));
    }

    private static Section open(Years.Figures normative, LocalDate on) {
        return new Section(
                "主动公开政府信息情况（条例第二十条）",
                List.of(
                        known("规章：本年制发、废止件数，现行有效件数", "件", 0, "县级政府和部门没有规章制定权，填0。"),
                        known("行政规范性文件：本年制发件数", "件", normative.made(), "本县（含乡镇）制定、认定为规范性文件、成文日期在本年的。没有人认定过的按系统提议算。"),
                        known("行政规范性文件：本年废止件数", "件", normative.ended(), "本年内废止、失效或被新文件替代的。以效力认定为准。"),
                        known("行政规范性文件：现行有效件数", "件", normative.inForce(), on + "仍然施行的。"),
                        known("（不计入上面）是否规范性文件未认定", "件", normative.undetermined(), on + "施行、还没有认定是不是规范性文件的。请先认定再上报。"),
                        unknown("行政许可：本年处理决定数量", "件", "本库没有，由审批系统提供。"),
                        unknown("行政处罚：本年处理决定数量", "件", "本库没有，由执法系统提供。"),
                        unknown("行政强制：本年处理决定数量", "件", "本库没有，由执法系统提供。"),
                        unknown("行政事业性收费：本年收费金额", "万元", "本库没有，由财政部门提供。")));
    }

    private static Section requests() {
        var told = "本库不办理信息公开申请，由依申请公开台账提供。";
        return new Section(
                "收到和处理政府信息公开申请情况",
                List.of(
                        unknown("本年新收申请数量", "件", told),
                        unknown("上年结转申请数量", "件", told),
                        unknown("本年度办理结果（各项）", "件", told),
                        unknown("结转下年度继续办理", "件", told)));
    }

    private static Section disputes() {
        return new Section(
                "因政府信息公开被申请行政复议、提起行政诉讼情况",
                List.of(
                        unknown("行政复议（结果维持、纠正、其他、尚未审结）", "件", "本库没有，由复议机构提供。"),
                        unknown("行政诉讼（未经复议、复议后起诉）", "件", "本库没有，由应诉机构提供。")));
    }

    private Section published(int year, LocalDate on, String department) {
        var listed = catalogue.get().listed().stream()
                .filter(one -> one.published()
                        .filter(metadata -> Figures.isMadeBy(metadata, department))
                        .isPresent())
                .toList();
        var open = entries.get().stream()
                .filter(entry -> Figures.isSame(entry.keeping().department(), department))
                .toList();
        return new Section(
                "政策发布、解读和咨询条目（写总体情况用）",
                List.of(
                        known(
                                "本年新收录公开的文件",
                                "件",
                                count(
                                        listed,
                                        one -> yearOf(one.editions().getFirst().at()) == year),
                                "本年第一次在本库公开的，包括上级文件和解读；已撤下的不算。"),
                        known(
                                "现行有效的文件（各级、各类）",
                                "件",
                                count(listed, one -> one.timeline().statusOn(on).inForce()),
                                on + "施行的，不限规范性文件。"),
                        known(
                                "本年发布的政策解读",
                                "件",
                                count(listed, one -> isExplanationOf(one, year)),
                                "本县（含乡镇）的解读、问答类文件，日期在本年的。"),
                        known(
                                "咨询条目：本年审定的",
                                "条",
                                open.stream()
                                        .filter(entry -> entry.approved()
                                                .filter(at -> yearOf(at) == year)
                                                .isPresent())
                                        .count(),
                                "今天仍公开、最近一次终审在本年的；本年审定后来停用的不算。"),
                        on.equals(today())
                                ? known("咨询条目：公开的", "条", open.size(), on + "公众能看到的。")
                                : unknown("咨询条目：年末公开的", "条", "本库只统计今天公开的，过去某一天的没有保存。")));
    }

    private Section asked(int year, String department) {
        if (!department.isEmpty()) {
            return new Section("提问、未命中和纠错", List.of(unknown("提问、未命中和纠错", "次", NOT_BY_DEPARTMENT)));
        }
        var answers = figures.answers(year);
        var unanswered = answers.series().stream()
                .filter(one -> UNANSWERED.stream().map(Outcome::labelOf).anyMatch(one.label()::equals))
                .mapToLong(Monthly.Series::total)
                .sum();
        var gaps = figures.gaps(year);
        var loops = figures.loops(year);
        var lines = new ArrayList<Line>();
        lines.add(known("提问并得到答复页的次数", "次", answers.total(), "公众网站、坐席台和接口上的提问，一次算一次。留存答复以前的不算。"));
        lines.add(known("其中没有现行规定可答的", "次", unanswered, "结果是“未收录”和“只有历史规定”的。"));
        lines.add(known("没有搜到、问到或说没用的", "次", gaps.total(), "计入未命中问题的次数，包括搜索和坐席上报。"));
        for (var loop : loops) {
            lines.add(known(loop.label() + "：本年办结", "件", loop.year().answered(), "答复或者能回答的日子在本年的。"));
            lines.add(new Line(
                    loop.label() + "：一半在几天以内",
                    "天",
                    loop.year().half(),
                    true,
                    loop.year().half().isEmpty()
                            ? "本年没有办结的。"
                            : "不满24小时算0天；最长" + loop.year().longest().orElse(0L) + "天。"));
        }
        var from = LocalDate.of(year, 1, 1).atStartOfDay(clock.getZone()).toInstant();
        var before = LocalDate.of(year + 1, 1, 1).atStartOfDay(clock.getZone()).toInstant();
        lines.add(known("公众纠错：本年收到", "件", store.corrections().count(from, before), "公众在网站上提交的。"));
        lines.add(known("公众纠错：超过时限办结", "件", loops.get(1).year().late(), "办结那天晚于应答复日的。"));
        lines.add(known("坐席上报：本年收到", "件", store.reports().count(from, before), "坐席报的知识缺口和纠错。"));
        lines.add(known("坐席上报：超过时限答复", "件", loops.get(2).year().late(), "答复那天晚于应答复日的。"));
        return new Section("提问、未命中和纠错", lines);
    }

    private Section managed(int year, LocalDate on, String department) {
        var items = coverage.items().stream()
                .filter(one -> Figures.isSame(one.item().department(), department))
                .toList();
        var hollow = items.stream().filter(one -> one.state().isHollow()).count();
        var lines = new ArrayList<Line>();
        if (department.isEmpty()) {
            lines.add(known("文件清理：本年清理结果涉及", "件", cleaned(year), "清理决定生效日在本年、认定后已记入文件效力的。"));
        }
        if (on.equals(today())) {
            lines.add(known("公开事项目录：事项", "项", items.size(), on + "目录里的。"));
            lines.add(known("公开事项目录：有目录没内容（两张皮）", "项", hollow, on + "没有现行内容、只有上级文件或超期没有更新的。"));
        } else {
            lines.add(unknown("公开事项目录：事项和没有内容的事项", "项", "本库只统计今天的，过去某一天的没有保存。"));
        }
        var due = store.workPlans().all().stream()
                .filter(item ->
                        item.line().day().filter(day -> day.getYear() == year).isPresent())
                .filter(item -> Figures.isSame(item.line().lead(), department))
                .toList();
        lines.add(known("任务台账：本年到期的任务", "项", due.size(), "分工表里完成时限在本年的，“及时公开”“长期坚持”的不算。"));
        lines.add(known(
                "任务台账：其中已完成",
                "项",
                due.stream()
                        .filter(item -> item.state() == WorkPlans.State.DONE)
                        .count(),
                "有人确认已完成的。"));
        return new Section("清理、目录和任务", lines);
    }

    private long cleaned(int year) {
        return store.cleanups().all().stream()
                .filter(one ->
                        one.decision().on().filter(day -> day.getYear() == year).isPresent())
                .flatMap(one -> one.items().stream())
                .filter(item -> item.step().state() == Cleanup.State.APPLIED)
                .count();
    }

    /// By each body that made one of them.
    private List<Maker> makers(int year, List<Listed> own) {
        var byMaker = new TreeMap<String, List<Listed>>();
        own.forEach(one -> one.published().orElseThrow().issuers().stream()
                .map(Issuer::name)
                .distinct()
                .forEach(name ->
                        byMaker.computeIfAbsent(name, _ -> new ArrayList<>()).add(one)));
        return byMaker.entrySet().stream()
                .map(maker -> new Maker(maker.getKey(), Years.figures(year, today(), maker.getValue())))
                .filter(maker -> maker.figures().made()
                                + maker.figures().ended()
                                + maker.figures().inForce()
                        > 0)
                .toList();
    }

    /// What the county, or one body of it, made and is public.
    private List<Listed> own(String department) {
        return catalogue.get().listed().stream()
                .filter(one -> one.published()
                        .filter(metadata -> isWanted(metadata, department))
                        .isPresent())
                .toList();
    }

    private static boolean isWanted(Metadata metadata, String department) {
        return Figures.OWN.contains(metadata.tier()) && Figures.isMadeBy(metadata, department);
    }

    private boolean isExplanationOf(Listed one, int year) {
        var metadata = one.published().orElseThrow();
        return Figures.OWN.contains(metadata.tier())
                && metadata.kind().filter(EXPLAINING::contains).isPresent()
                && metadata.dates()
                        .version()
                        .filter(day -> day.getYear() == year)
                        .isPresent();
    }

    private static long count(List<Listed> listed, Predicate<Listed> which) {
        return listed.stream().filter(which).count();
    }

    private int yearOf(Instant at) {
        return at.atZone(clock.getZone()).getYear();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static Line known(String name, String unit, long value, String told) {
        return new Line(name, unit, Optional.of(value), true, told);
    }

    private static Line unknown(String name, String unit, String told) {
        return new Line(name, unit, Optional.empty(), false, told);
    }
}
