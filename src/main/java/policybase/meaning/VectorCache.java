package policybase.meaning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/// Vectors by the hash of their text, kept across re-indexing: an append-only file for each model in a folder, mapped
/// into memory. A row, once there, never moves or changes. `rm -r` of the folder costs time, never truth.
///
/// Safe for many threads; several processes may share a folder (they append under a lock on the file, and learn of each
/// other's rows when they open or append). What a crash left half-written is cut off on opening.
public final class VectorCache implements AutoCloseable {
    private static final int HEADER = 64;

    private static final int STREAMS = 16;
    private static final byte[] MAGIC = "policybase vectors 1\n".getBytes(StandardCharsets.US_ASCII);

    /// File locks belong to the whole process: its threads queue here first.
    private static final Object WRITING = new Object();

    private final String version;
    private final int dimensions;
    private final int stride;
    private final FileChannel channel;
    private final Product product = Product.fastest();
    private final KeyTable keys = new KeyTable();
    private int rows;
    private volatile MemorySegment mapped = MemorySegment.NULL;

    private VectorCache(String version, int dimensions, FileChannel channel) {
        this.version = version;
        this.dimensions = dimensions;
        this.stride = VectorRow.bytes(dimensions);
        this.channel = channel;
    }

    /// Opens the vectors of this embedder's model in a folder, which is made when missing.
    ///
    /// @throws UncheckedIOException when the folder cannot be read and written
    public static VectorCache open(Path folder, Embedder embedder) {
        try {
            Files.createDirectories(folder);
            var name = embedder.version().replaceAll("[^A-Za-z0-9.-]", "_");
            var file = folder.resolve(name + "-" + embedder.dimensions() + ".vectors");
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            var cache = new VectorCache(embedder.version(), embedder.dimensions(), channel);
            cache.mend();
            return cache;
        } catch (IOException e) {
            throw new UncheckedIOException("语义向量文件打不开：" + folder, e);
        }
    }

    public int dimensions() {
        return dimensions;
    }

    public TextKey key(String text) {
        return TextKey.of(version, text);
    }

    /// The row of a text, or −1 when its vector is not there yet.
    public int find(String text) {
        return find(key(text));
    }

    /// The row of a key, or −1 when its vector is not there yet.
    public synchronized int find(TextKey key) {
        return keys.find(key);
    }

    /// Number of texts that have their vector.
    public synchronized int size() {
        return keys.size();
    }

    /// Keeps the vectors of texts; they are on disk when this returns. Texts that are there already stay as they are.
    ///
    /// @param vectors unit vectors, one for each text
    public void add(List<String> texts, float[][] vectors) {
        synchronized (WRITING) {
            try (var _ = channel.lock()) {
                learn();
                append(texts, vectors);
            } catch (IOException e) {
                throw new UncheckedIOException("语义向量写不进文件", e);
            }
        }
    }

    /// The vector of a row, as far as it is kept.
    public float[] vector(int row) {
        return VectorRow.vector(upTo(row), at(row), dimensions);
    }

    /// Cosine of a probe and a row, −1 to 1.
    public float dot(int row, Probe probe) {
        return VectorRow.cosine(upTo(row), at(row), probe, product);
    }

    /// Cosines of a probe and many rows; 55,000 take 2–3 ms.
    ///
    /// @param wanted rows; −1 stands for a text without a vector
    /// @param cosines takes one for each row, −1 (the least there is) for a text without a vector
    public void scan(int[] wanted, Probe probe, float[] cosines) {
        var file = holding(wanted);
        inStreams(0, wanted.length, i -> {
            cosines[i] = wanted[i] < 0 ? -1 : VectorRow.cosine(file, at(wanted[i]), probe, product);
        });
    }

