package policybase.document;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// The days of a document, each known or not: 成文 (signed or approved), 印发 (issued), 发布 (published, by the gazette or
/// the
/// web), 施行 (takes effect), 届满 (last day of its own term), and 版本 (passing, publication or signing of this version of
/// the text, where the text's head or the file's name says so).
public record Dates(
        Optional<LocalDate> signed,
        Optional<LocalDate> issued,
        Optional<LocalDate> published,
        Optional<LocalDate> effective,
        Optional<LocalDate> expires,
        Optional<LocalDate> versioned) {

    public static final Dates UNKNOWN = new Dates(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// The day of this version of the text: what the text or the file's name gives, else signed, issued or published.
    public Optional<LocalDate> version() {
        return Stream.of(versioned, signed, issued, published)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// The day to assume force from when the text gives no 施行 day: issued, else signed, else published (field §1.4).
    public Optional<LocalDate> assumedEffective() {
        return Stream.of(issued, signed, published, versioned)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
