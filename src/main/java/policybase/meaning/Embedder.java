package policybase.meaning;

import java.util.List;

/// Turns texts into unit vectors whose dot product says how near their meanings are. Safe for many threads.
public interface Embedder extends AutoCloseable {

    /// One unit vector of `dimensions()` floats for each text, in order; texts are cut at 512 tokens.
    float[][] embed(List<String> texts);

    /// The unit vector of one question; not to be written to.
    default float[] ask(String question) {
        return embed(List.of(question))[0];
    }

    /// 0 when switched off.
    int dimensions();

    /// Name and form of the model; changes whenever the same text might give another vector.
    String version();

    @Override
    void close();

    /// Switched off: no vectors, nothing loaded.
    Embedder OFF = new Embedder() {
        @Override
        public float[][] embed(List<String> texts) {
            return new float[texts.size()][0];
        }

        @Override
        public int dimensions() {
            return 0;
        }

        @Override
        public String version() {
            return "off";
        }

        @Override
        public void close() {}
    };
}
