package policybase.curate.entry;

import java.util.Optional;

/// Finds words in the text of a clause whatever the spaces, which layouts put in and copying leaves out.
final class Placed {
    private Placed() {}

    /// The words as the text has them.
    static Optional<String> in(String text, String words) {
        if (text.contains(words)) {
            return Optional.of(words);
        }
        var places = new int[text.length()];
        var plain = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                places[plain.length()] = i;
                plain.append(text.charAt(i));
            }
        }
        var wanted = new StringBuilder();
        words.chars().filter(c -> !isSpace((char) c)).forEach(c -> wanted.append((char) c));
        var at = wanted.isEmpty() ? -1 : plain.indexOf(wanted.toString());
        return at < 0
                ? Optional.empty()
                : Optional.of(text.substring(places[at], places[at + wanted.length() - 1] + 1));
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u3000' || c == '\u00a0';
    }
}
