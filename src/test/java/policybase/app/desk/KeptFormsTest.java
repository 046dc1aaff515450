package policybase.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.access.Role;
import policybase.app.Bases;
import policybase.app.DeskSite;
import policybase.app.part.Base;
import policybase.curate.Intake;
import policybase.curate.Taken;
import policybase.document.DocumentId;
import policybase.store.Correction;
import policybase.store.Entries;
import policybase.store.Gap;
import policybase.testing.Browsing;
import policybase.testing.Staff;

/// A form that is refused comes back with all that was typed, and says what is wrong.
class KeptFormsTest {
    private static final String PAPER = """
            云溪县人民政府关于印发《云溪县停车管理办法》的通知
            云府发〔2026〕2号
            各乡镇人民政府：
            现将《云溪县停车管理办法》印发给你们。
            云溪县人民政府
            2026年3月2日
            云溪县停车管理办法
            第一条　为了规范停车，制定本办法。
            第二条　本办法自2026年4月1日起施行。
            """;

    @TempDir
    static Path folder;

    private static Base base;
    private static DeskSite site;
    private static DocumentId document;

    @BeforeAll
    static void open() throws IOException {
        base = Bases.empty(folder);
        Staff.hire(base.store(), base.clock(), "wang", "王采编", Role.CURATOR, Role.LEGAL);
        Staff.hire(base.store(), base.clock(), "guan", "管理员", Role.ADMINISTRATOR);
        var file = Files.writeString(folder.resolve("停车.txt"), PAPER);
        var taken = base.intake(Intake.Together.ONE_BY_ONE).take(file, "停车.txt", true, "测试");
        document = taken.getFirst() instanceof Taken.Imported imported ? imported.id() : new DocumentId("0".repeat(16));
        site = new DeskSite(base);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void anEntryThatIsRefusedComesBackWholeWithWhatIsWrongBesideItsField() {
        try (var wang = site.signedIn("wang")) {
            var typed = new ArrayList<>(List.of(
                    List.of("question", "停车怎么收费？"),
                    List.of("variants", "停车多少钱\n停车费"),
                    List.of("spoken", "长".repeat(1001)),
                    List.of("full", "完整的<答复>"),
                    List.of("amounts", "每小时五元"),
                    List.of("visibility", "operators"),
                    List.of("where", "各停车场"),
                    List.of("review", "明年三月"),
                    List.of("owner", "wang")));
            var refused = post(wang, "/desk/entries/new", "/desk/entries/new", typed);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body())
                    .contains("value=\"停车怎么收费？\"", "停车多少钱\n停车费", "长".repeat(1001), "完整的&lt;答复&gt;")
                    .contains("value=\"各停车场\"", "value=\"明年三月\"", "<option value=\"operators\" selected>")
                    .contains("写得太长了，有1001个字，最多1000个字", "“明年三月”不是日期", "“每小时五元”不是“说明｜数｜至｜单位”的写法");
            assertThat(label(refused, "review")).contains("不是日期");
            assertThat(label(refused, "question")).doesNotContain("<strong");
            assertThat(base.store().entries().count(Entries.Wanted.ALL)).isZero();

            var without = post(
                    wang,
                    "/desk/entries/new",
                    "/desk/entries/new",
                    List.of(List.of("question", " "), List.of("how", "打电话")));
            assertThat(without.statusCode()).isEqualTo(422);
            assertThat(label(without, "question")).contains("请先写标准问题");
            assertThat(without.body()).contains("value=\"打电话\"");

            typed.set(2, List.of("spoken", "每小时五元。"));
            typed.set(4, List.of("amounts", "每小时｜5｜｜元"));
            typed.set(7, List.of("review", ""));
            var page = post(wang, "/desk/entries/new", "/desk/entries/new", typed)
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            var twice = post(wang, "/desk/entries/new", "/desk/entries/new", typed);
            assertThat(twice.statusCode()).isEqualTo(409);
            assertThat(twice.body()).contains("这个问题已经有条目了", "href=\"" + page + "\"", "完整的&lt;答复&gt;");

            var changed = new ArrayList<>(typed);
            changed.add(List.of("revision", "1"));
            changed.set(3, List.of("full", "改过的答复"));
            changed.set(7, List.of("review", "2027-02-30"));
            var again = post(wang, page + "/edit", page + "/edit", changed);
            assertThat(again.statusCode()).isEqualTo(422);
            assertThat(again.body()).contains("改过的答复", "value=\"2027-02-30\"", "name=\"revision\" value=\"1\"");
        }
    }

