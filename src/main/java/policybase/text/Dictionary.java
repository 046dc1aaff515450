package policybase.text;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/// Words of policy language that a general dictionary cuts to pieces (放管服, 营商环境): the first column of `terms.tsv`.
///
/// @param terms in their form for comparing, sorted, each once
/// @param version changes whenever a term comes or goes
public record Dictionary(List<String> terms, String version) {
    private static final String FILE = "terms.tsv";

    public Dictionary {
        terms = List.copyOf(terms);
    }

    public static Dictionary empty() {
        return of(List.of());
    }

    public static Dictionary of(List<String> words) {
        var terms = new TreeSet<String>();
        for (var word : words) {
            var term = Normalizer.normalize(word.strip());
            if (term.length() > 1) {
                terms.add(term);
            }
        }
        return new Dictionary(List.copyOf(terms), hash(String.join("\n", terms)));
    }

    /// Reads the dictionary of a folder; a folder without the file has an empty one.
    ///
    /// @throws UncheckedIOException when the file is there but cannot be read
    public static Dictionary load(Path folder) {
        return of(Lists.read(folder.resolve(FILE)).stream().map(List::getFirst).toList());
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
