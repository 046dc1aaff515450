package policybase.app.serve;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import policybase.access.Role;
import policybase.answer.Channel;
import policybase.app.part.Base;
import policybase.app.part.GapParts;
import policybase.app.part.ImportReport;
import policybase.app.part.ImportRun;
import policybase.app.part.Place;
import policybase.app.part.Progress;
import policybase.app.part.Terminal;
import policybase.calendar.Calendar;
import policybase.curate.entry.EntryImport;
import policybase.register.Years;
import policybase.store.KeptAnswer;
import policybase.web.Server;
import policybase.web.view.SiteSettings;

/// Serves the pages and the API until it is told to stop; then finishes what it began.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "启动网站和接口。空库会先收录 corpus/sample 中的样例文件。Ctrl+C 停止。")
public final class ServeCommand implements Callable<Integer> {
    @Mixin
    private Place place = new Place();

    @Option(names = "--port", paramLabel = "N", description = "端口，默认取配置 server.port；0 由系统选择")
    private @Nullable Integer port;

    @Option(names = "--no-sample", description = "空库也不收录样例文件")
    private boolean withoutSample;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var stopped = new CountDownLatch(1);
        var finished = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stopped, finished), "stop"));
        try (var base = place.open()) {
            base.requireIndexLock();
            open(base, stopped);
        } finally {
            finished.countDown();
        }
        return 0;
    }

    private void open(Base base, CountDownLatch stopped) throws InterruptedException {
        try (var warming = new WarmUp(base)) {
            takeSampleIntoEmptyBase(base);
            letTheFirstOneIn(base);
            fillEmptyIndex(base);
            serve(base, stopped);
        }
    }

    private void serve(Base base, CountDownLatch stopped) throws InterruptedException {
        try (var upkeep = new Upkeep(base);
                var following = new Following(base);
                var recording = new Recording(base.store().keptAnswers());
                var gaps = new GapParts(base);
                var server = new Server(
                        parts(base, upkeep, recording),
                        Optional.of(Rooms.desk(base, upkeep::await)),
                        Optional.of(Rooms.gate(base)),
                        Optional.of(gaps.counter()))) {
            var chosen = port == null ? OptionalInt.empty() : OptionalInt.of(port);
            server.start(
                    base.config().server().host(),
                    chosen.orElse(base.config().server().port()));
            FirstReader.send(base, base.config().server().host(), server.port());
            upkeep.start();
            following.start();
            spec.commandLine()
                    .getOut()
                    .println("已启动：http://" + shownHost(base) + ":" + server.port() + "/ （按 Ctrl+C 停止）");
            stopped.await();
        }
    }

    /// Without keeping what is answered.
    public static Server.Parts parts(Base base, Upkeep upkeep) {
        return parts(base, upkeep, _ -> {});
    }

    private static Server.Parts parts(Base base, Upkeep upkeep, Consumer<KeptAnswer> recording) {
        var figures = new Figures(base, upkeep);
        return new Server.Parts(
                Rooms.inquiry(base, Channel.PORTAL, recording),
                base.suggester(),
                base.store().documents(),
                base.store().keptAnswers(),
                base.register(),
                base.originals(),
                base.clock(),
                figures::health,
                figures::prometheus,
                time(base),
                site(base),
                base.entries().live(),
                base.entries().often(),
                base.follow().sync());
    }

    public static SiteSettings site(Base base) {
        var site = base.config().site();
        var portal = site.portal();
        return new SiteSettings(
                site.name(),
                site.county(),
                site.hotline(),
                site.organiser(),
                site.idCode(),
                new SiteSettings.Portal(
                        portal.url(),
                        portal.undertaker(),
                        portal.contact(),
                        portal.icp(),
                        portal.police(),
                        portal.findErrors(),
                        portal.badge(),
                        portal.licence(),
                        portal.questions()));
    }

    private static Server.Time time(Base base) {
        var store = base.store();
        return new Server.Time(
                new Calendar(base.register()::snapshot, store.changes()),
                new Years(base.register()::snapshot),
                base.config().calendar().marks(),
                () -> store.days().last());
    }

    /// A base where nobody works yet gets one administrator, whose one-time password is shown here and nowhere else.
    private void letTheFirstOneIn(Base base) {
        if (base.people().isEmpty()) {
            var first = base.people().add("admin", "管理员", "", Set.of(Role.ADMINISTRATOR), Terminal.actor("首次启动"));
            spec.commandLine()
                    .getOut()
                    .println("已建立管理员账号。登录名：" + first.account().login() + "，一次性口令：" + first.password()
                            + " （只显示这一次；在 /desk 登录后先换成自己的口令。忘记时运行 ./policybase people reset admin）");
        }
    }

    private void takeSampleIntoEmptyBase(Base base) {
        if (withoutSample
                || base.store().changes().last() > 0
                || !Files.isDirectory(base.folders().sample())) {
            return;
        }
        var out = spec.commandLine().getOut();
        out.println("这是一个空库，正在收录样例文件……");
        try (var run = new ImportRun(base::intake, true, "sample");
                var progress = new Progress("收录样例")) {
            var outcomes = run.run(ImportRun.files(List.of(base.folders().sample())), progress);
            var report = ImportReport.write(
                    outcomes, base.folders().reports(), base.clock().instant());
            report.sentences().forEach(out::println);
            Terminal.tell(
                    base,
                    Terminal.actor("首次启动"),
                    "command.serve.sample",
                    base.folders().sample().toString(),
                    "",
                    String.join("", report.sentences()));
        }
        var entries = SampleEntries.take(base);
        entries.stream()
                .filter(EntryImport.Result::isWrong)
                .forEach(result ->
                        out.println("样例条目没有发布：" + result.question() + "：" + String.join(" ", result.faults())));
        out.println(
                "样例咨询条目：" + entries.stream().filter(result -> !result.isWrong()).count() + "条已发布。");
    }

    /// An index that lags or is of another make is brought up to date while it serves; an empty one would tell people
    /// that
    /// nothing is there, so it is filled first.
    private void fillEmptyIndex(Base base) {
        var total = base.store().documents().allPublished().size();
        if (base.engine().position() > 0 || total == 0) {
            return;
        }
        spec.commandLine().getOut().println("索引是空的，正在建立……");
        try (var progress = new Progress("建立索引")) {
            base.tail().rebuild(done -> progress.at(done, total));
        }
    }

    private static String shownHost(Base base) {
        var host = base.config().server().host();
        return host.equals("127.0.0.1") || host.equals("0.0.0.0") ? "localhost" : host;
    }

    private static void stop(CountDownLatch stopped, CountDownLatch finished) {
        stopped.countDown();
        try {
            finished.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
