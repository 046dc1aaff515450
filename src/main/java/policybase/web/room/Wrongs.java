package policybase.web.room;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Why a form was refused: in a sentence for each field, and for what is wrong with no field of its own.
public record Wrongs(Map<String, String> byField, List<String> others) {
    public static final Wrongs NONE = new Wrongs(Map.of(), List.of());

    public Wrongs {
        byField = new LinkedHashMap<>(byField);
        others = List.copyOf(others);
    }

    public boolean isEmpty() {
        return byField.isEmpty() && others.isEmpty();
    }

    /// Empty when nothing is wrong there.
    public String at(String field) {
        return byField.getOrDefault(field, "");
    }
}
