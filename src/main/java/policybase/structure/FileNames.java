package policybase.structure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a file's name says when it is used as a title.
final class FileNames {
    private static final Pattern DATE_IN_NAME =
            Pattern.compile("[（(]?(?:19|20)\\d{2}-\\d{1,2}-\\d{1,2}[）)]?$|\\.[A-Za-z]{2,5}$");
    private static final Pattern ESCAPE = Pattern.compile("%u([0-9A-Fa-f]{4})|%(0[0-9A-Fa-f]|20)");

    private FileNames() {}

    /// The file's name without folders, ending, and a date in brackets.
    static String title(String fileName) {
        var name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        for (var m = DATE_IN_NAME.matcher(name); m.find(); m = DATE_IN_NAME.matcher(name)) {
            name = name.substring(0, m.start());
        }
        return unescaped(name.strip());
    }

    /// Names saved by a browser: %u3014 is 〔.
    private static String unescaped(String name) {
        var m = ESCAPE.matcher(name);
        return m.replaceAll(r -> {
            var code = Integer.parseInt(r.group(1) == null ? r.group(2) : r.group(1), 16);
            return code < 32 ? "" : Matcher.quoteReplacement(String.valueOf((char) code));
        });
    }
}
