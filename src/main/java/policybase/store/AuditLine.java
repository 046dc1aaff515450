package policybase.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import policybase.document.Fault;

/// One line of the audit log (审计日志).
///
/// @param number from 1 without gaps
/// @param previous the hash of the line before; [#FIRST] for the first
/// @param hash SHA-256 over [#canonical], as 64 hexadecimal digits
public record AuditLine(long number, Deed deed, String previous, String hash) {
    public static final String FIRST = "0".repeat(64);

    /// The line that follows another.
    public static AuditLine after(long number, String previous, Deed deed) {
        return new AuditLine(number, deed, previous, sha256(canonical(number, deed, previous)));
    }

    /// Whether the hash is that of these words.
    public boolean isSound() {
        return hash.equals(sha256(canonical()));
    }

    /// What the hash is over: a JSON object without spaces, its names in a fixed order (RFC 8785 escapes).
    public String canonical() {
        return canonical(number, deed, previous);
    }

    private static String canonical(long number, Deed deed, String previous) {
        var json = new StringBuilder("{\"number\":").append(number);
        fields(deed).forEach((name, value) -> {
            json.append(",\"").append(name).append("\":\"");
            escape(json, value);
            json.append('"');
        });
        return json.append(",\"previous\":\"").append(previous).append("\"}").toString();
    }

    /// The words of a deed by their names, in the order they are hashed in.
    public static Map<String, String> fields(Deed deed) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("at", deed.at().toString());
        fields.put("who", deed.by().login());
        fields.put("name", deed.by().name());
        fields.put("origin", deed.by().origin());
        fields.put("deed", deed.what());
        fields.put("target", deed.target());
        fields.put("before", deed.before());
        fields.put("after", deed.after());
        return fields;
    }

    /// The same with its hash, as one line of JSON: what an export holds.
    public String json() {
        var canonical = canonical();
        return canonical.substring(0, canonical.length() - 1) + ",\"hash\":\"" + hash + "\"}";
    }

    private static void escape(StringBuilder json, String text) {
        for (var i = 0; i < text.length(); i++) {
            var one = text.charAt(i);
            switch (one) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                default -> {
                    if (one < ' ') {
                        json.append("\\u00")
                                .append(Character.forDigit(one >> 4, 16))
                                .append(Character.forDigit(one & 15, 16));
                    } else {
                        json.append(one);
                    }
                }
            }
        }
    }

    public static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new Fault(Fault.Kind.BROKEN, "本机的 Java 缺少 SHA-256。", e);
        }
    }

    /// When it was done.
    public Instant at() {
        return deed.at();
    }
}
