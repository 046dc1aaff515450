package policybase.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import policybase.document.Span;
import policybase.search.Query.All;
import policybase.search.Query.Any;
import policybase.search.Query.Everything;
import policybase.search.Query.Not;
import policybase.search.Query.Phrase;
import policybase.search.Query.Titled;
import policybase.search.Query.Words;

/// Understands what was typed, by rules one can read:
///
/// 1. Nothing typed is [Everything].
/// 2. A 文号 in any spelling, or a part of one, is [Numbered] (see [NumberForms]).
/// 3. 《…》 is [Titled].
/// 4. "…" and “…” is a [Phrase] that must be there, but in a question, where quotation marks are only part of the
///    sentence; -词 after a space is a word that must not.
/// 5. All the rest is [Words], and with it the words of titles: a title is seldom quoted as it is, and the text that
///    answers may only tell of it.
///
/// What a number or title names and what the words find are alternatives; the engine puts the named first.
public final class QueryParser {
    private final String text;
    private final StringBuilder rest;

    /// The same with the words of titles in it.
    private final StringBuilder whole;

    private final List<Query> named = new ArrayList<>();
    private final List<Query> demanded = new ArrayList<>();
    private final Set<String> remarks = new java.util.LinkedHashSet<>();
    private final boolean question;
    private final Function<String, Query> words;

    private QueryParser(String text, Function<String, Query> words) {
        this.text = text;
        this.question = Questions.isQuestion(text);
        this.rest = new StringBuilder(narrow(text));
        this.whole = new StringBuilder(rest);
        this.words = words;
    }

    /// Never fails: what makes no sense is taken as words, with a remark.
    public static ParsedQuery parse(String text) {
        return parse(text, Words::new);
    }

    /// The same with the words left beside numbers, titles and phrases understood by the caller.
    public static ParsedQuery parse(String text, Function<String, Query> words) {
        var parser = new QueryParser(text, words);
        return new ParsedQuery(text, parser.query(), parser.question, List.copyOf(parser.remarks));
    }

    private Query query() {
        if (text.isBlank()) {
            return new Everything();
        }
        if (!hasWord(text)) {
            remarks.add("没有可以查找的文字。");
            return words.apply(text);
        }
        numbers();
        titles();
        phrases('"', '"');
        phrases('“', '”');
        phrases('「', '」');
        exclusions();
        return together();
    }

    private void numbers() {
        for (var found : NumberForms.in(rest.toString())) {
            named.add(found.number());
            var number = found.number();
            if (number.year() > 0 && number.serial() > 0 && !number.agency().isEmpty()) {
                named.add(new Phrase(found.span().cut(text)));
            }
            blank(found.span());
        }
    }

    private void titles() {
        for (var open = rest.indexOf("《"); open >= 0; open = rest.indexOf("《", open + 1)) {
            var close = closing(open);
            if (close.isEmpty()) {
                remarks.add("书名号没有成对，已按普通词语查找。");
                return;
            }
            var title = rest.substring(open + 1, close.get());
            if (hasWord(title)) {
                named.add(new Titled(title));
                named.add(new Phrase(title));
            }
            var inside = whole.substring(open + 1, close.get()).replaceAll("[《》]", " ");
            blank(new Span(open, close.get() + 1));
            whole.replace(open + 1, close.get(), inside);
        }
    }

    /// The 》 that closes the 《 at a place, past titles within the title.
    private Optional<Integer> closing(int open) {
        var depth = 0;
        for (var i = open; i < rest.length(); i++) {
            depth += rest.charAt(i) == '《' ? 1 : rest.charAt(i) == '》' ? -1 : 0;
            if (depth == 0) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private void phrases(char opening, char closing) {
        for (var open = rest.indexOf("" + opening); open >= 0; open = rest.indexOf("" + opening, open + 1)) {
            var close = rest.indexOf("" + closing, open + 1);
            if (close < 0) {
                remarks.add("引号没有成对，已按普通词语查找。");
                blank(new Span(open, open + 1));
                return;
            }
            var phrase = rest.substring(open + 1, close);
            if (question) {
                open = close;
                continue;
            }
            if (hasWord(phrase)) {
                demanded.add(new Phrase(phrase.strip()));
            }
            blank(new Span(open, close + 1));
        }
    }

    private void exclusions() {
        var matcher = java.util.regex.Pattern.compile("(?<=\\s)-(?<word>[\\p{IsHan}\\p{IsLatin}][^\\s]{0,40})")
                .matcher(rest.toString());
        while (matcher.find()) {
            demanded.add(new Not(new Phrase(matcher.group("word"))));
            blank(new Span(matcher.start(), matcher.end()));
        }
    }

    private Query together() {
        var left = rest.toString().strip();
        var parts = new ArrayList<>(demanded);
        if (hasWord(left) || demanded.isEmpty() && named.isEmpty()) {
            parts.add(words.apply(whole.toString().strip()));
        }
        if (parts.isEmpty()) {
            return named.size() == 1 ? named.getFirst() : new Any(named);
        }
        var found = parts.size() == 1 ? parts.getFirst() : new All(parts);
        if (named.isEmpty()) {
            return found;
        }
        var ways = new ArrayList<>(named);
        ways.add(found);
        return new Any(ways);
    }

    private void blank(Span span) {
        for (var i = span.start(); i < span.end(); i++) {
            rest.setCharAt(i, ' ');
            whole.setCharAt(i, ' ');
        }
    }

    private static boolean hasWord(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /// Full-width letters, digits and signs to half-width, character for character; what people type with an input
    /// method on.
    private static String narrow(String text) {
        var out = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            out.append(
                    c > '！' - 1 && c <= '～' && c != '？' ? (char) (c - '！' + '!') : c == '　' || c == '\u00a0' ? ' ' : c);
        }
        return out.toString();
    }
}
