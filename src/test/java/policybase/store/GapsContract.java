package policybase.store;

import static org.assertj.core.api.Assertions.assertThat;
import static policybase.testing.Samples.LEARNED;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import policybase.store.Gap.Kind;
import policybase.store.Gap.Place;
import policybase.store.Gap.State;
import policybase.store.Gap.Step;
import policybase.store.Gap.Why;
import policybase.store.Gaps.DayCount;
import policybase.store.Gaps.Missed;

/// What every store must keep of what was asked in vain and of errors reported. Part of [StoreContract].
abstract class GapsContract extends EntriesContract {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Correction REPORTED = new Correction(
            "JC-7K3QD9",
            LEARNED,
            MONDAY,
            Correction.Kind.ANSWER,
            Place.PORTAL,
            "/ask?q=高龄津贴",
            "高龄津贴",
            "标准已经提高了",
            List.of());

    @Test
    void askingsOfOneMeaningAreOneGapAndTheMostFrequentComesFirst() {
        var pets = missed("养狗证怎么办", "养狗证", MONDAY);
        var number = store.gaps().count(pets, LEARNED);
        assertThat(store.gaps().count(pets, LEARNED)).isEqualTo(number);
        assertThat(store.gaps().count(missed("狗证在哪里办", "养狗证", MONDAY.plusDays(1)), LEARNED))
                .isEqualTo(number);
        var other = store.gaps().count(missed("地铁什么时候通", "地铁", MONDAY), LEARNED);
        assertThat(store.gaps().list(Set.of(State.OPEN), 0, 10))
                .extracting(Gap::number)
                .containsExactly(number, other);
        var gap = store.gaps().find(number).orElseThrow();
        assertThat(gap.times()).isEqualTo(3);
        assertThat(gap.last()).isEqualTo(MONDAY.plusDays(1));
        assertThat(gap.texts()).containsExactly("养狗证怎么办", "狗证在哪里办");
        assertThat(gap.asked().getLast().times()).isEqualTo(2);
        assertThat(store.gaps().perDay(MONDAY, MONDAY)).containsExactly(new DayCount(MONDAY, Place.PORTAL, 3));
        assertThat(store.gaps().find(99)).isEmpty();
        assertThat(store.gaps().heads(Set.of(State.OPEN), 1)).singleElement().satisfies(head -> {
            assertThat(head.number()).isEqualTo(number);
            assertThat(head.question()).isEqualTo("养狗证怎么办");
            assertThat(head.times()).isEqualTo(3);
        });
    }

    @Test
    void aGapStandsAsItsLastStepSaysAndAskedInVainAgainItIsOpen() {
        var number = store.gaps().count(missed("养狗证怎么办", "养狗证", MONDAY), LEARNED);
        store.gaps().add(number, new Step(Kind.DRAFTED, "甲", LEARNED, "e1", ""));
        assertThat(store.gaps().find(number).orElseThrow().state()).isEqualTo(State.IN_HAND);
        store.gaps().add(number, new Step(Kind.RUN_AGAIN, "系统", LEARNED, "", "没有答案"));
        assertThat(store.gaps().find(number).orElseThrow().state()).isEqualTo(State.IN_HAND);
        store.gaps().add(number, new Step(Kind.ANSWERED, "系统", LEARNED.plusSeconds(60), "", "审核过的答复"));
        assertThat(store.gaps().find(number).orElseThrow().answered()).contains(LEARNED.plusSeconds(60));
        assertThat(store.gaps().count(Set.of(State.ANSWERED))).isEqualTo(1);
        assertThat(store.gaps().answered(LEARNED, LEARNED.plusSeconds(61)))
                .containsExactly(new Gaps.Closed(LEARNED, LEARNED.plusSeconds(60)));
        assertThat(store.gaps().answered(LEARNED, LEARNED.plusSeconds(60))).isEmpty();
        store.gaps().count(missed("养狗证怎么办", "养狗证", MONDAY), LEARNED.plusSeconds(90));
        var again = store.gaps().find(number).orElseThrow();
        assertThat(again.state()).isEqualTo(State.OPEN);
        assertThat(again.answered()).isEmpty();
        assertThat(again.steps())
                .extracting(Step::kind)
                .containsExactly(Kind.DRAFTED, Kind.RUN_AGAIN, Kind.ANSWERED, Kind.REOPENED);
        store.gaps().add(number, new Step(Kind.DISMISSED, "甲", LEARNED, "", "不归本县管"));
        store.gaps().count(missed("养狗证怎么办", "养狗证", MONDAY), LEARNED.plusSeconds(95));
        assertThat(store.gaps().find(number).orElseThrow().state()).isEqualTo(State.DISMISSED);
    }

