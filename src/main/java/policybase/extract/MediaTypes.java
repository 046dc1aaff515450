package policybase.extract;

import java.util.Set;

/// What a media type tells about how to go on.
final class MediaTypes {
    private static final Set<String> ARCHIVES = Set.of(
            "application/x-rar-compressed",
            "application/vnd.rar",
            "application/x-7z-compressed",
            "application/gzip",
            "application/x-gzip",
            "application/x-tar",
            "application/x-bzip2",
            "application/x-xz");
    private static final Set<String> UNKNOWN = Set.of("application/octet-stream", "application/vnd.ms-works");

    private MediaTypes() {}

    /// An archive that is not zip.
    static boolean isArchive(String type) {
        return ARCHIVES.contains(type) || type.startsWith("application/x-rar-compressed");
    }

    static boolean isUnknown(String type) {
        return UNKNOWN.contains(type) || type.startsWith("audio/") || type.startsWith("video/");
    }

    /// Plain text, one line a paragraph.
    static boolean isPlain(String type) {
        return type.equals("text/plain") || type.equals("text/x-web-markdown") || type.equals("text/markdown");
    }

    /// Whether something inside a document is a document too, and not a picture or a font.
    static boolean isDocument(String type) {
        return type.startsWith("text/")
                || type.startsWith("application/msword")
                || type.startsWith("application/vnd.")
                || type.equals("application/pdf")
                || type.equals("application/rtf");
    }
}
