package policybase.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import policybase.extract.ExtractSettings.Limits;

/// What is refused before any parser sees it: empty files, files too large, packages that hold or inflate to too much.
///
/// This runs in the calling process and therefore does next to nothing: it reads sizes, the end record of a zip, and
/// inflates entries into one small buffer that is thrown away, up to the limit and no further (at most about half a
/// second). It interprets no document format.
final class Gate {
    /// End-of-central-directory record: signature, and the farthest it can lie from the end (64 KB of comment).
    private static final int END_SIGNATURE = 0x06054b50;

    private static final int END_SIZE = 22;
    private static final int END_SEARCH = END_SIZE + 0xFFFF;

    /// Below this a package may have any ratio: a small file of blanks packs 1000:1 and harms nobody.
    private static final long HARMLESS = 1L << 20;

    private final Limits limits;

    Gate(Limits limits) {
        this.limits = limits;
    }

    /// Why the file is refused, or empty when it may be read.
    Optional<Refusal> refuses(Path file) {
        try {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                return Optional.of(Refusal.MISSING);
            }
            var size = Files.size(file);
            if (size == 0) {
                return Optional.of(Refusal.EMPTY);
            }
            if (size > limits.size()) {
                return Optional.of(Refusal.TOO_LARGE);
            }
            return startsAsZip(file) ? refusesPackage(file) : Optional.empty();
        } catch (IOException e) {
            return Optional.of(Refusal.MISSING);
        }
    }

    private static boolean startsAsZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] <= 6 && start[3] <= 7;
        }
    }

    /// A package whose directory cannot be read is let through: the parsers say whether it is damaged.
    private Optional<Refusal> refusesPackage(Path file) throws IOException {
        var declared = declaredEntries(file);
        if (declared > limits.entries()) {
            return Optional.of(Refusal.TOO_MANY_ENTRIES);
        }
        try (var zip = new ZipFile(file.toFile())) {
            return zip.size() > limits.entries() ? Optional.of(Refusal.TOO_MANY_ENTRIES) : inflate(zip);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Entries the end record declares, so that a directory of a million entries is never loaded; -1 without a record.
    private static int declaredEntries(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var length = (int) Math.min(channel.size(), END_SEARCH);
            var tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            channel.read(tail, channel.size() - length);
            for (var at = length - END_SIZE; at >= 0; at--) {
                if (tail.getInt(at) == END_SIGNATURE) {
                    return Short.toUnsignedInt(tail.getShort(at + 10));
                }
            }
            return -1;
        }
    }

    private Optional<Refusal> inflate(ZipFile zip) {
        var total = 0L;
        var packed = 0L;
        var buffer = new byte[1 << 16];
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            if (total + Math.max(entry.getSize(), 0) > limits.inflated()) {
                return Optional.of(Refusal.INFLATES_TOO_MUCH);
            }
            packed += Math.max(entry.getCompressedSize(), 0);
            total += inflated(zip, entry, limits.inflated() - total, buffer);
            if (total > limits.inflated() || (total > HARMLESS && total > packed * limits.ratio())) {
                return Optional.of(Refusal.INFLATES_TOO_MUCH);
            }
        }
        return Optional.empty();
    }

    /// Bytes one entry really inflates to, counted no further than just over `most`; a damaged or encrypted entry
    /// counts as far as it goes.
    private static long inflated(ZipFile zip, ZipEntry entry, long most, byte[] buffer) {
        var count = 0L;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read; count <= most && (read = in.read(buffer)) > 0; ) {
                count += read;
            }
        } catch (IOException e) {
            return count;
        }
        return count;
    }
}
