package policybase.extract.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;

/// Puts the members of a container into files. Files are numbered, so a member's name never
/// becomes a path of the disk; the name is kept beside, made harmless. Members and bytes are
/// counted; what is beyond the limits is left out and told.
final class MemberFolder {
    private static final Pattern HARMFUL = Pattern.compile("[\\p{Cc}\\p{Cf}|<>:\"?*]");

    /// What programs leave in archives without meaning it.
    private static final Pattern LITTER =
            Pattern.compile("(__MACOSX/.*|(.*/)?(\\.DS_Store|Thumbs\\.db|desktop\\.ini|~\\$.*))");

    private final Job job;
    private final Sheet sheet;
    private int members;
    private long bytes;
    private boolean overfull;

    MemberFolder(Job job, Sheet sheet) {
        this.job = job;
        this.sheet = sheet;
        sheet.set(Mark.CONTAINER, "true");
    }

    /// Keeps one member; false when the container holds too much and the rest is left out.
    boolean keep(String name, InputStream content) throws IOException {
        var harmless = harmless(name);
        if (LITTER.matcher(harmless).matches()) {
            return true;
        }
        if (members >= job.entries() || overfull) {
            tooMuch();
            return false;
        }
        var folder = Files.createDirectories(Path.of(job.members()));
        var file = folder.resolve(Integer.toString(members + 1));
        if (!copy(content, file)) {
            Files.deleteIfExists(file);
            tooMuch();
            return false;
        }
        members++;
        sheet.add(Mark.MEMBER, file.getFileName() + "|" + harmless);
        return true;
    }

    private boolean copy(InputStream content, Path file) throws IOException {
        var buffer = new byte[1 << 16];
        try (var out = Files.newOutputStream(file)) {
            for (int read; (read = content.read(buffer)) > 0; ) {
                bytes += read;
                if (bytes > job.inflated()) {
                    return false;
                }
                out.write(buffer, 0, read);
            }
        }
        return true;
    }

    private void tooMuch() {
        if (!overfull) {
            sheet.trouble("ERROR", "压缩包里的文件太多或太大，只取出了前 " + members + " 个，请拆成几个压缩包再上传。");
        }
        overfull = true;
    }

    /// A name with folders, `/` between them, that stays where it is put: no root, no way up, no control characters.
    static String harmless(String name) {
        var parts = new ArrayList<String>();
        for (var part : name.replace('\\', '/').split("/")) {
            var clean = HARMFUL.matcher(part).replaceAll("").strip();
            if (!clean.isEmpty() && !clean.equals(".") && !clean.equals("..")) {
                parts.add(clean);
            }
        }
        return parts.isEmpty() ? "未命名" : String.join("/", parts);
    }
}
