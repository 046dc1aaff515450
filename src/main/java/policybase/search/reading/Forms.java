package policybase.search.reading;

import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import policybase.search.Step;
import policybase.search.Step.Kind;
import policybase.text.Normalizer;

/// Tells which characters are compared in another form than typed: full width (全角), traditional (繁体). The engine does
/// so with every text; there is nothing to take back.
final class Forms {
    private Forms() {}

    static List<Step> of(String text) {
        var steps = new ArrayList<Step>();
        var narrow = java.text.Normalizer.normalize(text, Form.NFKC);
        if (!narrow.equals(text) && text.chars().anyMatch(c -> c >= '０' && c <= 'ｚ')) {
            steps.add(new Step(Kind.WIDTH, text, narrow));
        }
        var simple = Normalizer.normalize(narrow);
        if (!simple.equals(narrow.toLowerCase(Locale.ROOT))) {
            steps.add(new Step(Kind.TRADITIONAL, narrow, simple));
        }
        return steps;
    }
}
