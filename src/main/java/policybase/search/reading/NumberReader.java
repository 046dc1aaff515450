package policybase.search.reading;

import java.util.Optional;
import java.util.regex.Pattern;
import policybase.search.Query.Numbered;
import policybase.search.Vocabulary;
import policybase.text.Normalizer;

/// A whole text that is a 文号 only because it begins with the code of an agency of the base: 深府125号, 法释2023-7,
/// 惠府 2016 57. With any other words before it the same would be an address (中山路89号).
final class NumberReader {
    private static final Pattern FORM = Pattern.compile(
            "(?<agency>[\\p{IsHan}]{1,40}?)\\s*(?:(?<year>(?:19|20)\\d\\d)\\s*[年\\-—_./、\\s]\\s*)?第?\\s*(?<serial>\\d{1,5})\\s*号?\\s*(?:文件|文)?");

    private final Vocabulary vocabulary;

    NumberReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Optional<Numbered> find(String text) {
        var form = FORM.matcher(Normalizer.normalize(text).strip());
        if (!form.matches() || !vocabulary.isAgency(form.group("agency"))) {
            return Optional.empty();
        }
        var year = form.group("year") == null ? 0 : Integer.parseInt(form.group("year"));
        return Optional.of(new Numbered(form.group("agency"), year, Integer.parseInt(form.group("serial"))));
    }
}