    @Test
    void stepsOfOneKindAreReadOverAllGapsThoseOfTheMostFrequentFirst() {
        var rare = store.gaps().count(missed("养狗证怎么办", "养狗证", MONDAY), LEARNED);
        var often = store.gaps().count(missed("寿星银怎么领", "寿星银", MONDAY), LEARNED);
        store.gaps().count(missed("寿星银怎么领", "寿星银", MONDAY), LEARNED);
        var dog = new Step(Kind.SYNONYM, "甲", LEARNED, "养狗证 → 养犬登记证", "");
        var first = new Step(Kind.SYNONYM, "乙", LEARNED, "寿星银 → 高龄津贴", "");
        var second = new Step(Kind.SYNONYM, "丙", LEARNED, "寿星钱 → 高龄津贴", "");
        store.gaps().add(rare, dog);
        store.gaps().add(often, new Step(Kind.RUN_AGAIN, "系统", LEARNED, "", "没有答案"));
        store.gaps().add(often, first);
        store.gaps().add(often, second);
        assertThat(store.gaps().taken(Kind.SYNONYM, 10))
                .containsExactly(
                        new Gaps.Taken(often, first), new Gaps.Taken(often, second), new Gaps.Taken(rare, dog));
        assertThat(store.gaps().taken(Kind.SYNONYM, 1)).hasSize(1);
        assertThat(store.gaps().taken(Kind.DISMISSED, 10)).isEmpty();
    }

    @Test
    void countingByManyAtOnceLosesNone() throws Exception {
        try (var pool = Executors.newFixedThreadPool(4)) {
            var jobs = IntStream.range(0, 40)
                    .<Callable<Long>>mapToObj(
                            i -> () -> store.gaps().count(missed("问" + i % 4, "问" + i % 4, MONDAY), LEARNED))
                    .toList();
            for (var job : pool.invokeAll(jobs)) {
                job.get();
            }
        }
        assertThat(store.gaps().list(Set.of(State.OPEN), 0, 10)).hasSize(4).allSatisfy(gap -> assertThat(gap.times())
                .isEqualTo(10));
    }

    @Test
    void aCorrectionIsReadBackEqualAndAClosingReplyIsTheLast() {
        assertThat(store.corrections().add(REPORTED)).isTrue();
        assertThat(store.corrections().add(REPORTED)).isFalse();
        assertThat(store.corrections().find("JC-7K3QD9")).contains(REPORTED);
        assertThat(store.corrections().count(true)).isEqualTo(1);
        assertThat(store.corrections().reply("JC-7K3QD9", reply("已转民政局", false)))
                .isTrue();
        assertThat(store.corrections().reply("JC-7K3QD9", reply("已改正", true))).isTrue();
        assertThat(store.corrections().reply("JC-7K3QD9", reply("再说一次", false))).isFalse();
        assertThat(store.corrections().reply("JC-000000", reply("没有", false))).isFalse();
        assertThat(store.corrections().list(true, 0, 10)).isEmpty();
        assertThat(store.corrections().list(false, 0, 10))
                .flatExtracting(Correction::replies)
                .containsExactly(reply("已转民政局", false), reply("已改正", true));
        var closed = LEARNED.plusSeconds(5);
        assertThat(store.corrections().closed(LEARNED, closed)).isEmpty();
        assertThat(store.corrections().closed(LEARNED, closed.plusSeconds(1)))
                .containsExactly(new Corrections.Closed(LEARNED, MONDAY, closed));
        assertThat(store.corrections().count(LEARNED, closed)).isEqualTo(1);
        assertThat(store.corrections().count(closed, closed.plusSeconds(1))).isZero();
    }

    private static Correction.Reply reply(String text, boolean closes) {
        return new Correction.Reply("甲", LEARNED.plusSeconds(5), text, closes);
    }

    private static Missed missed(String text, String key, LocalDate day) {
        return new Missed(key, text, Place.PORTAL, Why.NOT_HELD, day, "按“" + text + "”查，没有可以引用的条款。");
    }
}
