package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.access.Role;
import policybase.app.part.ListParts;
import policybase.curate.entry.Content;
import policybase.curate.entry.Outcome;
import policybase.curate.entry.Person;
import policybase.curate.lists.ListDesk;
import policybase.curate.lists.ListKind;
import policybase.document.Entry;
import policybase.document.Fault;
import policybase.store.Actor;
import policybase.testing.Chromium;
import policybase.testing.Staff;

/// Ten people change the same entry, the same row of a list, the same account at the same time, each again and again
/// until it is done, each after looking at what the others did: nothing is lost, and whoever comes too late is told
/// what came between. Drafts of documents have a test of their own (`TenPeopleTest`).
class TenPeopleAtOnceTest {
    private static final int TEN = 10;

    @TempDir
    Path folder;

    private final CountDownLatch lookers = new CountDownLatch(TEN);

    /// One attempt of one person; false when somebody else was first.
    private interface Attempt {
        boolean by(int person);
    }

    @Test
    void ofTenWritersOfOneEntryNoneLosesAnything() throws Exception {
        try (var base = Bases.empty(folder)) {
            var desk = base.entries().desk();
            var first = ((Outcome.Done) desk.begin(Content.asking("高龄津贴怎么领", person(0)), person(0))).entry();
            var refused = atOnce(person -> {
                var seen = base.store().entries().find(first.id()).orElseThrow();
                waitForTheOthersToLook();
                return switch (desk.write(seen.id(), seen.revision(), adding(seen, "问法" + person), person(person))) {
                    case Outcome.Done _ -> true;
                    case Outcome.Stale(var current) -> {
                        assertThat(current.revision()).isGreaterThan(seen.revision());
                        assertThat(current.variants()).isNotEqualTo(seen.variants());
                        yield false;
                    }
                    case Outcome.Refused(var reasons) -> throw new AssertionError(reasons);
                };
            });
            var held = base.store().entries().find(first.id()).orElseThrow();
            assertThat(held.variants()).hasSize(TEN);
            assertThat(held.revision()).isEqualTo(TEN + 1);
            assertThat(refused).isGreaterThanOrEqualTo(TEN - 1);
        }
    }

    private static Content adding(Entry seen, String variant) {
        var content = Content.of(seen);
        var variants = new ArrayList<>(content.variants());
        variants.add(variant);
        return new Content(
                content.question(),
                variants,
                content.telling(),
                content.ground(),
                content.reach(),
                content.keeping(),
                content.sample());
    }

    @Test
    void ofTenWritersOfOneRowOfAListNoneLosesAnything() throws Exception {
        try (var base = Bases.empty(folder)) {
            var desk = ListParts.desk(base, Runnable::run).desk();
            var refused = atOnce(person -> {
                var seen = desk.look(ListKind.DIALECT).next().row("好多").orElseThrow();
                waitForTheOthersToLook();
                var cells = new ArrayList<>(seen);
                cells.set(2, cells.get(2) + "、地方" + person);
                var row = new ListDesk.Row(Optional.of("好多"), cells, Optional.of(seen));
                return switch (desk.write(ListKind.DIALECT, row, actor(person))) {
                    case ListDesk.Written.Kept _ -> true;
                    case ListDesk.Written.Stale(var present) -> {
                        assertThat(present).isPresent().isNotEqualTo(Optional.of(seen));
                        yield false;
                    }
                    case ListDesk.Written.Refused(var faults) -> throw new AssertionError(faults);
                };
            });
            var row = desk.look(ListKind.DIALECT).next().row("好多").orElseThrow();
            for (var i = 0; i < TEN; i++) {
                assertThat(row.get(2)).contains("地方" + i);
            }
            assertThat(refused).isGreaterThanOrEqualTo(TEN - 1);
        }
    }

    @Test
    void ofTenAdministratorsOfOneAccountNoneLosesAnything() throws Exception {
        try (var base = Bases.empty(folder)) {
            var people = base.people();
            people.add("zhang", "张三", "部门", EnumSet.of(Role.CURATOR), actor(0));
            var refused = atOnce(person -> {
                var seen = people.find("zhang");
                waitForTheOthersToLook();
                try {
                    people.edit(
                            "zhang",
                            seen.revision(),
                            "张三",
                            seen.department() + person,
                            Set.of(Role.CURATOR),
                            actor(person));
                    return true;
                } catch (Fault fault) {
                    assertThat(fault.kind()).isEqualTo(Fault.Kind.CONFLICT);
                    return false;
                }
            });
            assertThat(people.find("zhang").department()).hasSize("部门".length() + TEN);
            assertThat(refused).isGreaterThanOrEqualTo(TEN - 1);
        }
    }

