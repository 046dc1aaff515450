package policybase.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentQuestionsTest {
    @Test
    void aQuestionGoesThroughTheModelOnceAndHasTheVectorOfItsText() {
        try (var embedder = new RecentQuestions(new OnnxEmbedder(Path.of("target/natives")))) {
            var asked = embedder.ask("高龄津贴多少钱");

            assertThat(embedder.ask("高龄津贴多少钱")).isSameAs(asked);
            assertThat(asked).isEqualTo(embedder.embed(List.of("高龄津贴多少钱"))[0]);
            assertThat(embedder.ask("公租房怎么申请")).isNotEqualTo(asked);
        }
    }

    @Test
    void manyQuestionsLaterAnEarlyOneIsStillAnsweredRightly() {
        try (var embedder = new RecentQuestions(new OnnxEmbedder(Path.of("target/natives")))) {
            var first = embedder.ask("第0问").clone();
            for (var i = 1; i < 40; i++) {
                embedder.ask("第" + i + "问");
            }

            assertThat(embedder.ask("第0问")).isEqualTo(first);
        }
    }
}
