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
        assertThat(synonyms.formal("交新农合")).containsExactly("城乡居民基本医疗保险");
    }

    @Test
    void listsOfTheFolderAreRead(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("synonyms.tsv"), """
                # 说明
                低保户\t最低生活保障|低保对象\t->\t救助
                生育险\t生育保险\t<->\t生育
                """);
        Files.writeString(folder.resolve("titles-short.tsv"), "反诈法\t中华人民共和国反电信网络诈骗法\tlaws\t-\n");
        Files.writeString(folder.resolve("homophones.tsv"), "地保\t低保\n");
        Files.writeString(folder.resolve("dialect.tsv"), "好多\t多少|几\t四川\n");
        var synonyms = Synonyms.load(folder);
        assertThat(synonyms.formal("低保户")).containsExactly("最低生活保障", "低保对象");
        assertThat(synonyms.formal("最低生活保障")).isEmpty();
        assertThat(synonyms.formal("生育保险")).containsExactly("生育险");
        assertThat(synonyms.formal("《反诈法》")).containsExactly("中华人民共和国反电信网络诈骗法");
        assertThat(synonyms.standard("地保领好多？")).isEqualTo("低保领多少?");
    }

    @Test
    void aFolderWithoutListsHasNoSynonyms(@TempDir Path folder) {
        assertThat(Synonyms.load(folder).formal("准生证")).isEmpty();
        assertThat(Synonyms.load(folder).standard("好多")).isEqualTo("好多");
    }
}