    /// The same for two probes in one pass over the rows, in less time than two passes take, and for a stretch of
    /// them only.
    ///
    /// @param from first of the stretch, @param to behind the last
    public void scan(int[] wanted, int from, int to, Probe first, Probe second, float[] firsts, float[] seconds) {
        var file = holding(wanted);
        inStreams(from, to, i -> {
            if (wanted[i] < 0) {
                firsts[i] = -1;
                seconds[i] = -1;
                return;
            }
            var both = VectorRow.both(file, at(wanted[i]), first, second, product);
            var step = VectorRow.step(file, at(wanted[i]));
            firsts[i] = (int) (both >> 32) * step;
            seconds[i] = (int) both * step;
        });
    }

    /// Goes through a list from several places at once: while one row is computed the processor fetches the next ones
    /// of the others, which takes a quarter off the time of a scan of 160,000 rows.
    private static void inStreams(int from, int to, IntConsumer each) {
        var apart = (to - from + STREAMS - 1) / STREAMS;
        for (var start = from; start < from + apart; start++) {
            for (var i = start; i < to; i += apart) {
                each.accept(i);
            }
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("语义向量文件关不上", e);
        }
    }

    private long at(int row) {
        return HEADER + (long) row * stride;
    }

    /// Cuts what a crash left behind, unless another process is writing at this moment.
    private void mend() throws IOException {
        synchronized (WRITING) {
            try (var lock = channel.tryLock()) {
                if (lock != null && channel.size() < HEADER) {
                    channel.truncate(0);
                    write(ByteBuffer.allocate(HEADER).put(MAGIC).rewind(), 0);
                }
                requireOurs();
                learn();
                if (lock != null) {
                    channel.truncate(at(rows));
                }
            }
        }
    }

    private void requireOurs() throws IOException {
        var start = ByteBuffer.allocate(MAGIC.length);
        channel.read(start, 0);
        if (!Arrays.equals(start.array(), MAGIC)) {
            throw new IOException("not a file of vectors");
        }
    }

    /// Takes in the rows that stand in the file behind those known. A broken row with whole ones behind it is passed
    /// over; broken rows at the end do not count.
    private synchronized void learn() throws IOException {
        var count = (int) Math.max(0, (channel.size() - HEADER) / stride);
        if (count <= rows) {
            return;
        }
        var fresh = channel.map(MapMode.READ_ONLY, at(rows), (long) (count - rows) * stride, Arena.ofAuto());
        var start = rows;
        for (var row = start; row < count; row++) {
            var bytes = fresh.asSlice((long) (row - start) * stride, stride).asByteBuffer();
            if (VectorRow.isWhole(bytes)) {
                keys.putIfAbsent(VectorRow.keyHigh(bytes), VectorRow.keyLow(bytes), row);
                rows = row + 1;
            }
        }
    }

    private synchronized void append(List<String> texts, float[][] vectors) throws IOException {
        var buffer = ByteBuffer.allocate(texts.size() * stride);
        var row = rows;
        for (var i = 0; i < texts.size(); i++) {
            var key = key(texts.get(i));
            if (keys.find(key) < 0) {
                VectorRow.write(key, vectors[i], buffer);
            }
        }
        write(buffer.flip(), at(row));
        channel.force(false);
        learn();
    }

    private void write(ByteBuffer buffer, long position) throws IOException {
        var at = position;
        while (buffer.hasRemaining()) {
            at += channel.write(buffer, at);
        }
    }

    /// The mapped file, at least up to the last of these rows.
    private MemorySegment holding(int[] wanted) {
        var highest = Arrays.stream(wanted).max().orElse(-1);
        return highest < 0 ? MemorySegment.NULL : upTo(highest);
    }

    /// The mapped file, at least up to the end of a row.
    private MemorySegment upTo(int row) {
        var file = mapped;
        return file.byteSize() >= at(row + 1) ? file : mapAll(row);
    }

    private synchronized MemorySegment mapAll(int row) {
        if (row >= rows) {
            throw new IndexOutOfBoundsException("row " + row + " of " + rows);
        }
        try {
            mapped = channel.map(MapMode.READ_ONLY, 0, at(rows), Arena.ofAuto());
            return mapped;
        } catch (IOException e) {
            throw new UncheckedIOException("语义向量文件读不出", e);
        }
    }
}
