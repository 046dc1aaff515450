package policybase.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// bge-small-zh-v1.5 with 8-bit weights through ONNX Runtime, from the model jar on the class path; nothing is
/// downloaded. Loaded at the first text. One session serves all threads; each call computes on its caller's thread.
///
/// Texts go through the model one by one. It rounds the activations of a whole batch with one step, so a text's vector
/// would depend on its neighbours (cosine down to 0.990 in batches of 4 or 16 law articles); and padding makes batches
/// slower on a CPU (41 articles a second in sixteens of like length, 57–62 alone).
public final class OnnxEmbedder implements Embedder {
    private static final String MODEL = "/bge-small-zh-v1.5-q.onnx";
    private static final int DIMENSIONS = 512;

    private final Path unpackInto;
    private final ReentrantReadWriteLock life = new ReentrantReadWriteLock();

    /// A long text takes some 50 MB while it goes through: as many at once as there are processors gain
    /// all the speed there is and keep the memory small. Fair, so that a reader's question never starves.
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private volatile Optional<Loaded> loaded = Optional.empty();
    private boolean closed;

    private record Loaded(TokenIds tokens, OrtSession session) {}

    /// @param unpackInto folder the tokenizer's native library (15 MB) is unpacked into once; made when missing
    public OnnxEmbedder(Path unpackInto) {
        this.unpackInto = unpackInto;
    }

    @Override
    public float[][] embed(List<String> texts) {
        life.readLock().lock();
        try {
            var model = loaded.orElseGet(this::load);
            var vectors = new float[texts.size()][];
            for (var i = 0; i < vectors.length; i++) {
                vectors[i] = embed(model, texts.get(i));
            }
            return vectors;
        } catch (OrtException e) {
            throw new IllegalStateException("语义模型运行出错", e);
        } finally {
            life.readLock().unlock();
        }
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public String version() {
        return "bge-small-zh-v1.5-q8-" + TokenIds.LIMIT;
    }

    @Override
    public void close() {
        life.writeLock().lock();
        try {
            closed = true;
            if (loaded.isPresent()) {
                loaded.get().session().close();
                loaded.get().tokens().close();
                loaded = Optional.empty();
            }
        } catch (OrtException e) {
            throw new IllegalStateException("语义模型关闭出错", e);
        } finally {
            life.writeLock().unlock();
        }
    }

    private synchronized Loaded load() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        if (loaded.isEmpty()) {
            loaded = Optional.of(new Loaded(TokenIds.load(unpackInto), session()));
        }
        return loaded.orElseThrow();
    }

    /// Without arena and memory patterns: both keep the memory of the longest text for ever.
    private static OrtSession session() {
        try (var resource = OnnxEmbedder.class.getResourceAsStream(MODEL);
                var options = new OrtSession.SessionOptions()) {
            if (resource == null) {
                throw new IllegalStateException("the class path lacks the model " + MODEL);
            }
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            return OrtEnvironment.getEnvironment().createSession(resource.readAllBytes(), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("语义模型打不开", e);
        }
    }

    private float[] embed(Loaded model, String text) throws OrtException {
        turns.acquireUninterruptibly();
        try {
            return run(model, model.tokens().of(text));
        } finally {
            turns.release();
        }
    }

    private static float[] run(Loaded model, long[] ids) throws OrtException {
        var ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (var idTensor = row(ids);
                var mask = row(ones);
                var types = row(new long[ids.length]);
                var result = model.session()
                        .run(Map.of("input_ids", idTensor, "attention_mask", mask, "token_type_ids", types))) {
            var vector = new float[DIMENSIONS];
            ((OnnxTensor) result.get(0)).getFloatBuffer().get(0, vector);
            return unit(vector);
        }
    }

    private static OnnxTensor row(long[] values) throws OrtException {
        return OnnxTensor.createTensor(
                OrtEnvironment.getEnvironment(), LongBuffer.wrap(values), new long[] {1, values.length});
    }

    /// The first token's state stands for the whole text (the model was trained so); brought to length 1.
    private static float[] unit(float[] vector) {
        var square = 0.0;
        for (var value : vector) {
            square += (double) value * value;
        }
        var length = Math.sqrt(square);
        for (var i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / length);
        }
        return vector;
    }
}
