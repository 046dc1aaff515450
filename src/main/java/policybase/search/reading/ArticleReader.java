package policybase.search.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import policybase.search.Query.Article;
import policybase.search.Step;
import policybase.search.Step.Kind;
import policybase.search.Vocabulary;
import policybase.text.Lexicon;
import policybase.text.Numerals;

/// 第N条 of a document named before it: 劳动合同法第三十九条, 民法典1079条, 《工伤保险条例》第十四条第（三）项.
final class ArticleReader {
    private static final String NUMERAL = "[\\d" + Numerals.CHARACTERS + "]{1,7}";
    private static final Pattern FORM =
            Pattern.compile("(?<name>[\\p{IsHan}《》()〈〉、\\d\\s]{2,60}?)[\\s,，]*的?(?:第\\s*)?(?<article>" + NUMERAL
                    + ")\\s*条(?:之(?<sub>[一二三四五六七八九十]))?(?:\\s*第?(?<paragraph>" + NUMERAL
                    + ")款)?(?:\\s*第?[(（]?(?<item>" + NUMERAL + ")[)）]?项)?");

    private final Lexicon lexicon;
    private final Vocabulary vocabulary;

    ArticleReader(Lexicon lexicon, Vocabulary vocabulary) {
        this.lexicon = lexicon;
        this.vocabulary = vocabulary;
    }

    Optional<Article> find(String text, List<Step> steps) {
        var form = FORM.matcher(text);
        while (form.find()) {
            var number = Numerals.parse(form.group("article"));
            var title = title(form.group("name").replaceAll("[《》〈〉\\s]", ""));
            if (number.isPresent() && title.isPresent()) {
                var article = number.getAsInt() + sub(form.group("sub"));
                var places = new ArrayList<String>();
                number(form.group("paragraph")).ifPresent(n -> places.add("k" + n));
                number(form.group("item")).ifPresent(n -> places.add("i" + n));
                steps.add(new Step(
                        Kind.ARTICLE,
                        form.group().strip(),
                        title.get() + "第" + Numerals.chinese(number.getAsInt()) + "条"
                                + (form.group("sub") == null ? "" : "之" + form.group("sub")),
                        "这一条排在最前。"));
                return Optional.of(new Article(title.get(), article, places));
            }
        }
        return Optional.empty();
    }

    private static String sub(@Nullable String numeral) {
        var number = number(numeral);
        return number.isPresent() ? "-" + number.getAsInt() : "";
    }

    private static OptionalInt number(@Nullable String numeral) {
        return numeral == null ? OptionalInt.empty() : Numerals.parse(numeral);
    }

    /// The longest ending of what stands before that is a name or a short title: words run into it (请问劳动合同法).
    private Optional<String> title(String before) {
        for (var from = 0; from + 2 <= before.length(); from++) {
            var ending = before.substring(from);
            if (vocabulary.isName(ending)) {
                return Optional.of(ending);
            }
            var full = lexicon.title(ending);
            if (full.isPresent()) {
                return full;
            }
        }
        return Optional.empty();
    }
}