    @Test
    void whoeverSavesAnAccountTooLateIsToldWhatItIsNow() {
        try (var base = Bases.empty(folder)) {
            var people = base.people();
            people.add("zhang", "张三", "", EnumSet.of(Role.CURATOR), actor(0));
            var seen = people.find("zhang").revision();
            people.edit("zhang", seen, "张三", "县民政局", Set.of(Role.CURATOR), actor(1));
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> people.edit("zhang", seen, "张山", "", Set.of(Role.CURATOR), actor(2))))
                    .hasMessageContaining("没有保存")
                    .hasMessageContaining("现在是“张三；县民政局；采编”")
                    .hasMessageContaining("您要改成“张山；全县；采编”");
        }
    }

    @Test
    void whoeverSavesAnEntryTooLateSeesBothChangesAndKeepsTheirOwn() {
        Chromium.require();
        try (var site = new ListSite(folder)) {
            var steps = site.steps();
            Staff.hire(site.base().store(), site.base().clock(), "hexin", "何欣", Role.CURATOR);
            try (var first = site.page();
                    var second = site.page()) {
                steps.signIn(first, "linke");
                steps.signIn(second, "hexin");
                steps.go(first, "/desk/entries/new?question=高龄津贴到哪里领");
                Steps.press(first, "保存草稿");
                first.waitForURL("**/desk/entries/q*");
                var edit = first.url().replaceAll(".*(/desk/entries/q[0-9a-f]+).*", "$1/edit");
                steps.go(first, edit);
                steps.go(second, edit);
                first.fill("#spoken", "到乡镇人民政府领。");
                Steps.press(first, "保存草稿");
                second.fill("#where", "村委会");
                Steps.press(second, "保存草稿");
                looked(second);
                second.fill("#spoken", "到乡镇人民政府领。");
                Steps.press(second, "保存草稿");
                steps.go(second, edit);
                assertThat(second.inputValue("#spoken")).isEqualTo("到乡镇人民政府领。");
                assertThat(second.inputValue("#where")).isEqualTo("村委会");
            }
        }
    }

    private static void looked(Page page) {
        assertThat(page.locator("[role=alert]").textContent()).contains("没有保存").contains("别人先保存了");
        assertThat(page.locator("main table tbody tr").allTextContents())
                .anySatisfy(row -> assertThat(row).contains("口径").contains("到乡镇人民政府领。"))
                .anySatisfy(row -> assertThat(row).contains("在哪里办").contains("村委会"))
                .hasSize(2);
        assertThat(page.inputValue("#where")).isEqualTo("村委会");
        Steps.axe(page, "stale entry");
        Chromium.picture(page, "entry-stale", true);
    }

    /// All ten have looked before the first of them writes, so that all but one come too late at first.
    private void waitForTheOthersToLook() {
        lookers.countDown();
        try {
            lookers.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Everybody begins at the same moment and tries until it is done; how often somebody came too late.
    private static int atOnce(Attempt attempt) throws Exception {
        var start = new CountDownLatch(1);
        var refused = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(TEN)) {
            var jobs = new ArrayList<Future<?>>();
            for (var i = 0; i < TEN; i++) {
                var person = i;
                jobs.add(pool.submit(() -> {
                    start.await();
                    while (!done(attempt, person)) {
                        refused.incrementAndGet();
                    }
                    return true;
                }));
            }
            start.countDown();
            for (var job : jobs) {
                job.get();
            }
        }
        return refused.get();
    }

    /// To be told that too many are at it at once is a refusal too.
    private static boolean done(Attempt attempt, int person) {
        try {
            return attempt.by(person);
        } catch (Fault fault) {
            assertThat(fault.kind()).isIn(Fault.Kind.BUSY, Fault.Kind.CONFLICT);
            return false;
        }
    }

    private static Person person(int i) {
        return new Person("curator" + i, "采编" + i);
    }

    private static Actor actor(int i) {
        return new Actor("curator" + i, "采编" + i, "192.0.2." + i);
    }
}
