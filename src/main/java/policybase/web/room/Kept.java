package policybase.web.room;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What somebody typed into a form that was refused, so that the page they are sent back to shows it again.
///
/// @param action where the form was posted to; empty when there was none
/// @param why it was refused
/// @param isConflict whether somebody else was first: what edits a record must then show the record, and the typed
/// words beside it
public record Kept(String action, Map<String, List<String>> fields, String why, boolean isConflict) {
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}");

    public static final Kept NONE = new Kept("", Map.of(), "", false);

    public Kept {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /// Of the form that is posted to one of these.
    public Kept of(String... posted) {
        return Arrays.asList(posted).contains(action) ? this : NONE;
    }

    /// Of the one form among several posted there whose hidden field has this value.
    public Kept with(String name, String value) {
        return text(name).equals(value) ? this : NONE;
    }

    /// To be put into the fields of a form that edits a record: nothing when somebody else changed that first.
    public Kept unmoved() {
        return isConflict ? NONE : this;
    }

    /// What was typed into these fields of such a form, to be shown beside it; empty when it stands in the fields.
    public String beside(String... names) {
        return isConflict
                ? String.join(
                        "；",
                        Arrays.stream(names)
                                .map(this::text)
                                .filter(text -> !text.isBlank())
                                .toList())
                : "";
    }

    /// What was typed as far as it is words, to be read and copied; marks and figures of the form itself are none.
    public List<String> words() {
        return fields.values().stream()
                .flatMap(List::stream)
                .filter(text -> WORD.matcher(text).find())
                .toList();
    }

    public boolean isEmpty() {
        return action.isEmpty();
    }

    /// What a field had; what stands there otherwise when nothing was refused.
    public String text(String name, String otherwise) {
        return isEmpty()
                ? otherwise
                : Optional.ofNullable(fields.get(name))
                        .flatMap(values -> values.stream().findFirst())
                        .orElse("");
    }

    public String text(String name) {
        return text(name, "");
    }

    /// Type of the field of a day: what is no day can be shown as text only.
    public String dayType(String name) {
        try {
            var text = text(name);
            return text.isEmpty() || LocalDate.parse(text).getYear() > 0 ? "date" : "text";
        } catch (DateTimeParseException _) {
            return "text";
        }
    }

    /// Whether a choice was made.
    public boolean chose(String name, String value, boolean otherwise) {
        return isEmpty() ? otherwise : fields.getOrDefault(name, List.of()).contains(value);
    }
}
