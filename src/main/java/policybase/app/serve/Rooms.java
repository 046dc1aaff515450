package policybase.app.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import policybase.access.Rate;
import policybase.access.SignIns;
import policybase.answer.Audit;
import policybase.answer.Channel;
import policybase.answer.Inquiry;
import policybase.answer.Keeping;
import policybase.app.part.Base;
import policybase.app.part.CoverageParts;
import policybase.app.part.EntryFiles;
import policybase.app.part.GapParts;
import policybase.app.part.Lazy;
import policybase.app.part.ListParts;
import policybase.app.part.Outcome;
import policybase.app.part.OverviewParts;
import policybase.call.Callers;
import policybase.call.Deadlines;
import policybase.curate.Intake;
import policybase.curate.entry.EntryDesk;
import policybase.curate.entry.EntryImport;
import policybase.curate.gaps.ReportDesk;
import policybase.curate.lists.Proposals;
import policybase.curate.review.ReviewDesk;
import policybase.curate.review.SheetImport;
import policybase.extract.Extraction;
import policybase.extract.TextBlock;
import policybase.golden.GoldenDesk;
import policybase.screening.Masking;
import policybase.store.KeptAnswer;
import policybase.text.Lists;
import policybase.web.ApiGate;
import policybase.web.desk.CleanupRoom;
import policybase.web.desk.Desk;
import policybase.web.desk.coverage.CoverageRoom;
import policybase.web.desk.entries.EntryRoom;
import policybase.web.desk.gaps.GapRoom;
import policybase.web.desk.golden.GoldenRoom;
import policybase.web.desk.hooks.HookRoom;
import policybase.web.desk.intake.IntakeRoom;
import policybase.web.desk.intake.InterpretationRoom;
import policybase.web.desk.lists.ListRoom;
import policybase.web.desk.overview.OverviewRoom;
import policybase.web.desk.people.PeopleRoom;
import policybase.web.hotline.HotlineRoom;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Room;

/// All rooms behind the guard, strung together. What a room needs is made when it is first used.
public final class Rooms {
    private Rooms() {}

    /// @param seen waits until the index has seen a change
    public static Desk desk(Base base, LongConsumer seen) {
        var renderer = new DeskRenderer(ServeCommand.site(base), base.clock());
        var store = base.store();
        return new Desk(new Desk.Parts(
                new SignIns(store.accounts(), store.audit(), base.clock(), base.chance()::token),
                base.people(),
                store.audit(),
                base.clock(),
                base.config().desk().https(),
                renderer,
                all(base, renderer, seen)));
    }

    /// In the order of the menu.
    private static List<Room> all(Base base, DeskRenderer renderer, LongConsumer seen) {
        var cleanups = base.wording().part(base::cleanups);
        var entries = base.wording().part(base.entries()::desk);
        var gaps = base.wording().part(() -> GapParts.desk(base));
        var reviews = reviewing(base, seen);
        var golden = new Lazy<>(() ->
                new GoldenDesk(base.store().goldenQuestions(), base.inquiry(), base.clock(), Rooms::inBackground));
        var lists = new Lazy<>(() -> lists(base));
        return List.of(
                OverviewRoom.of(overview(base, seen), renderer),
                IntakeRoom.of(
                        new IntakeRoom.Parts(
                                reviews::get,
                                () -> new SheetImport(base.extractor(), base.store(), reviews.get()),
                                base::interpretations,
                                base::planning,
                                base.store().reviewing(),
                                base.originals(),
                                (file, name) -> lines(base.extractor().extract(file, name)),
                                base::temporary),
                        renderer),
                EntryRoom.of(entries(base, entries), renderer),
                InterpretationRoom.of(base::interpretations, base.store().documents(), renderer),
                GapRoom.of(
                        new GapRoom.Parts(
                                gaps::get,
                                () -> GapParts.corrections(base),
                                () -> new ReportDesk(base.store(), base.clock()),
                                entries::get,
                                base.store()),
                        renderer),
                CleanupRoom.of(cleanups::get, base.store().documents(), base.inquiry(), base::temporary, renderer),
                ListRoom.of(lists::get, renderer),
                CoverageRoom.of(new Lazy<>(() -> CoverageParts.of(base))::get, renderer),
                GoldenRoom.of(golden::get, renderer, base.clock().getZone()),
                HookRoom.of(base.follow().hooks(), renderer, base.clock().getZone()),
                PeopleRoom.of(base.people(), base.keys(), base.store().audit(), base.clock(), renderer),
                HotlineRoom.of(hotline(base), renderer));
    }

