package policybase.meaning;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Address of a text among the vectors: the first 16 bytes of the SHA-256 of the model's version and the text.
public record TextKey(long high, long low) {

    public static TextKey of(String version, String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(version.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            var hash = ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
            return new TextKey(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
