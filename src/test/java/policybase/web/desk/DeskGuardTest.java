package policybase.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.access.Right;
import policybase.access.Role;
import policybase.store.Actor;
import policybase.testing.Staff;
import policybase.web.room.Guard;
import policybase.web.room.Uploads;

/// Nobody gets past the guard without a password, a session and the session's own forms.
class DeskGuardTest {
    @TempDir
    Path folder;

    private DeskSite site;

    @BeforeEach
    void open() {
        site = DeskSite.open(folder);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void everyAddressAsksForASessionFirst() {
        assertThat(site.desk.ways()).hasSizeGreaterThan(15);
        for (var way : site.desk.ways()) {
            if (way.right() == Right.ANYBODY) {
                assertThat(way.path()).isEqualTo(Guard.SIGN_IN);
                continue;
            }
            var path = way.path().replace("{id}", "0123456789abcdef").replace("{ordinal}", "1");
            var reads = way.method() == HandlerType.GET;
            var answer = reads ? site.get(path) : site.post(path, Map.of("form-token", "x"));
            assertThat(answer.statusCode()).as(way.method() + " " + path).isEqualTo(reads ? 303 : 403);
            if (reads) {
                assertThat(answer.headers().firstValue("Location").orElseThrow())
                        .startsWith("/desk/sign-in?next=");
            }
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void anAddressBelowTheDeskThatIsNoneIsNotToldToStrangers() {
        for (var path : new String[] {
            "/desk/nothing",
            "/desk/",
            "/desk/cleanup/",
            "/desk//cleanup",
            "/%64esk/cleanup",
            "/desk/cleanup/../cleanup",
            "/desk/cleanup;x=1"
        }) {
            assertThat(site.get(path).statusCode()).as(path).isNotEqualTo(200);
        }
    }

    @Test
    void whoKnowsThePasswordGetsInAndOutAgain() {
        var answer = site.signIn(Staff.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(303);
        var cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("desk="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict").contains("Path=/");
        var page = site.get("/desk/cleanup");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("王五").contains("还没有处理过清理结果");
        assertThat(site.post("/desk/sign-out", Map.of("form-token", DeskSite.token(page.body())))
                        .statusCode())
                .isEqualTo(303);
        assertThat(site.get("/desk/cleanup").statusCode()).isEqualTo(303);
    }

    @Test
    void aFormWithoutItsTokenOrWithAnotherIsRefused() {
        site.signIn(Staff.PASSWORD);
        assertThat(site.post("/desk/cleanup", Map.of("number", "云府发〔2025〕9号")).statusCode())
                .isEqualTo(403);
        var wrong = site.post("/desk/cleanup", Map.of("number", "云府发〔2025〕9号", "form-token", "wrong"));
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(wrong.body()).contains("表单已经过期");
        var right = site.post(
                "/desk/cleanup",
                Map.of(
                        "number",
                        "云府发〔2025〕9号",
                        "form-token",
                        DeskSite.token(site.get("/desk/cleanup").body())));
        assertThat(right.statusCode()).isEqualTo(303);
        assertThat(site.get("/desk/cleanup").body()).contains("库里没有文号为“云府发〔2025〕9号”的文件");
    }

    @Test
    void theSignInFormItselfMustBeOurs() {
        var answer = site.post(
                "/desk/sign-in", Map.of("login", "wangwu", "password", Staff.PASSWORD, "form-token", "forged"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(site.get("/desk/cleanup").statusCode()).isEqualTo(303);
    }

    @Test
    void fiveWrongPasswordsMakeTheAddressWaitAndEachFurtherOneTwiceAsLong() {
        for (var i = 0; i < 4; i++) {
            assertThat(site.signIn("wrong wrong wrong").statusCode()).isEqualTo(403);
        }
        assertThat(site.signIn("wrong wrong wrong").statusCode()).isEqualTo(429);
        var waits = site.signIn(Staff.PASSWORD);
        assertThat(waits.statusCode()).isEqualTo(429);
        assertThat(waits.body()).contains("请过1分钟再试");
        site.clock.forward(Duration.ofSeconds(61));
        assertThat(site.signIn("wrong wrong wrong").body()).contains("请过2分钟再试");
        site.clock.forward(Duration.ofSeconds(61));
        assertThat(site.signIn(Staff.PASSWORD).statusCode()).isEqualTo(429);
        site.clock.forward(Duration.ofSeconds(61));
        assertThat(site.signIn(Staff.PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void whatIsTypedForALoginThatNobodyHasIsNotWrittenDown() {
        assertThat(site.signIn("my-secret-word", "x", "/desk").statusCode()).isEqualTo(403);
        var line = site.store.audit().last().orElseThrow();
        assertThat(line.deed().what()).isEqualTo("session.wrong");
        assertThat(line.canonical()).doesNotContain("my-secret-word");
    }

    @Test
    void aDayOfWorkEndsAtTheLatestAfterTwelveHours() {
        site.signIn(Staff.PASSWORD);
        for (var i = 0; i < 24; i++) {
            site.clock.forward(Duration.ofMinutes(29));
            assertThat(site.get("/desk/cleanup").statusCode()).as("after " + i).isEqualTo(200);
        }
        site.clock.forward(Duration.ofMinutes(29));
        assertThat(site.get("/desk/cleanup").statusCode()).isEqualTo(303);
    }

    @Test
    void whoHasAOneTimePasswordDoesNothingButChangeIt() {
        var made = Staff.people(site.store, site.clock)
                .add("lisi", "李四", "", Set.of(Role.LEGAL), Actor.onTheMachine("测试"));
        assertThat(site.signIn("lisi", made.password(), "/desk/cleanup").statusCode())
                .isEqualTo(303);
        assertThat(site.get("/desk/cleanup").headers().firstValue("Location")).contains(Guard.PASSWORD);
        var form = site.get(Guard.PASSWORD).body();
        assertThat(form).contains("一次性口令");
        assertThat(site.post("/desk/cleanup", Map.of("form-token", DeskSite.token(form)))
                        .statusCode())
                .isEqualTo(403);
        var weak = Map.of(
                "form-token", DeskSite.token(form), "old", made.password(), "new", "12345678", "again", "12345678");
        assertThat(site.post(Guard.PASSWORD, weak).statusCode()).isEqualTo(303);
        assertThat(site.get(Guard.PASSWORD).body()).contains("口令太短或太简单");
        var chosen = "three small boats";
        var good = Map.of("form-token", DeskSite.token(form), "old", made.password(), "new", chosen, "again", chosen);
        assertThat(site.post(Guard.PASSWORD, good).statusCode()).isEqualTo(303);
        var next = site.get("/desk/cleanup");
        assertThat(next.statusCode()).isEqualTo(200);
        assertThat(next.body()).contains("已修改口令");
    }

    @Test
    void whoseRolesChangeOrAccountIsLockedIsOutAtOnce() {
        site.signIn(Staff.PASSWORD);
        var people = Staff.people(site.store, site.clock);
        people.edit(
                "wangwu", people.find("wangwu").revision(), "王五", "", Set.of(Role.OPERATOR), Actor.onTheMachine("测试"));
        assertThat(site.get("/desk/cleanup").statusCode()).isEqualTo(303);
        site.signIn(Staff.PASSWORD);
        assertThat(site.get("/desk/cleanup").statusCode()).isEqualTo(403);
        people.lock("wangwu", Actor.onTheMachine("测试"));
        assertThat(site.get("/desk/cleanup").statusCode()).isEqualTo(303);
        assertThat(site.signIn(Staff.PASSWORD).body()).contains("已经停用");
    }

    @Test
    void halfAnHourOfNothingSignsOut() {
        site.signIn(Staff.PASSWORD);
        site.clock.forward(Duration.ofMinutes(29));
        assertThat(site.get("/desk/cleanup").statusCode()).isEqualTo(200);
        site.clock.forward(Duration.ofMinutes(31));
        assertThat(site.get("/desk/cleanup").statusCode()).isEqualTo(303);
    }

    @Test
    void whatWasWrittenWhenTheSessionEndedWaitsForItsWriterAndIsNotCarriedOut() {
        Staff.hire(site.store, site.clock, "lisi", "李四", Role.LEGAL);
        site.signIn(Staff.PASSWORD);
        var token = DeskSite.token(site.get("/desk/cleanup").body());
        var typed = Map.of("number", "云府发〔2025〕9号", "form-token", token);
        site.clock.forward(Duration.ofMinutes(31));
        var lines = site.store.audit().last().orElseThrow().number();
        var answer = site.post("/desk/cleanup", typed);
        assertThat(answer.statusCode()).isEqualTo(303);
        var signIn = answer.headers().firstValue("Location").orElseThrow();
        assertThat(site.get(signIn).body()).contains("刚才没有提交", "请用原来的账号登录");
        assertThat(site.store.audit().last().orElseThrow().number())
                .as("nothing was done")
                .isEqualTo(lines);

        assertThat(site.signIn("lisi", Staff.PASSWORD, "/desk/cleanup").statusCode())
                .isEqualTo(303);
        assertThat(site.get("/desk/cleanup").body())
                .as("somebody else does not get it")
                .contains("李四")
                .doesNotContain("云府发〔2025〕9号");
        var asSomebodyElse = site.post("/desk/cleanup", typed);
        assertThat(asSomebodyElse.statusCode()).isEqualTo(403);
        assertThat(asSomebodyElse.body()).doesNotContain("云府发〔2025〕9号");

        assertThat(site.signIn(Staff.PASSWORD).headers().firstValue("Location")).contains("/desk/cleanup");
        assertThat(site.get("/desk/cleanup").body()).contains("请核对后再提交", "您刚才写的内容", "云府发〔2025〕9号");
        assertThat(site.get("/desk/cleanup").body()).as("once").doesNotContain("云府发〔2025〕9号");
        assertThat(site.post("/desk/cleanup", Map.of("number", "云府发〔2025〕9号", "form-token", "forged"))
                        .statusCode())
                .as("a form that is nobody's is kept for nobody")
                .isEqualTo(403);
    }

    @Test
    void whatWasLeftIsForgottenAfterAWorkingDayAndMoreThanAnybodyTypesIsNotKept() {
        site.signIn(Staff.PASSWORD);
        var token = DeskSite.token(site.get("/desk/cleanup").body());
        site.clock.forward(Duration.ofMinutes(31));
        var huge = site.post("/desk/cleanup", Map.of("number", "长".repeat(100_001), "form-token", token));
        assertThat(huge.statusCode()).isEqualTo(403);
        assertThat(site.post("/desk/cleanup", Map.of("number", "云府发〔2025〕9号", "form-token", token))
                        .statusCode())
                .isEqualTo(303);
        site.clock.forward(Duration.ofHours(13));
        site.signIn(Staff.PASSWORD);
        assertThat(site.get("/desk/cleanup").body()).doesNotContain("云府发〔2025〕9号");
    }

    @Test
    void signingInLeadsNowhereButToTheDesk() {
        for (var next : new String[] {"https://elsewhere.example/", "//elsewhere.example", "/desk/..//elsewhere"}) {
            var answer = site.signIn(Staff.PASSWORD, next);
            assertThat(answer.headers().firstValue("Location")).as(next).contains("/desk");
        }
        assertThat(site.signIn(Staff.PASSWORD, "/desk/cleanup/abcd1234?show=exact")
                        .headers()
                        .firstValue("Location"))
                .contains("/desk/cleanup/abcd1234?show=exact");
    }

    @Test
    void anUploadIsCalledByTheLastPartOfItsNameOnly() {
        assertThat(Uploads.name("..\\..\\etc\\清理:结果.xlsx")).isEqualTo("清理_结果.xlsx");
        assertThat(Uploads.name("../../../通知.docx")).isEqualTo("通知.docx");
        assertThat(Uploads.name("")).isEqualTo("上传的文件");
    }
}
