package policybase.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static policybase.search.SearchSamples.TODAY;
import static policybase.search.SearchSamples.document;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.meaning.Embedder;
import policybase.meaning.VectorCache;
import policybase.search.Filters;
import policybase.search.QueryParser;
import policybase.search.SearchPage;
import policybase.search.SearchRequest;
import policybase.search.SearchRequest.Order;
import policybase.text.Dictionary;
import policybase.text.HanlpSegmenter;
import policybase.text.Segmenter;
import policybase.text.Synonyms;

/// Finding by meaning beside words, with a model of three meanings.
class MeaningSearchTest {
    private static final Segmenter SEGMENTER = new HanlpSegmenter(Dictionary.empty());

    @TempDir
    private Path folder;

    private final ThreeMeanings model = new ThreeMeanings();
    private VectorCache vectors;
    private LuceneEngine engine;

    @BeforeEach
    void open() {
        vectors = VectorCache.open(folder.resolve("vectors"), model);
        engine = new LuceneEngine(folder.resolve("index"), SEGMENTER, Synonyms.none(), model, vectors, Runnable::run);
        engine.apply(
                List.of(
                        document("elderly", "敬老办法").article(1, "发放高龄津贴。").put(),
                        document("school", "入学办法").article(1, "儿童应当入学。").put(),
                        document("traffic", "行车规定").article(1, "机动车靠右行驶。").put()),
                1);
    }

    @AfterEach
    void close() {
        engine.close();
        vectors.close();
    }

    @Test
    void searchingDoesNotWaitForVectors() {
        assertThat(ids("高龄津贴")).containsExactly("elderly");
        assertThat(ids("爷爷奶奶能拿钱")).isEmpty();
        assertThat(engine.search(meaning("高龄津贴")).hits()).hasSize(1);
        assertThat(engine.figures().vectors()).isZero();
        assertThat(model.asked).isZero();
    }

    @Test
    void vectorsMadeLaterAreUsedWithoutIndexingAnew() {
        assertThat(engine.makeVectors(2)).isEqualTo(2);
        assertThat(engine.makeVectors(2)).isEqualTo(1);
        assertThat(engine.makeVectors(2)).isZero();
        assertThat(engine.figures().vectors()).isEqualTo(3);
        assertThat(ids("爷爷奶奶能拿钱")).containsExactly("elderly");
    }

    @Test
    void vectorsOutliveARebuild() {
        engine.makeVectors(10);
        try (var rebuild = engine.rebuild()) {
            rebuild.add(
                    List.of(document("elderly", "敬老办法").article(1, "发放高龄津贴。").build()));
            rebuild.commit(2);
        }
        assertThat(engine.figures().vectors()).isEqualTo(1);
        assertThat(engine.makeVectors(10)).isZero();
        assertThat(ids("爷爷奶奶能拿钱")).containsExactly("elderly");
    }

    @Test
    void aDocumentNotInForceIsNotFoundByMeaningEither() {
        engine.apply(
                List.of(document("elderly-old", "旧敬老办法")
                        .repealedAfter(TODAY.minusDays(1))
                        .article(1, "老人优待。")
                        .put()),
                2);
        engine.makeVectors(10);
        var page = search("爷爷奶奶能拿钱");
        assertThat(page.hits()).extracting(hit -> hit.id().value()).containsExactly("elderly");
        assertThat(page.hidden()).isEqualTo(1);
    }

    @Test
    void anotherModelMakesTheIndexOutdated() {
        engine.close();
        engine = new LuceneEngine(folder.resolve("index"), SEGMENTER, Synonyms.none());
        assertThat(engine.outdated()).isTrue();
        assertThat(ids("高龄津贴")).containsExactly("elderly");
    }

    private List<String> ids(String text) {
        return search(text).hits().stream().map(hit -> hit.id().value()).toList();
    }

    private SearchPage search(String text) {
        return engine.search(
                new SearchRequest(QueryParser.parse(text).query(), Filters.IN_FORCE, Order.RELEVANCE, 0, 10, TODAY));
    }

    /// As evidence for an answer is looked for.
    private static SearchRequest meaning(String text) {
        return new SearchRequest(
                QueryParser.parse(text).query(), Filters.IN_FORCE, Order.RELEVANCE, 0, 10, TODAY, 3, 0, text);
    }

    /// Knows old people, children and cars.
    private static final class ThreeMeanings implements Embedder {
        private int asked;

        @Override
        public float[][] embed(List<String> texts) {
            asked += texts.size();
            return texts.stream().map(ThreeMeanings::vector).toArray(float[][]::new);
        }

        private static float[] vector(String text) {
            return text.matches("(?s).*(爷爷|敬老|老人).*")
                    ? new float[] {1, 0, 0}
                    : text.matches("(?s).*(儿童|入学).*") ? new float[] {0, 1, 0} : new float[] {0, 0, 1};
        }

        @Override
        public int dimensions() {
            return 3;
        }

        @Override
        public String version() {
            return "three-meanings";
        }

        @Override
        public void close() {}
    }
}
