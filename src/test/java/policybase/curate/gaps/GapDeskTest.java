package policybase.curate.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.document.Fault;
import policybase.store.Actor;
import policybase.store.Correction;
import policybase.store.Gap;
import policybase.store.Gap.Place;
import policybase.store.Gap.State;
import policybase.store.Gap.Why;
import policybase.store.Store;
import policybase.store.jdbi.JdbiStore;
import policybase.text.Dictionary;
import policybase.text.HanlpSegmenter;
import policybase.text.Synonyms;

class GapDeskTest {
    private static final Path DICTIONARY = Path.of("corpus", "dictionary");
    private static final Clock FRIDAY = Clock.fixed(Instant.parse("2026-11-27T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final Actor LIN = new Actor("linke", "林可", "127.0.0.1");

    @TempDir
    Path folder;

    private Store store;
    private GapDesk desk;
    private final Set<String> answerable = new HashSet<>();

    @BeforeEach
    void open() {
        store = JdbiStore.sqlite(folder.resolve("base.db"));
        desk = new GapDesk(
                store,
                new Meaning(new HanlpSegmenter(Dictionary.load(DICTIONARY)), Synonyms.load(DICTIONARY)),
                FRIDAY,
                again -> answerable.contains(again.text()) ? Optional.of("已答复") : Optional.empty());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void differingWordsOfOneQuestionAreOneGapAndNothingPersonalIsKept() {
        var first = ask("请问准生证怎么办");
        assertThat(ask("办理生育登记要怎么办啊")).isEqualTo(first);
        assertThat(ask("准生证在哪里办，我电话13812345678")).isEqualTo(first);
        assertThat(ask("养狗证怎么办")).isNotEqualTo(first);
        assertThat(desk.find(first).texts())
                .hasSize(3)
                .noneMatch(text -> text.contains("138"))
                .anyMatch(text -> text.contains("【手机号】"));
        assertThat(desk.count(new Asking("   ", "   ", Place.PORTAL, Why.NO_HITS, "")))
                .isEmpty();
    }

    @Test
    void aRoundClosesOnlyWhatIsAnsweredInAllItsWordsAndTellsTheAuditLog() {
        var number = ask("准生证怎么办");
        ask("生育登记怎么办");
        desk.request(number, "县卫生健康局", "办事指南", LIN);
        answerable.add("准生证怎么办");
        assertThat(desk.round()).isZero();
        assertThat(desk.find(number).state()).isEqualTo(State.IN_HAND);
        answerable.add("生育登记怎么办");
        assertThat(desk.round()).isEqualTo(1);
        assertThat(desk.find(number).state()).isEqualTo(State.ANSWERED);
        assertThat(desk.round()).isZero();
        assertThat(store.audit().last().orElseThrow().deed().what()).isEqualTo("gaps.answered");
        ask("准生证怎么办");
        assertThat(desk.find(number).state()).isEqualTo(State.OPEN);
    }

    @Test
    void whatIsDoneNeedsItsReason() {
        var number = ask("养狗证怎么办");
        assertThatThrownBy(() -> desk.dismiss(number, " ", LIN)).isInstanceOf(Fault.class);
        assertThatThrownBy(() -> desk.synonym(number, "狗证", "狗证", LIN)).isInstanceOf(Fault.class);
        assertThatThrownBy(() -> desk.request(number, "", "", LIN)).isInstanceOf(Fault.class);
        assertThatThrownBy(() -> desk.find(99)).isInstanceOf(Fault.class);
        desk.synonym(number, "狗证", "养犬登记", LIN);
        assertThat(desk.find(number).steps()).extracting(Gap.Step::target).containsExactly("狗证 → 养犬登记");
    }

    @Test
    void aWrongAnswerIsOwedAReplyOnTheNextWorkingDayAndTheRestLater() {
        var numbers = List.of("JC-AAAAAAAA", "JC-BBBBBBBB").iterator();
        var corrections = new CorrectionDesk(store, FRIDAY, numbers::next, 1);
        var wrong = corrections.report(
                Correction.Kind.ANSWER, Place.PORTAL, "/ask?q=13812345678", "问：我叫王小明", "应当是60元，打13812345678找我");
        assertThat(wrong.due()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(wrong.told()).doesNotContain("138");
        assertThat(wrong.page()).doesNotContain("138");
        assertThat(corrections
                        .report(Correction.Kind.LINK, Place.PORTAL, "/", "", "打不开")
                        .due())
                .isEqualTo(LocalDate.of(2026, 12, 4));
        assertThatThrownBy(() -> corrections.report(Correction.Kind.LINK, Place.PORTAL, "/", "", " "))
                .isInstanceOf(Fault.class);
        corrections.reply("JC-AAAAAAAA", "已改正。", true, LIN);
        assertThatThrownBy(() -> corrections.reply("JC-AAAAAAAA", "再说一次", true, LIN))
                .isInstanceOf(Fault.class);
        assertThat(corrections.find(" JC-AAAAAAAA ").isOpen()).isFalse();
        assertThat(store.audit().last().orElseThrow().deed().what()).isEqualTo("corrections.close");
    }

    private long ask(String text) {
        return desk.count(new Asking(text, text, Place.PORTAL, Why.NOT_HELD, "没有答案。"))
                .orElseThrow();
    }
}
