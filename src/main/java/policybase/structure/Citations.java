package policybase.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import policybase.document.DocumentNumber;
import policybase.document.Relation.Cited;

/// Finds the documents a sentence names: 《title》 with the number in brackets behind it, or a number alone.
final class Citations {
    private static final int LONGEST_TITLE = 120;
    private static final Pattern NUMBER_BEHIND = Pattern.compile(
            "^\\s*[（(](?<inside>[^（()）]{0,30}?[〔\\[［（(【]?\\s*\\d{4}[^（()）]{0,3}?[〕\\]］）)】]?[^（()）]{0,12}?号|[^（()）]{2,40}号)[^（()）]{0,20}[）)]");
    private static final Pattern ABBREVIATED = Pattern.compile("(?:以下|下)?(?:简|统)称\\s*[“《\"]?$");

    private static final Pattern MADE = Pattern.compile("^(?:发布|公布|颁布|印发)、");
    private static final Pattern MADE_OF = Pattern.compile("^(?:文)?(?:发布|公布|颁布|印发|下发|修改|修订)[^《》；。]{0,60}的?$");

    /// 根据…《…的决定》修正 between a number and the name of the document it belongs to.
    private static final Pattern ASIDE = Pattern.compile(
            "[，、]?根据[^《》；。]{0,80}《(?:[^《》]|《[^《》]*》)*》(?:第[一二三四五六七八九十]+次)?(?:修正|修订|修改)(?:并重新(?:发布|公布))?");

    private static final Pattern SERIAL = Pattern.compile("[、和](?<serial>\\d{1,4})号");

    private final NumberReader numbers;

    Citations(NumberReader numbers) {
        this.numbers = numbers;
    }

    /// A document named and the place in the sentence, number included.
    record Citation(Cited cited, int start, int end) {}

    List<Citation> in(String sentence) {
        var numbered = sentence.indexOf('号') >= 0;
        if (!numbered && sentence.indexOf('《') < 0) {
            return List.of();
        }
        var found = new ArrayList<Citation>();
        var at = 0;
        while (at < sentence.length()) {
            var open = sentence.indexOf('《', at);
            if (open < 0) {
                break;
            }
            var close = matching(sentence, open);
            if (close < 0 || close - open > LONGEST_TITLE) {
                at = open + 1;
                continue;
            }
            var title = Titles.tidy(sentence.substring(open + 1, close));
            var end = close + 1;
            var behind = NUMBER_BEHIND.matcher(sentence.substring(end));
            Optional<DocumentNumber> number = Optional.empty();
            if (numbered && behind.find()) {
                number = DocumentNumber.findAll(behind.group()).stream()
                        .map(DocumentNumber.Found::number)
                        .map(numbers::resolve)
                        .findFirst();
                end += number.isPresent() ? behind.end() : 0;
            }
            if (!ABBREVIATED.matcher(sentence.substring(0, open)).find()) {
                found.add(new Citation(new Cited(Optional.of(title), number), open, end));
            }
            at = end;
        }
        if (numbered) {
            bare(sentence, found);
        }
        found.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return merged(sentence, found);
    }

    /// 2002年4月30日上海市人民政府令第122号发布的《X》: the number is that of X; a second one is that of its amendment.
    private static List<Citation> merged(String sentence, List<Citation> found) {
        var out = new ArrayList<Citation>();
        Optional<Citation> before = Optional.empty();
        for (var citation : found) {
            if (before.isPresent() && isAside(sentence, before.get(), citation)) {
                if (citation.cited().title().isPresent()) {
                    out.add(citation);
                }
                continue;
            }
            if (citation.cited().title().isEmpty()) {
                if (before.isEmpty()
                        || !MADE.matcher(sentence.substring(before.get().end(), citation.start()))
                                .find()) {
                    before.ifPresent(out::add);
                    before = Optional.of(citation);
                }
                continue;
            }
            var number = before.filter(b -> MADE_OF.matcher(ASIDE.matcher(sentence.substring(b.end(), citation.start()))
                            .replaceAll(""))
                    .matches());
            if (number.isPresent() && citation.cited().number().isEmpty()) {
                var cited =
                        new Cited(citation.cited().title(), number.get().cited().number());
                out.add(new Citation(cited, citation.start(), citation.end()));
            } else {
                before.ifPresent(out::add);
                out.add(citation);
            }
            before = Optional.empty();
        }
        before.ifPresent(out::add);
        return out;
    }

    /// Whether, after the number under which X was issued, a decision is told of by which X was amended.
    private static boolean isAside(String sentence, Citation number, Citation citation) {
        var gap = ASIDE.matcher(sentence.substring(number.end(), citation.start()))
                .replaceAll("");
        return gap.matches("^(?:文)?(?:发布|公布|颁布|印发)[，、]?根据[^《》；。]{0,60}$");
    }

    /// Numbers outside any citation found so far.
    private void bare(String sentence, List<Citation> found) {
        for (var number : DocumentNumber.findAll(sentence)) {
            var from = number.span().start();
            var to = number.span().end();
            var inside = found.stream().anyMatch(c -> from < c.end() && c.start() < to);
            var resolved = numbers.resolve(number.number());
            if (!inside && !resolved.agency().isEmpty()) {
                var start = to
                        - number.span().length()
                        + Math.max(0, sentence.substring(from, to).indexOf(resolved.agency()));
                found.add(new Citation(new Cited(Optional.empty(), Optional.of(resolved)), start, to));
                further(sentence, resolved, to, found);
            }
        }
    }

    /// Numbers of the same series that follow by their serial alone: 青府办发〔2017〕12号、30号文件.
    private static void further(String sentence, DocumentNumber first, int from, List<Citation> found) {
        var serial = SERIAL.matcher(sentence);
        var at = from;
        while (serial.find(at) && serial.start() == at) {
            var number = new DocumentNumber(first.agency(), first.year(), Integer.parseInt(serial.group("serial")));
            found.add(new Citation(
                    new Cited(Optional.empty(), Optional.of(number)), serial.start("serial"), serial.end()));
            at = serial.end();
        }
    }

    /// The 》 that closes a 《, nested ones skipped; -1 when none does.
    private static int matching(String text, int open) {
        var depth = 0;
        for (var i = open; i < text.length() && i - open <= LONGEST_TITLE + 10; i++) {
            if (text.charAt(i) == '《') {
                depth++;
            } else if (text.charAt(i) == '》' && --depth == 0) {
                return i;
            }
        }
        return text.indexOf('》', open);
    }
}
