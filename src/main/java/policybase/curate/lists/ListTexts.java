package policybase.curate.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import policybase.store.ListVersions;
import policybase.store.ListVersions.Edit;

/// The one door to the words of all lists: those of the folder that comes with the program, which is only ever read,
/// with the versions of the desk on top.
public final class ListTexts {
    private static final int DIGITS = 32;

    private final Path folder;
    private final ListVersions versions;

    /// @param folder the files where the lists begin
    public ListTexts(Path folder, ListVersions versions) {
        this.folder = folder;
        this.versions = versions;
    }

    /// Texts of all lists by the names of their files.
    ///
    /// @param digest changes with any of them
    public record Texts(Map<String, String> byFile, String digest) {
        public Texts {
            byFile = Map.copyOf(byFile);
        }

        private static Texts of(TreeMap<String, String> byFile) {
            return new Texts(byFile, digestOf(byFile));
        }
    }

    /// What is in force.
    public Texts inForce() {
        return texts(Map.of());
    }

    /// What would be in force if these edits of one list went live.
    public Texts with(ListKind kind, List<Edit> draft) {
        return texts(Map.of(kind, draft));
    }

    private Texts texts(Map<ListKind, List<Edit>> drafts) {
        var all = files();
        var byList = versions.versions();
        for (var kind : ListKind.values()) {
            var edits = new ArrayList<>(edits(byList.getOrDefault(kind.id(), List.of())));
            edits.addAll(drafts.getOrDefault(kind, List.of()));
            if (!edits.isEmpty()) {
                var file = file(kind);
                all.put(
                        kind.file(),
                        file.with(Edition.of(kind, file.rows(), edits).rows().values()));
            }
        }
        return Texts.of(all);
    }

    ListFile file(ListKind kind) {
        var file = folder.resolve(kind.file());
        return ListFile.of(kind, Files.exists(file) ? read(file) : "");
    }

    /// What all versions of a list changed, in the order they went live.
    static List<Edit> edits(List<ListVersions.Version> versions) {
        return versions.stream().flatMap(version -> version.edits().stream()).toList();
    }

    private TreeMap<String, String> files() {
        var all = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                if (Files.isRegularFile(file)) {
                    all.put(String.valueOf(file.getFileName()), read(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("词表文件夹读不出：" + folder, e);
        }
        return all;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("词表读不出：" + file, e);
        }
    }

    private static String digestOf(TreeMap<String, String> all) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            all.forEach((name, text) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
