package policybase.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
import policybase.store.Reviewing.State;
import policybase.testing.Browsing;
import policybase.testing.Staff;

/// The page of a draft without any script: what was typed into the facts goes with every button, and a wording that
/// stands in many clauses is decided once.
class DraftPageTest {
    private static final String PAPER = """
            云溪县人民政府关于印发《云溪县补贴发放办法》的通知
            云府发〔2026〕3号
            各乡镇人民政府：
            现将《云溪县补贴发放办法》印发给你们。
            云溪县人民政府
            2026年3月2日
            云溪县补贴发放办法
            第一条　补贴发到本人的帐户。
            第二条　帐户应当由本人开立，不得借用他人帐户。
            第三条　帐户变更的，应当告知乡镇人民政府。
            第四条　本办法自2026年4月1日起施行。
            """;

    private static final Pattern KEY = Pattern.compile("name=\"finding\" value=\"([^\"]*)\"");

    @TempDir
    static Path folder;

    private static Base base;
    private static DeskSite site;

    @BeforeAll
    static void open() {
        base = Bases.empty(folder);
        Staff.hire(base.store(), base.clock(), "wang", "王采编", Role.CURATOR);
        site = new DeskSite(base);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void submittingRefusesWhatWasTypedAndNotSavedAndKeepsIt() throws IOException {
        var id = drafted("补贴.txt", PAPER);
        var page = "/desk/intake/" + id;
        try (var wang = site.signedIn("wang")) {
            var refused =
                    post(wang, page, "/submit", id, List.of(List.of("value-SOURCE", "县政府网站"), List.of("note", "请审")));
            assertThat(refused.statusCode()).isEqualTo(303);
            var shown = wang.get(page).body();
            assertThat(shown).contains("没有提交：填写了还没有保存的有来源", "value=\"县政府网站\"", "还没有保存</strong>", "value=\"请审\"");
            assertThat(state(id)).isEqualTo(State.DRAFT);

            post(wang, page, "/facts", id, List.of(List.of("value-SOURCE", "县政府网站"), List.of("value-NOTE", "补充说明")));
            var saved =
                    base.store().documents().find(id).orElseThrow().document().metadata();
            assertThat(saved.source()).contains("县政府网站");
            assertThat(saved.note()).contains("补充说明");

            post(wang, page, "/submit", id, List.of(List.of("value-SOURCE", "县政府网站 "), List.of("value-NOTE", "补充说明")));
            assertThat(state(id)).as("what is saved is no reason to refuse").isEqualTo(State.FIRST);
        }
    }

    @Test
    void acceptingAllSavesWhatWasTypedToo() throws IOException {
        var id = drafted("补贴二.txt", PAPER.replace("3号", "4号"));
        var page = "/desk/intake/" + id;
        try (var wang = site.signedIn("wang")) {
            post(
                    wang,
                    page,
                    "/accept",
                    id,
                    List.of(List.of("value-SOURCE", "公报"), List.of("value-EFFECTIVE", "2026-05-01")));
            var saved =
                    base.store().documents().find(id).orElseThrow().document().metadata();
            assertThat(saved.source()).contains("公报");
            assertThat(saved.dates().effective().orElseThrow()).hasToString("2026-05-01");
        }
    }

    @Test
    void oneWordingInManyClausesIsOneLineDecidedOnce() throws IOException {
        var id = drafted("补贴三.txt", PAPER.replace("3号", "5号"));
        var page = "/desk/intake/" + id;
        try (var wang = site.signedIn("wang")) {
            var shown = wang.get(page).body();
            assertThat(shown.split("“帐户”宜作“账户”", -1)).as("told once").hasSize(2);
            assertThat(shown).contains("<span class=\"place\">3处</span>", "第一条", "第二条", "第三条");
            var keys = KEY.matcher(shown.substring(shown.indexOf("3处")))
                    .results()
                    .map(one -> one.group(1))
                    .limit(3)
                    .toList();
            var fields = new ArrayList<List<String>>();
            keys.forEach(key -> fields.add(List.of("finding", key)));
            fields.add(List.of("choice", "PUBLISHABLE"));
            fields.add(List.of("reason", "原文如此"));
            post(wang, page, "/findings", id, fields);
            assertThat(base.store().reviewing().judgements(id)).hasSize(3).allMatch(one -> one.reason()
                    .equals("原文如此"));
            assertThat(wang.get(page).body()).contains("已记下", "共3处", "已决定");
        }
    }

    private static DocumentId drafted(String name, String text) throws IOException {
        var file = Files.writeString(folder.resolve(name), text);
        var taken = base.intake(Intake.Together.ONE_BY_ONE).take(file, name, false, "wang");
        return taken.getFirst() instanceof Taken.Imported imported ? imported.id() : new DocumentId("0".repeat(16));
    }

    private static State state(DocumentId id) {
        return base.store().reviewing().find(id).orElseThrow().state();
    }

    private static java.net.http.HttpResponse<String> post(
            Browsing browser, String page, String action, DocumentId id, List<List<String>> fields) {
        var standing = base.store().reviewing().find(id).orElseThrow();
        var all = new ArrayList<>(fields);
        all.add(List.of("form-token", Browsing.token(browser.get(page).body())));
        all.add(List.of("revision", String.valueOf(standing.revision())));
        all.add(List.of("steps", String.valueOf(standing.steps())));
        return browser.postFrom(page, page + action, all);
    }
}
