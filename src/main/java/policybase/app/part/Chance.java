package policybase.app.part;

import java.security.SecureRandom;
import java.util.Base64;

/// Unguessable texts.
public final class Chance {
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /// 256 bits, as text.
    public String token() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
