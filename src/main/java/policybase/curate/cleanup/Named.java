package policybase.curate.cleanup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import policybase.document.DocumentNumber;

/// How an item names its document.
///
/// @param number as printed, for it may be no number at all (——)
/// @param scope the 条 spoken of; empty for the whole
record Named(Optional<String> title, Optional<String> number, List<String> scope, String rest) {
    private static final Pattern ORDINAL = Pattern.compile(
            "^[\\s　]*(?:[（(]?(?<number>[0-9０-９]{1,3}|[一二三四五六七八九十百]{1,5})[）).．、]|第(?<ordinal>[0-9一二三四五六七八九十百]{1,5})项)[\\s　]*");
    private static final Pattern START = Pattern.compile("^(?:废止|宣布失效|修改|将|对)?[\\s　]*《");

    /// What may stand behind the name in an item, in characters: a reason in one sentence. Prose goes on for longer.
    private static final int LONGEST_REST = 80;

    private static final Pattern BRACKETED =
            Pattern.compile("^[\\s　]*[（(](?<inside>[^（()）]{0,40}?[〔\\[［（(【﹝]?[^（()）]{0,30}?号)[^）)]{0,12}[）)]");
    private static final Pattern UNQUOTED = Pattern.compile(
            "^(?<title>[^《》〈〉。；]{6,100}?)[\\s　]*[（(](?<number>[^（()）]{2,30}[〔\\[［（(【﹝][^（()）]{4,10}[^）)]{0,8}号)[）)]");
    private static final Pattern ARTICLE = Pattern.compile("第[一二三四五六七八九十百千零〇\\d]{1,6}条(?:之[一二三四五])?");

    /// An item written as running text: 3.《X》（文号）第十八条; empty when it names no document.
    static Optional<Named> inText(String text) {
        var body = ORDINAL.matcher(text).replaceFirst("");
        var start = START.matcher(body);
        if (start.find()) {
            var open = start.end() - 1;
            var close = closing(body, open);
            if (close > open) {
                var named = behind(body.substring(open + 1, close), body.substring(close + 1));
                return named.rest.length() <= LONGEST_REST ? Optional.of(named) : Optional.empty();
            }
        }
        var plain = UNQUOTED.matcher(body);
        if (plain.find()) {
            var rest = body.substring(plain.end());
            return Optional.of(new Named(
                    Optional.of(plain.group("title").strip()),
                    Optional.of(plain.group("number")),
                    articles(rest),
                    rest.strip()));
        }
        return Optional.empty();
    }

    /// The number at the head of an item: 3 of 3.《X》; empty when it has none.
    static Optional<String> ordinal(String text) {
        var m = ORDINAL.matcher(text);
        return m.find()
                ? Optional.of(m.group("number") == null ? m.group("ordinal") : m.group("number"))
                : Optional.empty();
    }

    /// An item of a table. A cell 《X》 is X; one that goes on behind it may speak of single articles.
    static Named inCells(Optional<String> title, Optional<String> number, Optional<String> remark) {
        var text = title.map(cell -> cell.replaceAll("[\\s　]+", " ").strip()).orElse("");
        var scope = remark.filter(said -> said.matches(".*(?:废止|失效|删去|删除).*"))
                .map(Named::articles)
                .orElse(List.of());
        if (text.startsWith("《")) {
            var close = closing(text, 0);
            if (close > 0) {
                var inside = behind(text.substring(1, close), text.substring(close + 1));
                return new Named(
                        inside.title, number.or(inside::number), inside.scope.isEmpty() ? scope : inside.scope, "");
            }
        }
        return new Named(Optional.of(text).filter(t -> !t.isEmpty()), number, scope, "");
    }

    private static Named behind(String title, String rest) {
        var bracket = BRACKETED.matcher(rest);
        var number = bracket.find() ? Optional.of(bracket.group("inside")) : Optional.<String>empty();
        var after = number.isPresent() ? rest.substring(bracket.end()) : rest;
        return new Named(Optional.of(title.strip()), number, articles(after), after.strip());
    }

    /// The number as a number, when it is one.
    static Optional<DocumentNumber> number(String printed) {
        return DocumentNumber.parse(printed.replaceAll("[\\s　*]+", ""))
                .filter(number -> !number.agency().isEmpty() || number.year().isPresent());
    }

    private static List<String> articles(String text) {
        var found = new ArrayList<String>();
        ARTICLE.matcher(text).results().forEach(match -> found.add(match.group()));
        return found;
    }

    /// The 》 that closes the 《 at a place, nested ones skipped; -1 when none does.
    private static int closing(String text, int open) {
        var depth = 0;
        for (var i = open; i < text.length(); i++) {
            if (text.charAt(i) == '《') {
                depth++;
            } else if (text.charAt(i) == '》' && --depth == 0) {
                return i;
            }
        }
        return text.indexOf('》', open);
    }
}
