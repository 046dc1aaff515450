package policybase.search.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import policybase.search.Query;
import policybase.search.Step;
import policybase.search.Step.Kind;
import policybase.text.Letters;
import policybase.text.Pinyin;

/// Letters among the words that stand for sounds: in full (gaolingjintie), by first letters (gljt), mixed with
/// characters (shengyu津贴, 高龄jt). Letters that a document writes (POS, ETC) stay.
final class PinyinReader {
    private static final Pattern LETTERS = Pattern.compile(
            "[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]{2,}(?:[\\s'’1-5]{1,2}[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]{1,7}(?![a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]))*[1-5]?");

    /// Letters of a word, at most: nobody types more without a break but for a title.
    private static final int LONGEST = 48;

    private static final int MOST_INITIALS = 8;

    /// Words that first letters may stand for, which are all looked for.
    private static final int MEANT = 3;

    /// Characters beside letters that may belong to the same word.
    private static final int BESIDE = 4;

    private static final int TITLE_LETTERS = 8;

    private final RightWords right;

    PinyinReader(RightWords right) {
        this.right = right;
    }

    /// @param text with characters for letters
    /// @param named documents whose name the letters write
    record Read(String text, List<Query> named) {}

    Read read(String text, List<Step> steps) {
        var letters = LETTERS.matcher(text);
        if (!letters.find()) {
            return new Read(text, List.of());
        }
        var names = names(text, steps);
        if (!names.isEmpty()) {
            return new Read(
                    names.getFirst(),
                    names.stream().<Query>map(Query.Titled::new).toList());
        }
        var out = text;
        letters.reset();
        var shift = 0;
        while (letters.find()) {
            var from = letters.start() + shift;
            var word = word(out, from, letters.end() + shift);
            if (word.isPresent()) {
                var at = word.get();
                steps.add(new Step(Kind.PINYIN, out.substring(at.start(), at.end()), at.first(), at.note()));
                var longer = out.substring(0, at.start()) + at.text() + out.substring(at.end());
                shift += longer.length() - out.length();
                out = longer;
            }
        }
        return new Read(out, List.of());
    }

    /// A long text that is letters as a whole may write a title.
    private List<String> names(String text, List<Step> steps) {
        var plain = Letters.plain(text);
        if (plain.length() < TITLE_LETTERS || !text.matches("[\\P{IsHan}]+")) {
            return List.of();
        }
        var names = right.vocabulary().namesWritten(plain, MEANT);
        if (!names.isEmpty()) {
            steps.add(new Step(Kind.PINYIN, text.strip(), names.getFirst(), "拼音与文件标题相同。"));
        }
        return names;
    }

    /// Words that a piece of the text stands for, the likeliest first.
    private record Meant(int start, int end, List<String> words) {
        String first() {
            return words.getFirst();
        }

        String text() {
            return String.join(" ", words);
        }

        String note() {
            return words.size() == 1 ? "" : "也查：" + String.join("、", words.subList(1, words.size())) + "。";
        }
    }

    private Optional<Meant> word(String text, int from, int to) {
        var plain = Letters.plain(text.substring(from, to));
        if (plain.length() < 2 || plain.length() > LONGEST || isWritten(plain)) {
            return Optional.empty();
        }
        return mixed(text, from, to, plain)
                .or(() -> inFull(plain).map(word -> new Meant(from, to, List.of(word))))
                .or(() -> isCode(text, from, to) ? Optional.empty() : byInitials(from, to, plain));
    }

    /// Whether documents have the letters themselves: then they are a word, unless they are long and spell sounds.
    private boolean isWritten(String letters) {
        return right.vocabulary().holding(letters) > 0 && !(letters.length() > 4 && Letters.areSyllables(letters));
    }

    /// Whether letters look like those of a standard or a model (GB/T 9704), or are two among other words.
    private static boolean isCode(String text, int from, int to) {
        var before = from == 0 ? ' ' : text.charAt(from - 1);
        var after = to == text.length() ? ' ' : text.charAt(to);
        return "/-+._".indexOf(before) >= 0
                || "/-+._".indexOf(after) >= 0
                || Character.isDigit(before)
                || Character.isDigit(after)
                || to - from == 2 && text.strip().length() > 2;
    }

    /// A word of letters and of the characters beside them.
    private Optional<Meant> mixed(String text, int from, int to, String letters) {
        for (var before = BESIDE; before >= 0; before--) {
            for (var after = BESIDE; after >= 0; after--) {
                if (before + after == 0 || from < before || to + after > text.length()) {
                    continue;
                }
                var head = text.substring(from - before, from);
                var tail = text.substring(to, to + after);
                if (!RightWords.isHan(head) || !RightWords.isHan(tail)) {
                    continue;
                }
                var word = mixed(head, letters, tail);
                if (word.isPresent()) {
                    return Optional.of(new Meant(from - before, to + after, List.of(word.get())));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> mixed(String head, String letters, String tail) {
        var start = Pinyin.of(head);
        var end = Pinyin.of(tail);
        var inFull = words(start.full() + letters + end.full(), true);
        var initials = words(start.initials() + letters + end.initials(), false);
        return Stream.concat(inFull, initials)
                .filter(word -> word.length() > head.length() + tail.length()
                        && word.startsWith(head)
                        && word.endsWith(tail)
                        && Letters.write(letters, word.substring(head.length(), word.length() - tail.length()), true))
                .max(Comparator.comparingInt(right::weight));
    }

    private Stream<String> words(String letters, boolean inFull) {
        return Stream.of(right.listed(), right.found())
                .flatMap(index -> (inFull ? index.written(letters) : index.beginning(letters)).stream())
                .distinct();
    }

    /// The fewest words that letters write one after another, the likeliest of those.
    private Optional<String> inFull(String letters) {
        if (!Letters.areSyllables(letters)) {
            return Optional.empty();
        }
        var ways = new ArrayList<Optional<Way>>();
        ways.add(Optional.of(new Way("", 0, 0)));
        for (var end = 1; end <= letters.length(); end++) {
            var best = Optional.<Way>empty();
            for (var at = Math.max(0, end - LONGEST); at < end; at++) {
                if (ways.get(at).isPresent()) {
                    var before = ways.get(at).get();
                    var word = likeliest(letters.substring(at, end));
                    if (word.isPresent()) {
                        var longer = before.then(word.get(), right.weight(word.get()));
                        best = best.isPresent() && best.get().compareTo(longer) <= 0 ? best : Optional.of(longer);
                    }
                }
            }
            ways.add(best);
        }
        return ways.getLast().map(Way::text);
    }

    private Optional<String> likeliest(String letters) {
        return words(letters, true).filter(word -> word.length() > 1).max(Comparator.comparingInt(right::weight));
    }

    private record Way(String text, int words, long weight) implements Comparable<Way> {
        Way then(String word, int weighs) {
            return new Way(text + word, words + 1, weight + weighs);
        }

        @Override
        public int compareTo(Way other) {
            return words != other.words ? Integer.compare(words, other.words) : Long.compare(other.weight, weight);
        }
    }

    private Optional<Meant> byInitials(int from, int to, String letters) {
        if (letters.length() > MOST_INITIALS || letters.chars().anyMatch(c -> "iuv".indexOf(c) >= 0)) {
            return Optional.empty();
        }
        var words = words(letters, false)
                .filter(word -> right.weight(word) > 0)
                .sorted(Comparator.comparing(right::isListed)
                        .thenComparingInt(right::weight)
                        .reversed())
                .limit(MEANT)
                .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(new Meant(from, to, words));
    }
}
