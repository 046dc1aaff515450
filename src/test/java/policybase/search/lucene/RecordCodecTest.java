package policybase.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import policybase.document.DocumentId;
import policybase.search.SearchSamples;
import policybase.search.lucene.LuceneSchema.StoredDocument;
import policybase.validity.Histories;
import policybase.validity.Timeline;

class RecordCodecTest {
    private enum Colour {
        RED,
        GREEN
    }

    private record Inner(String text, Colour colour) {}

    private record Everything(
            int number,
            long large,
            boolean flag,
            String text,
            LocalDate day,
            Instant moment,
            OptionalInt maybe,
            Optional<Inner> one,
            List<Inner> many) {}

    private record Unknown(Object anything) {}

    @Test
    void whatIsReadIsWhatWasWritten() {
        check(new Everything(
                -1,
                Long.MAX_VALUE,
                true,
                "高龄津贴😀 half \ud842 a pair",
                LocalDate.MIN,
                Instant.EPOCH.plusNanos(7),
                OptionalInt.of(3),
                Optional.of(new Inner("", Colour.GREEN)),
                List.of(new Inner("甲", Colour.RED), new Inner("乙", Colour.GREEN))));
        check(new Everything(
                0, 0, false, "", LocalDate.MAX, Instant.EPOCH, OptionalInt.empty(), Optional.empty(), List.of()));
    }

    @Test
    void documentsWithRandomHistoriesComeBackWhole() {
        var random = new Random(1);
        for (var i = 0; i < 50; i++) {
            var windows = Timeline.of(Histories.random(random)).windows();
            var metadata = SearchSamples.document("some-id", "标题").build().metadata();
            var stored = new StoredDocument(new DocumentId("some-id"), 1, metadata, windows);
            var bytes = LuceneSchema.DOCUMENTS.write(stored);
            assertThat(LuceneSchema.DOCUMENTS.read(bytes, 0, bytes.length)).isEqualTo(stored);
        }
    }

    @Test
    void theShapeNamesEveryPart() {
        assertThat(RecordCodec.of(Inner.class).shape()).isEqualTo("Inner{text:String colour:Colour RED GREEN }");
    }

    @Test
    void anUnknownTypeIsRefusedWhenTheCodecIsMade() {
        assertThatThrownBy(() -> RecordCodec.of(Unknown.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void check(Everything value) {
        var codec = RecordCodec.of(Everything.class);
        var bytes = codec.write(value);
        assertThat(codec.read(bytes, 0, bytes.length)).isEqualTo(value);
    }
}
