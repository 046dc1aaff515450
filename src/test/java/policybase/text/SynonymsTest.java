package policybase.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynonymsTest {

    @Test
    void theLongestWordCounts() {
        var synonyms = Synonyms.of(Map.of("农合", List.of("医保"), "新农合", List.of("城乡居民基本医疗保险")));
        assertThat(synonyms.in("交新农合")).containsExactly(new Synonyms.Match(1, 4, List.of("城乡居民基本医疗保险")));
    }

    @Test
    void everyWordOfALineLeadsToEveryFormalWord(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("synonyms.tsv"), "# 说明\n吃低保、低保户\t最低生活保障、低保对象\n");
        var synonyms = Synonyms.load(folder);
        assertThat(synonyms.size()).isEqualTo(2);
        assertThat(synonyms.in("低保户").getFirst().words()).containsExactly("最低生活保障", "低保对象");
    }

    @Test
    void aFolderWithoutListsHasNoSynonyms(@TempDir Path folder) {
        assertThat(Synonyms.load(folder).in("准生证")).isEmpty();
    }
}