    @Test
    void aFactThatIsRefusedStaysInItsField() {
        try (var wang = site.signedIn("wang")) {
            var page = "/desk/intake/" + document;
            post(
                    wang,
                    page,
                    page + "/facts",
                    List.of(
                            List.of("revision", "1"),
                            List.of("fact", "EFFECTIVE"),
                            List.of("value-EFFECTIVE", "四月一日")));
            var shown = wang.get(page);
            assertThat(label(shown, "value-EFFECTIVE")).contains("<strong");
            assertThat(shown.body()).contains("value=\"四月一日\"");
            assertThat(wang.get(page).body()).as("once").doesNotContain("四月一日");
            post(
                    wang,
                    page,
                    page + "/words",
                    List.of(List.of("revision", "1"), List.of("words", "没有的字"), List.of("instead", "别的字")));
            assertThat(wang.get(page).body()).contains("value=\"没有的字\"", "value=\"别的字\"");
        }
    }

    @Test
    void whatIsRecordedOfValidityStaysInItsFields() {
        try (var wang = site.signedIn("wang")) {
            var page = "/desk/validity/" + document;
            post(
                    wang,
                    page,
                    page + "/record",
                    List.of(
                            List.of("read", "1"),
                            List.of("kind", "REPEALED"),
                            List.of("on", "去年"),
                            List.of("quote", "原文说的话"),
                            List.of("why", "县里发过通知")));
            assertThat(wang.get(page).body()).contains("value=\"去年\"", "原文说的话</textarea>", "value=\"县里发过通知\"", "不是日期");
        }
    }

    @Test
    void peopleHooksAndKeysStayInTheirForms() {
        try (var guan = site.signedIn("guan")) {
            post(
                    guan,
                    "/desk/people",
                    "/desk/people",
                    List.of(List.of("login", "张三"), List.of("name", "张三丰"), List.of("role", "REVIEWER")));
            assertThat(guan.get("/desk/people").body())
                    .contains("value=\"张三\"", "value=\"张三丰\"", "value=\"REVIEWER\" checked");
            post(
                    guan,
                    "/desk/hooks",
                    "/desk/hooks",
                    List.of(List.of("name", "热线"), List.of("address", "ftp://a"), List.of("audience", "operators")));
            assertThat(guan.get("/desk/hooks").body())
                    .contains("value=\"热线\"", "value=\"ftp://a\"", "<option value=\"operators\" selected>");
            post(guan, "/desk/keys", "/desk/keys", List.of(List.of("name", "门户"), List.of("per-minute", "很多")));
            assertThat(guan.get("/desk/keys").body()).contains("value=\"门户\"", "value=\"很多\"");
            post(
                    guan,
                    "/desk/people/wang",
                    "/desk/people/wang",
                    List.of(List.of("revision", "99"), List.of("name", "王改名"), List.of("role", "CURATOR")));
            assertThat(guan.get("/desk/people/wang").body())
                    .as("somebody else was first: the record is shown, and the words beside it")
                    .contains("value=\"王采编\"", "您刚才填写的没有保存：王改名");
        }
    }

    @Test
    void correctionsComeFiftyAtATimeAndAReplyThatIsRefusedStaysWithItsOwn() {
        for (var i = 10; i < 70; i++) {
            base.store()
                    .corrections()
                    .add(new Correction(
                            "JC-7K3QD9" + i,
                            base.clock().instant(),
                            LocalDate.of(2026, 12, 1).plusDays(i),
                            Correction.Kind.TEXT,
                            Gap.Place.PORTAL,
                            "",
                            "第" + i + "条",
                            "日期不对",
                            List.of()));
        }
        try (var wang = site.signedIn("wang")) {
            var first = wang.get("/desk/corrections").body();
            assertThat(first)
                    .contains("共60件，这里是第1—50件，先到期的在前。", "第10条", "第59条", "rel=\"next\"")
                    .doesNotContain("第60条");
            assertThat(wang.get("/desk/corrections?page=2").body())
                    .contains("这里是第51—60件", "第60条", "第69条", "rel=\"prev\"")
                    .doesNotContain("rel=\"next\"");
            assertThat(wang.get("/desk/corrections?page=99").body())
                    .as("beyond the last page stands the last one")
                    .contains("这里是第51—60件");
            var reply = "答".repeat(1001);
            var back = post(
                            wang,
                            "/desk/corrections?page=2",
                            "/desk/corrections/JC-7K3QD965/reply",
                            List.of(List.of("reply", reply), List.of("closes", "yes")))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            assertThat(wang.get(back).body())
                    .contains("第65条", reply + "</textarea>", "太长了")
                    .doesNotContain("第10条");
        }
    }

    private static HttpResponse<String> post(Browsing browser, String form, String action, List<List<String>> fields) {
        var all = new ArrayList<>(fields);
        all.add(List.of("form-token", Browsing.token(browser.get(form).body())));
        return browser.postAll(action, all);
    }

    private static String label(HttpResponse<String> answer, String field) {
        return answer.body().replaceAll("(?s).*<label for=\"" + field + "\">(.*?)</label>.*", "$1");
    }
}
