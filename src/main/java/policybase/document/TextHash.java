package policybase.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of the very words of a text, such as a clause: what is bound to it sees when one character changes.
public final class TextHash {
    private TextHash() {}

    public static String of(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new Fault(Fault.Kind.BROKEN, "本机的 Java 缺少 SHA-256。", e);
        }
    }
}
