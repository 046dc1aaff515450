package policybase.document;

import java.util.regex.Pattern;

/// Identity of a document in this base, also in its address: lower-case letters and digits, 4–64 of them, with inner
/// hyphens.
public record DocumentId(String value) implements Comparable<DocumentId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9-]{2,62})[a-z0-9]");

    public DocumentId {
        if (!FORM.matcher(value).matches()) {
            throw new Fault(Fault.Kind.INVALID, "不是文件标识：" + value);
        }
    }

    /// The identity that an original gives its document: the same bytes are always the same document, on any machine.
    public static DocumentId of(OriginalRef original) {
        return new DocumentId(original.sha256().substring(0, 16));
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(DocumentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
