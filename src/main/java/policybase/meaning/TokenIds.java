package policybase.meaning;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/// Text → numbers of its tokens as the model knows them, [CLS] first and [SEP] last. Safe for many threads.
final class TokenIds implements AutoCloseable {
    /// Longest input of the model, in tokens (about as many Chinese characters); the rest is cut off.
    static final int LIMIT = 512;

    private static final String VOCABULARY = "/bge-small-zh-v1.5-q-tokenizer.json";

    private final HuggingFaceTokenizer tokenizer;

    private TokenIds(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /// The library takes its orders from system properties only, read while it loads: where to unpack
    /// its native part, the plain processor build, no network, and no report to its makers, which it
    /// else tries to send from some clouds.
    static TokenIds load(Path unpackInto) {
        System.setProperty("ENGINE_CACHE_DIR", unpackInto.toAbsolutePath().toString());
        System.setProperty("RUST_FLAVOR", "cpu");
        System.setProperty("DJL_OFFLINE", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        try (var vocabulary = TokenIds.class.getResourceAsStream(VOCABULARY)) {
            if (vocabulary == null) {
                throw new IllegalStateException("the class path lacks the vocabulary " + VOCABULARY);
            }
            var options = Map.of("truncation", "true", "maxLength", Integer.toString(LIMIT), "padding", "false");
            return new TokenIds(HuggingFaceTokenizer.newInstance(vocabulary, options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long[] of(String text) {
        return tokenizer.encode(text, true, false).getIds();
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
