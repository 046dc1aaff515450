package policybase.document;

import java.util.regex.Pattern;

/// An original (原件) as received: the SHA-256 of its bytes in lower-case hex, the name it came with (with folders, `/`
/// between them), its size in bytes and its media type ("application/octet-stream" until something has looked inside).
public record OriginalRef(String sha256, String name, long size, String mediaType) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public OriginalRef {
        if (!isHash(sha256)) {
            throw new Fault(Fault.Kind.INVALID, "不是 SHA-256：" + sha256);
        }
    }

    /// Whether a text has the form of a SHA-256.
    public static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }

    /// The last part of the name, as a person would call the file.
    public String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    public OriginalRef withMediaType(String type) {
        return new OriginalRef(sha256, name, size, type);
    }
}
