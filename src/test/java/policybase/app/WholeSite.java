package policybase.app;

import io.javalin.http.HandlerType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import policybase.access.Role;
import policybase.access.Scope;
import policybase.answer.Channel;
import policybase.app.part.Base;
import policybase.app.part.GapParts;
import policybase.app.part.OverviewParts;
import policybase.app.serve.Rooms;
import policybase.app.serve.SampleEntries;
import policybase.app.serve.ServeCommand;
import policybase.app.serve.Upkeep;
import policybase.curate.Intake;
import policybase.golden.GoldenDesk;
import policybase.overview.plan.PlanReader;
import policybase.overview.plan.PlanSource;
import policybase.search.Filters;
import policybase.store.Actor;
import policybase.store.Deed;
import policybase.store.Gap;
import policybase.store.Gaps;
import policybase.store.ListVersions.Edit;
import policybase.store.ListVersions.Version;
import policybase.testing.Staff;
import policybase.web.Server;
import policybase.web.http.Route;
import policybase.web.room.Way;

/// All rooms over the sample county, with something of everything that people keep, and some who work there.
final class WholeSite implements AutoCloseable {
    /// Has every role but those that go with no other.
    static final String KEEPER = "keeper";

    static final String OPERATOR = "operator";

    /// Everybody who works there.
    static final List<String> STAFF = List.of(KEEPER, "administrator", "auditor", OPERATOR);

    private static final Map<String, String> COUNTY = Map.of(
            "POLICYBASE_SITE_NAME", "青栎县政策文件库",
            "POLICYBASE_SITE_COUNTY", "青栎县",
            "POLICYBASE_SITE_ORGANISER", "青栎县人民政府办公室");

    /// Addresses of pages, with their places in braces.
    final List<String> patterns;

    /// Addresses of single pages that no link of another leads to.
    final List<String> single = new ArrayList<>();

    private final Base base;
    private final Upkeep upkeep;
    private final GapParts gaps;
    private final Server server;

    WholeSite(Path folder) throws IOException {
        base = Bases.empty(folder, COUNTY);
        Bases.publish(base, base.folders().sample());
        SampleEntries.take(base);
        fill(folder);
        base.catchUpIfFree();
        upkeep = new Upkeep(base);
        gaps = new GapParts(base);
        var desk = Rooms.desk(base, upkeep::await);
        var parts = ServeCommand.parts(base, upkeep);
        patterns = Stream.concat(
                        Server.routes(parts).stream()
                                .filter(route -> route.method().equals(HandlerType.GET) && !route.forMachines())
                                .map(Route::path),
                        desk.ways().stream().filter(Way::isReading).map(Way::path))
                .toList();
        server = new Server(parts, Optional.of(desk), Optional.of(Rooms.gate(base)), Optional.of(gaps.counter()));
        server.start("127.0.0.1", 0);
    }

    String address() {
        return "http://127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        server.close();
        gaps.close();
        upkeep.close();
        base.close();
    }

    /// A ledger of tasks with one item.
    static void ledger(Base base, Actor actor) {
        var table = "2026年全县政务公开工作要点\n序号\t工作任务\t重点工作任务\t\t牵头单位\t责任单位\t完成时限\n"
                + "1\t政策公开\t统一查询\t及时公布清理结果。\t县司法局\t县政府信息公开办\t12月31日\n";
        new OverviewParts(base).plans().take(PlanReader.read(PlanSource.of(table), "要点.txt"), actor);
    }

    private void fill(Path folder) throws IOException {
        var roles = EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR, Role.AUDITOR));
        Staff.hire(base.store(), base.clock(), KEEPER, "全能", "", roles);
        Staff.hire(base.store(), base.clock(), "administrator", "管理员", Role.ADMINISTRATOR);
        Staff.hire(base.store(), base.clock(), "auditor", "审计甲", Role.AUDITOR);
        Staff.hire(base.store(), base.clock(), OPERATOR, "陈坐席", Role.OPERATOR);
        var draft = Files.writeString(
                folder.resolve("通知.txt"), "关于做好冬季取暖安全工作的通知\n各乡镇人民政府：\n请做好冬季取暖安全工作。\n青栎县应急管理局\n2026年11月20日\n");
        base.intake(Intake.Together.ONE_BY_ONE).take(draft, "通知.txt", false, KEEPER);
        try (var files = Files.list(base.folders().home().resolve("corpus/sample-cleanup"))) {
            var notice = files.filter(file -> file.toString().endsWith(".docx"))
                    .findFirst()
                    .orElseThrow();
            var cleanup = base.cleanups().take(notice, notice.getFileName().toString(), new Actor(KEEPER, "全能", "测试"));
            base.cleanups().acceptExact(cleanup.source(), KEEPER);
        }
        var actor = new Actor(KEEPER, "全能", "测试");
        var now = base.clock().instant();
        base.store()
                .gaps()
                .count(
                        new Gaps.Missed(
                                "老年食堂",
                                "老年食堂几点开饭",
                                Gap.Place.PORTAL,
                                Gap.Why.NOT_HELD,
                                LocalDate.now(base.clock()),
                                ""),
                        now);
        var golden = new GoldenDesk(base.store().goldenQuestions(), base.inquiry(), base.clock(), Runnable::run);
        golden.add(new GoldenDesk.Written("高龄津贴每月多少钱", "栎府发〔2022〕15号", "50元", Optional.empty()), actor);
        golden.begin(actor);
        var edit = new Edit(
                "寿星银", Optional.empty(), Optional.empty(), Optional.of(List.of("寿星银", "高龄津贴", "->", "", "")), KEEPER);
        base.store()
                .listVersions()
                .add(
                        new Version("synonyms", 1, List.of(edit), "试", OptionalInt.empty(), KEEPER, now),
                        OptionalInt.empty(),
                        new Deed(actor, "lists.release", "俗称与规范用语", now));
        base.keys().make("热线", Set.of(Scope.READ_PUBLIC), 600, actor);
        Rooms.inquiry(base, Channel.PORTAL, kept -> {
                    base.store().keptAnswers().keep(List.of(kept));
                    single.add("/answers/" + kept.id());
                })
                .answer("高龄津贴每月多少钱", Filters.IN_FORCE, LocalDate.now(base.clock()));
        var two = base.store().documents().allPublished();
        ledger(base, actor);
        single.add("/compare?left=" + two.getFirst() + "&right=" + two.getLast());
        single.add("/desk/intake/" + two.getFirst() + "/text");
    }
}
