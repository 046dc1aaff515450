package policybase.follow.hook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import policybase.document.Fault;

/// What proves that a delivery is ours and fresh: HMAC-SHA256 (RFC 2104) by the secret over `timestamp.body`. The
/// receiver computes the same and refuses what differs or is older than five minutes, so that nothing is played to it
/// again.
public final class Signature {
    /// Which delivery it is; the same when it is sent again.
    public static final String DELIVERY = "PolicyBase-Delivery";

    /// When it was sent, in seconds since 1970.
    public static final String TIMESTAMP = "PolicyBase-Timestamp";

    /// `v1=` and the signature in hexadecimal.
    public static final String SIGNATURE = "PolicyBase-Signature";

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /// @param seconds as in the header [#TIMESTAMP]
    public static String of(String secret, long seconds, String body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return "v1="
                    + HexFormat.of().formatHex(mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new Fault(Fault.Kind.BROKEN, "本机的 Java 缺少 HmacSHA256。", e);
        }
    }
}
