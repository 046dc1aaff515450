package policybase.curate.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import policybase.access.Account;
import policybase.access.Role;
import policybase.store.Actor;

/// A folder whose files are taken in as drafts, each once. A file that is still growing is left for the next round.
public final class WatchedFolder {
    private static final String NAME = "监看文件夹";

    /// Nobody signs in as this one; it may write drafts and nothing else.
    private static final By WATCHER = new By(
            new Account(Actor.MACHINE, NAME, "", EnumSet.of(Role.CURATOR), false, false, 1), Actor.onTheMachine(NAME));

    private final Path folder;
    private final Supplier<ReviewDesk> desk;
    private final Set<Mark> done = new HashSet<>();
    private Map<Path, Mark> before = new HashMap<>();

    /// What tells that a file did not change.
    private record Mark(Path file, long size, long changed) {}

    /// @param desk asked for at each file
    public WatchedFolder(Path folder, Supplier<ReviewDesk> desk) {
        this.folder = folder;
        this.desk = desk;
    }

    /// One round; gives how many files were taken. What the base has already is known by its bytes and adds nothing.
    public int round() {
        var now = marks();
        var taken = 0;
        for (var mark : now.values()) {
            if (mark.equals(before.get(mark.file())) && done.add(mark)) {
                desk.get()
                        .take(
                                mark.file(),
                                folder.relativize(mark.file()).toString().replace('\\', '/'),
                                WATCHER);
                taken++;
            }
        }
        before = now;
        return taken;
    }

    private Map<Path, Mark> marks() {
        var marks = new HashMap<Path, Mark>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(WatchedFolder::isWanted).sorted().toList()) {
                marks.put(
                        file,
                        new Mark(
                                file,
                                Files.size(file),
                                Files.getLastModifiedTime(file).toMillis()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("监看的文件夹读不了：" + folder, e);
        }
        return marks;
    }

    /// Not what programs leave while they write.
    private static boolean isWanted(Path file) {
        var name = file.getFileName().toString();
        return Files.isRegularFile(file)
                && !name.startsWith(".")
                && !name.startsWith("~$")
                && !name.endsWith(".tmp")
                && !name.endsWith(".part");
    }
}
