package policybase.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.document.Fault;
import policybase.search.Filters;
import policybase.search.IndexChange;
import policybase.search.IndexDocument;
import policybase.search.Query;
import policybase.search.SearchRequest;
import policybase.testing.Samples;
import policybase.text.Dictionary;
import policybase.text.HanlpSegmenter;
import policybase.text.Synonyms;
import policybase.validity.Timeline;

class SecondProcessTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @TempDir
    Path folder;

    @Test
    void whileOneProcessWritesTheIndexAnotherSearchesItButCannotWrite() {
        var document = Samples.document(1, "云溪县高龄津贴发放办法", "云府发〔2024〕4号", "高龄津贴每月发放一百元。");
        var timeline = Timeline.of(List.of(Samples.commences(LocalDate.of(2024, 1, 7))));
        var put = new IndexChange.Put(new IndexDocument(
                document.id(), 1, document.metadata(), document.body().clauses(), timeline.windows()));
        try (var writing = open()) {
            writing.apply(List.of(put), 1);
            try (var reading = open()) {
                var request = new SearchRequest(
                        new Query.Words("高龄津贴"), Filters.IN_FORCE, SearchRequest.Order.RELEVANCE, 0, 10, TODAY);
                assertThat(reading.search(request).total()).isEqualTo(1);
                assertThat(reading.position()).isEqualTo(1);
                assertThatThrownBy(() -> reading.apply(List.of(put), 2))
                        .isInstanceOfSatisfying(
                                Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.BUSY));
            }
            assertThat(writing.check()).isEmpty();
        }
    }

    private LuceneEngine open() {
        return new LuceneEngine(folder, new HanlpSegmenter(Dictionary.empty()), Synonyms.none());
    }
}
