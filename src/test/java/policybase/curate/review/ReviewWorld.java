package policybase.curate.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import policybase.access.Account;
import policybase.access.Role;
import policybase.curate.Intake;
import policybase.curate.Taken;
import policybase.document.DocumentId;
import policybase.document.PolicyDocument;
import policybase.screening.Screen;
import policybase.screening.WordLists;
import policybase.store.files.FileOriginals;
import policybase.store.jdbi.JdbiStore;
import policybase.structure.Reference;
import policybase.structure.Structurer;
import policybase.testing.PlainExtractor;
import policybase.testing.Staff;

/// A real store, intake and screening, and the people of a county who review.
final class ReviewWorld implements AutoCloseable {
    static final String PAPER = """
            青栎县人民政府办公室
            关于印发《青栎县高龄津贴发放办法》的通知
            栎府办规〔2026〕3号
            各乡镇人民政府，县级各部门：
            《青栎县高龄津贴发放办法》已经县政府同意，现印发给你们，请认真贯彻执行。
            青栎县人民政府办公室
            2026年3月2日
            青栎县高龄津贴发放办法
            第一条　为保障高龄老人生活，制定本办法。
            第二条　年满80周岁的老人，每人每月发放高龄津贴50元。
            第三条　本办法自2026年4月1日起施行，有效期5年。
            """;

    final JdbiStore store;
    final ReviewDesk desk;
    final Intake intake;
    final By wang;
    final By li;
    final By zhao;
    final By sun;
    final List<Long> waited = new ArrayList<>();
    private final Path folder;
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-25T01:00:00Z"), ZoneId.of("Asia/Shanghai"));

    ReviewWorld(Path folder) {
        this.folder = folder;
        this.store = JdbiStore.sqlite(folder.resolve("policybase.db"));
        this.intake = new Intake(
                new PlainExtractor(),
                new Structurer(Reference.load(Path.of("corpus/dictionary"))),
                store,
                new FileOriginals(folder.resolve("originals")),
                clock,
                Intake.Together.ONE_BY_ONE);
        var screen = new Screen(WordLists.load(Path.of("corpus/dictionary")));
        this.desk = new ReviewDesk(store, intake, screen::findings, clock, waited::add);
        this.wang = hire("wang", "王采编", Role.CURATOR);
        this.li = hire("li", "李初审", Role.REVIEWER);
        this.zhao = hire("zhao", "赵复审", Role.REVIEWER);
        this.sun = hire("sun", "孙签发", Role.APPROVER);
    }

    By hire(String login, String name, Role... roles) {
        return by(Staff.hire(store, clock, login, name, roles));
    }

    static By by(Account account) {
        return new By(account, account.actor("192.0.2.7"));
    }

    DocumentId take(String text) {
        try {
            var file = Files.writeString(Files.createTempFile(folder, "paper", ".txt"), text);
            var taken = desk.take(file, "高龄津贴.txt", wang).getFirst();
            return switch (taken) {
                case Taken.Imported imported -> imported.id();
                case Taken.Duplicate(var _, var id) -> id;
                case Taken.Quarantined(var _, var _, var reason) -> throw new AssertionError(reason);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A trusted import of the same file, as a command does it.
    void importTrusted(String text) {
        try {
            var file = Files.writeString(Files.createTempFile(folder, "paper", ".txt"), text);
            intake.take(file, "高龄津贴.txt", true, "import");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PolicyDocument document(DocumentId id) {
        return store.documents().find(id).orElseThrow().document();
    }

    void step(DocumentId id, Command command, By by) {
        var standing = store.reviewing().find(id).orElseThrow();
        desk.step(id, standing.revision(), standing.steps(), command, by);
    }

    /// All that is only to be looked at is looked at.
    void look(DocumentId id, By by) {
        var keys = desk.find(id, by).looks().all().stream()
                .filter(one -> !one.finding().blocks())
                .map(one -> one.finding().key())
                .toList();
        desk.judge(id, keys, policybase.store.Reviewing.Choice.PUBLISHABLE, "看过", by);
    }

    void review(DocumentId id) {
        look(id, li);
        step(id, new Command.Submit(""), wang);
        step(id, new Command.Pass("可以"), li);
        step(id, new Command.Pass("可以"), zhao);
        step(id, new Command.Pass("可以"), sun);
    }

    void publish(DocumentId id) {
        var standing = store.reviewing().find(id).orElseThrow();
        desk.publish(id, standing.revision(), standing.steps(), "", sun);
    }

    void withdraw(DocumentId id, String reason) {
        var standing = store.reviewing().find(id).orElseThrow();
        desk.withdraw(id, standing.revision(), standing.steps(), reason, sun);
    }

    @Override
    public void close() {
        store.close();
    }
}
