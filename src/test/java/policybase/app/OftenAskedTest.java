package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.app.part.OftenAsked;
import policybase.search.Searcher.Suggestion;
import policybase.store.Actor;
import policybase.store.Deed;
import policybase.store.KeptAnswer;
import policybase.store.Shifts.Told;
import policybase.store.Store;
import policybase.store.jdbi.JdbiStore;

/// What people really ask is counted, and nothing of it that is rare or somebody's own is ever shown.
class OftenAskedTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @TempDir
    Path folder;

    private Store store;
    private int number;

    @BeforeEach
    void open() {
        store = JdbiStore.sqlite(folder.resolve("policybase.db"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatManyAskedOnManyDaysIsSuggestedByCharactersAndBySound() {
        ask("高龄津贴怎么领？", "answered", 0, 1, 2, 3, 4);

        for (var typed : List.of("高龄", "怎么领", "gaoling", "gljt")) {
            assertThat(often().fitting(typed, TODAY))
                    .as(typed)
                    .extracting(Suggestion::text)
                    .containsExactly("高龄津贴怎么领");
        }
        assertThat(often().fitting("低保", TODAY)).isEmpty();
    }

    @Test
    void whatIsRareIsNotShown() {
        ask("我家低保什么时候批", "answered", 0, 1, 2, 3);
        ask("一天问了很多次的事", "answered", 0, 0, 0, 0, 0, 0, 0);
        ask("很久以前常问的事", "answered", 100, 101, 102, 103, 104);

        assertThat(often().fitting("", TODAY)).isEmpty();
        assertThat(often().of(List.of("我家低保什么时候批"), "")).isZero();
    }

    @Test
    void whatIsSomebodysOwnIsNotShownHoweverOftenItIsAsked() {
        ask("我叫张建国的低保批了没", "answered", 0, 1, 2, 3, 4);
        ask("【姓名】的低保批了没", "answered", 0, 1, 2, 3, 4);
        ask("编号20261120的申请到哪一步", "answered", 0, 1, 2, 3, 4);
        ask("从前我家住在山上后来搬到了镇上房子一直没有办证请问现在该怎么补办", "answered", 0, 1, 2, 3, 4);

        assertThat(often().fitting("", TODAY)).isEmpty();
    }

    @Test
    void whatHadNoAnswerIsNotSuggested() {
        ask("怎么办结婚酒席", "not-held", 0, 1, 2, 3, 4);
        ask("家里着火了", "not-ours", 0, 1, 2, 3, 4);

        assertThat(often().fitting("", TODAY)).isEmpty();
    }

    @Test
    void questionsAndAnswersTheOperatorsToldCountTogether() {
        ask("高龄津贴怎么领", "curated", 0, 1, 2, 3, 4, 5);
        ask("八十岁有没有钱领", "curated", 0, 1, 2, 3, 4);
        for (var i = 0; i < 7; i++) {
            tell("/entries/a");
        }
        for (var i = 0; i < 4; i++) {
            tell("/entries/b");
        }

        assertThat(often().of(List.of("高龄津贴怎么领？", "八十岁有没有钱领"), "/entries/a")).isEqualTo(18);
        assertThat(often().of(List.of(), "/entries/b")).isZero();
    }

    private OftenAsked often() {
        return new OftenAsked(store.keptAnswers(), store.shifts(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private void tell(String target) {
        var by = new Actor("zuoxi", "坐席", "");
        var told = new Told("zuoxi", "问", target, "题", NOW.minusSeconds(60));
        store.shifts().told(told, new Deed(by, "hotline.told", target, "", "问", told.at()));
    }

    private void ask(String question, String outcome, int... daysAgo) {
        for (var days : daysAgo) {
            number++;
            store.keptAnswers()
                    .keep(List.of(new KeptAnswer(
                            "answer-" + number,
                            question,
                            TODAY,
                            Optional.empty(),
                            outcome,
                            "",
                            true,
                            List.of(),
                            List.of(),
                            0,
                            "test",
                            "page",
                            NOW.minusSeconds(86_400L * days))));
        }
    }
}
