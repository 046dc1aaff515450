package policybase.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import policybase.extract.child.ChineseEncoding;

/// Files named .wps, .et or .dps that are not what Kingsoft's programs write today: plain text under such a name can be
/// read, the format of the nineties cannot.
final class OldWps {
    private static final int SAMPLE = 1 << 16;

    private OldWps() {}

    /// Whether the name is Kingsoft's.
    static boolean named(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".wps") || lower.endsWith(".et") || lower.endsWith(".dps");
    }

    /// Whether the name is Kingsoft's but the bytes are text.
    static boolean mayBeText(Path file, String name) {
        if (!named(name)) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            return ChineseEncoding.of(in.readNBytes(SAMPLE)) != null;
        } catch (IOException e) {
            return false;
        }
    }
}
