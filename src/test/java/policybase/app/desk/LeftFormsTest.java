package policybase.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
import policybase.document.EntryId;
import policybase.testing.Browsing;
import policybase.testing.Staff;

/// The form of an entry whose session ended while it was filled in: after signing in again it is there, filled.
class LeftFormsTest {
    private static final String NEW = "/desk/entries/new";

    @TempDir
    static Path folder;

    private static Base base;
    private static DeskSite site;

    @BeforeAll
    static void open() {
        base = Bases.empty(folder);
        Staff.hire(base.store(), base.clock(), "wang", "王采编", Role.CURATOR);
        Staff.hire(base.store(), base.clock(), "hexin", "何采编", Role.CURATOR);
        site = new DeskSite(base);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void theEntryIsThereAgainForItsWriterOnly() {
        try (var desk = site.signedIn("wang")) {
            var typed = typed(Browsing.token(desk.get(NEW).body()), "停车怎么收费？", "第一行\n第二行<b>");
            endSessionsOf("wang");
            assertThat(desk.postFrom(NEW, NEW, typed)
                            .headers()
                            .firstValue("Location")
                            .orElseThrow())
                    .startsWith("/desk/sign-in?next=%2Fdesk%2Fentries%2Fnew");
            assertThat(base.store().entries().find(EntryId.of("停车怎么收费"))).isEmpty();

            desk.signIn("hexin", Staff.PASSWORD);
            assertThat(desk.get(NEW).body()).doesNotContain("停车怎么收费");
            assertThat(desk.signIn("wang", Staff.PASSWORD).headers().firstValue("Location"))
                    .contains(NEW);
            var back = desk.get(NEW).body();
            assertThat(back)
                    .contains("请核对后再提交", "value=\"停车怎么收费？\"", "第一行\n第二行&lt;b&gt;</textarea>")
                    .contains("<option value=\"operators\" selected>");
            assertThat(base.store().entries().find(EntryId.of("停车怎么收费")))
                    .as("not carried out by itself")
                    .isEmpty();
            var saved = desk.postFrom(NEW, NEW, typed(Browsing.token(back), "停车怎么收费？", "第一行"));
            assertThat(saved.statusCode()).isEqualTo(303);
            assertThat(base.store().entries().find(EntryId.of("停车怎么收费"))).isPresent();
        }
    }

    @Test
    void whoSignedInAgainInAnotherTabGetsTheFormBackAtOnce() {
        try (var desk = site.signedIn("hexin")) {
            var old = typed(Browsing.token(desk.get(NEW).body()), "公园几点关门", "晚上十点");
            desk.signIn("hexin", Staff.PASSWORD);
            var answer = desk.postFrom(NEW, NEW, old);
            assertThat(answer.headers().firstValue("Location")).contains(NEW);
            assertThat(desk.get(NEW).body()).contains("value=\"公园几点关门\"", "晚上十点</textarea>");
            assertThat(base.store().entries().find(EntryId.of("公园几点关门"))).isEmpty();
        }
    }

    @Test
    void whatBuildsOnAnOldRevisionOverwritesNobody() {
        try (var desk = site.signedIn("wang");
                var other = site.signedIn("hexin")) {
            var made =
                    desk.postFrom(NEW, NEW, typed(Browsing.token(desk.get(NEW).body()), "图书馆几点开门", "早上九点"));
            var page = made.headers().firstValue("Location").orElseThrow();
            var late = new ArrayList<>(
                    typed(Browsing.token(desk.get(page + "/edit").body()), "图书馆几点开门", "早上八点"));
            late.add(List.of("revision", "1"));
            endSessionsOf("wang");
            desk.postFrom(page + "/edit", page + "/edit", late);
            var first = new ArrayList<>(
                    typed(Browsing.token(other.get(page + "/edit").body()), "图书馆几点开门", "早上十点"));
            first.add(List.of("revision", "1"));
            assertThat(other.postFrom(page + "/edit", page + "/edit", first).statusCode())
                    .isEqualTo(303);
            desk.signIn("wang", Staff.PASSWORD);
            var back = desk.get(page + "/edit").body();
            assertThat(back).contains("早上八点</textarea>", "name=\"revision\" value=\"1\"");
            late.set(0, List.of("form-token", Browsing.token(back)));
            var refused = desk.postFrom(page + "/edit", page + "/edit", late);
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("别人先保存了", "早上十点", "早上八点");
        }
    }

    private static List<List<String>> typed(String token, String question, String full) {
        return List.of(
                List.of("form-token", token),
                List.of("question", question),
                List.of("full", full),
                List.of("visibility", "operators"),
                List.of("owner", "wang"));
    }

    /// As the button on the page of the account does from another machine.
    private static void endSessionsOf(String login) {
        try (var elsewhere = site.signedIn(login)) {
            var token = Browsing.token(elsewhere.get("/desk/account").body());
            assertThat(elsewhere
                            .postAll("/desk/account/elsewhere", List.of(List.of("form-token", token)))
                            .statusCode())
                    .isEqualTo(303);
        }
    }
}
