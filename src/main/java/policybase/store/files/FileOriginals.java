package policybase.store.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import policybase.document.Fault;
import policybase.document.OriginalRef;
import policybase.store.Originals;

/// Originals under `ab/cd/<sha-256>`. A file is written beside, flushed to the disk and then moved into place in one
/// step.
public final class FileOriginals implements Originals {
    private final Path folder;

    public FileOriginals(Path folder) {
        this.folder = folder;
    }

    @Override
    public OriginalRef keep(Path file, String name) {
        try {
            Files.createDirectories(folder);
            var copy = Files.createTempFile(folder, "incoming-", ".part");
            try {
                return move(copy, copyHashing(file, copy), name);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new Fault(Fault.Kind.BROKEN, "原件存不下来：" + name + "。请检查磁盘空间和权限。", e);
        }
    }

    @Override
    public Path file(String sha256) {
        var path = place(sha256);
        if (!Files.isRegularFile(path)) {
            throw new Fault(Fault.Kind.MISSING, "原件不在库中：" + sha256);
        }
        return path;
    }

    private OriginalRef move(Path copy, String sha256, String name) throws IOException {
        var place = place(sha256);
        var size = Files.size(copy);
        if (!Files.isRegularFile(place)) {
            Files.createDirectories(place.getParent());
            try (var channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(copy, place, StandardCopyOption.ATOMIC_MOVE);
        }
        return new OriginalRef(sha256, name, size, "application/octet-stream");
    }

    private static String copyHashing(Path from, Path to) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(from), MessageDigest.getInstance("SHA-256"))) {
            Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new Fault(Fault.Kind.BROKEN, "本机的 Java 缺少 SHA-256。", e);
        }
    }

    private Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }
}
