package policybase.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One Java source: its file, its package below the root, its text.
record Source(Path file, String packageName, String text) {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package (?:policybase\\.?)([\\w.]*);");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+(?:\\.\\*)?);");
    private static final Pattern WRITTEN_OUT = Pattern.compile(
            "(?<![\\w.\"])((?:policybase|java|javax|org|com|io|tools|ai|gg)(?:\\.[a-z]\\w*)+\\.[A-Z]\\w*)");

    static Source of(Path file, String text) {
        var matcher = PACKAGE.matcher(text);
        return new Source(file, matcher.find() ? matcher.group(1) : "", text);
    }

    static List<Source> below(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Source::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Names imported or written out in full in code.
    List<String> imports() {
        var names = new ArrayList<String>();
        IMPORT.matcher(text).results().forEach(found -> names.add(found.group(1)));
        code().lines()
                .filter(line -> !line.startsWith("import ") && !line.startsWith("package "))
                .forEach(line -> WRITTEN_OUT.matcher(line).results().forEach(found -> names.add(found.group(1))));
        return names;
    }

    /// The text without comments and without what stands in string literals.
    String code() {
        return text.replaceAll("(?m)^\\s*//.*$", "")
                .replaceAll("(?m)\\s//.*$", "")
                .replaceAll("\"(?:[^\"\\\\\\n]|\\\\.)*\"", "\"\"");
    }

    private static Source read(Path file) {
        try {
            return of(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
