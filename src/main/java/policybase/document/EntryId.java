package policybase.document;

import java.util.regex.Pattern;

/// Identity of an entry (咨询条目), also in its address: `q` and twelve hexadecimal digits, made from the question it was
/// first written with, so that the same question is never answered by two entries.
public record EntryId(String value) implements Comparable<EntryId> {
    private static final Pattern FORM = Pattern.compile("q[0-9a-f]{12}");

    private static final int DIGITS = 12;

    public EntryId {
        if (!isValid(value)) {
            throw new Fault(Fault.Kind.INVALID, "不是咨询条目的标识：" + value);
        }
    }

    /// The identity of a question, whatever its spaces and marks.
    public static EntryId of(String question) {
        return new EntryId("q" + TextHash.of(TitleKey.of(question)).substring(0, DIGITS));
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(EntryId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
