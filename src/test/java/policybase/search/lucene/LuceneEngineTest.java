package policybase.search.lucene;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import policybase.search.SearchEngine;
import policybase.search.SearchEngineContract;
import policybase.text.Dictionary;
import policybase.text.HanlpSegmenter;
import policybase.text.Segmenter;
import policybase.text.Synonyms;

class LuceneEngineTest extends SearchEngineContract {
    private static final Segmenter SEGMENTER = new HanlpSegmenter(Dictionary.of(List.of("高龄津贴", "最低生活保障")));
    private static final Synonyms SYNONYMS = Synonyms.of(Map.of("低保", List.of("最低生活保障")));

    @Override
    protected SearchEngine open(Path folder) {
        return new LuceneEngine(folder, SEGMENTER, SYNONYMS);
    }
}
