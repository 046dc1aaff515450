package policybase.app.part;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import policybase.document.Fault;

/// The right to write a base's index, which one process has at a time.
///
/// @param lock empty while another process has it
record IndexLock(FileChannel channel, Optional<FileLock> lock) implements AutoCloseable {
    static IndexLock on(Path data) {
        try {
            Files.createDirectories(data);
            var channel = FileChannel.open(
                    data.resolve("policybase.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return new IndexLock(channel, Optional.ofNullable(channel.tryLock()));
        } catch (IOException e) {
            throw new Fault(Fault.Kind.BROKEN, "数据文件夹写不了：" + data + "。请检查磁盘空间和权限。", e);
        }
    }

    boolean isTaken() {
        return lock.isPresent();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new Fault(Fault.Kind.BROKEN, "索引锁没有释放。", e);
        }
    }
}