    private static EntryRoom.Parts entries(Base base, Supplier<EntryDesk> desk) {
        return new EntryRoom.Parts(
                desk,
                base.store(),
                base.engine(),
                base.entries().drafting(),
                () -> new EntryImport(base.store(), desk.get()),
                new EntryFiles(base)::rows,
                base.originals(),
                base::temporary);
    }

    private static OverviewRoom.Parts overview(Base base, LongConsumer seen) {
        var parts = new OverviewParts(base);
        var validity = base.wording().part(() -> parts.validity(seen));
        return new OverviewRoom.Parts(
                parts.desk(),
                validity::get,
                parts.plans(),
                parts::candidates,
                parts::source,
                base.people(),
                base.store(),
                base.originals(),
                base::temporary);
    }

    private static ListRoom.Parts lists(Base base) {
        var desk = ListParts.desk(base, Rooms::inBackground);
        return new ListRoom.Parts(
                desk.desk(),
                desk.trials(),
                desk.release(),
                desk.live(),
                new Proposals(base.store().gaps()),
                base.store().goldenQuestions(),
                base.store().accounts());
    }

    /// A run of all golden questions takes seconds to minutes; the process need not wait for it to end.
    private static void inBackground(Runnable run) {
        var thread = new Thread(run, "golden");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    /// Who may use the interface.
    public static ApiGate gate(Base base) {
        return new ApiGate(
                base.keys(),
                new Rate(base.clock()),
                base.config().api().perMinute(),
                base.config().server().proxy());
    }

    /// By the lists in force.
    static Supplier<ReviewDesk> reviewing(Base base, LongConsumer seen) {
        return base.wording().part(() -> reviews(base, seen));
    }

    /// @param seen waits until the index has seen a change
    public static ReviewDesk reviews(Base base, LongConsumer seen) {
        var intake = base.intake(Intake.Together.ONE_BY_ONE);
        return new ReviewDesk(base.store(), intake, base.screen()::findings, base.clock(), seen);
    }

    /// The words of a file before anything is made of them.
    private static List<String> lines(Extraction extraction) {
        return switch (extraction) {
            case Extraction.Extracted text ->
                text.blocks().stream().map(Rooms::line).toList();
            case Extraction.Container _ -> List.of("这是一个压缩包或邮件，里面的文件已各自收录。");
            case Extraction.Unreadable(var _, var reason) -> List.of(reason);
        };
    }

    private static String line(TextBlock block) {
        return switch (block) {
            case TextBlock.Line line -> line.text();
            case TextBlock.Note note -> "（注）" + note.text();
            case TextBlock.Grid grid ->
                grid.rows().stream().map(cells -> String.join("\t", cells)).collect(Collectors.joining("\n"));
        };
    }

    /// The way in of a channel whose answers are kept.
    public static Inquiry inquiry(Base base, Channel channel, Consumer<KeptAnswer> sink) {
        var keeping = new Keeping(Masking::mask, base.chance()::token, base.clock(), Outcome.VERSION, sink);
        return base.inquiry().keeping(keeping, channel);
    }

    public static Audit audit(Base base) {
        return new Audit(
                base.store().documents(),
                base.store().keptAnswers(),
                base.clock().getZone());
    }

    /// What the console of the hotline is made of, each part when it is first used.
    private static HotlineRoom.Parts hotline(Base base) {
        var inquiry = new Lazy<>(base::inquiry);
        var entries = base.wording().part(base.entries()::answers);
        var glossary = base.wording().part(() -> base.words().glossary());
        var places = base.wording().part(() -> base.words().guide().places());
        var callers = base.wording().part(() -> Callers.load(base.words().folder()));
        var county = base.config().site().county();
        return new HotlineRoom.Parts(
                inquiry::get,
                entries::get,
                base.store(),
                () -> base.words().departments(),
                county,
                base.wording().part(() -> regions(base, county))::get,
                places::get,
                callers::get,
                glossary::get,
                deadlines(base),
                base.clock());
    }

    /// The county first, then places by name.
    private static List<String> regions(Base base, String county) {
        var names = new ArrayList<String>();
        names.add(county);
        Lists.read(base.words().folder().resolve("regions.tsv")).stream()
                .filter(row -> row.size() > 2 && !row.get(2).equals("国家"))
                .map(List::getFirst)
                .forEach(names::add);
        return names.stream().distinct().toList();
    }

    private static Deadlines deadlines(Base base) {
        var hotline = base.config().hotline();
        return new Deadlines(hotline.errorDays(), hotline.gapDays(), (from, count) -> base.words()
                .workDays()
                .after(from, count));
    }
}
