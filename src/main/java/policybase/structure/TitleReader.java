package policybase.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import policybase.document.DocumentNumber;
import policybase.document.Evidence.Ground;

/// Finds the title: the run of lines near the top that reads like 〈机关〉关于〈事由〉的〈文种〉 and fits best with its
/// neighbours, the web page's own tags and the file's name. Without one: the page's tags, then the file's name.
final class TitleReader {
    /// Lines looked at from the top; heads of web pages with all their menus fit in.
    private static final int DEPTH = 160;

    /// Lines a title may be broken into (the longest joint titles of the State Council run to five).
    private static final int MOST_LINES = 6;

    private static final double ENOUGH = 2.4;

    private static final Pattern STOPS = Pattern.compile(".*[。；;！!？?]$|.*[：:]$|.*[，,]$");
    private static final Pattern FORMAL = Pattern.compile("^(?<who>.{0,60}?)(?:关于|印发|转发|批转).{2,}");
    private static final Pattern HEADER_MARK = Pattern.compile(".{2,40}(?:文件|令|公报|公告)");
    private static final Pattern SITE = Pattern.compile("\\s*[-_|—–]+\\s*[^-_|—–《》]{2,30}$|^政务内容[：:]");
    private static final Pattern LISTED = Pattern.compile("^(?:附件|附表|附录|目录|来源|作者|索\\s*引).*|第\\s*\\d+\\s*号");

    /// @param from first piece of the title, -1 when it does not stand in the text
    record Title(String text, int from, int to, Found<String> found) {
        boolean inText() {
            return from >= 0;
        }
    }

    private record Candidate(String text, int from, int to, double score) {}

    private final Sheet sheet;
    private final List<String> hints;
    private final String fileTitle;

    private TitleReader(Sheet sheet, List<String> hints, String fileTitle) {
        this.sheet = sheet;
        this.hints = hints;
        this.fileTitle = fileTitle;
    }

    static Optional<Title> read(Sheet sheet, Labels labels, Map<String, String> properties, String fileName) {
        var hints = new ArrayList<String>();
        labels.get(Labels.Label.TITLE).ifPresent(found -> hints.add(Titles.tidy(found.value())));
        for (var name : List.of("ArticleTitle", "title", "dc:title")) {
            Optional.ofNullable(properties.get(name))
                    .map(TitleReader::withoutSite)
                    .ifPresent(hints::add);
        }
        var reader = new TitleReader(sheet, hints, FileNames.title(fileName));
        return reader.inText().or(() -> reader.inTags(labels, properties)).or(reader::inFileName);
    }

    private Optional<Title> inText() {
        Candidate best = null;
        var limit = Math.min(sheet.size(), DEPTH);
        for (var from = 0; from < limit; from++) {
            if (!sheet.isText(from) || blocks(from)) {
                continue;
            }
            var lines = new ArrayList<String>();
            for (var to = from; to < limit && to - from < MOST_LINES; to++) {
                if (!sheet.isText(to) || to > from && (blocks(to) || heading(to) != heading(from))) {
                    break;
                }
                lines.add(sheet.text(to));
                var candidate = judge(Titles.join(lines), from, to);
                if (candidate.isPresent() && (best == null || candidate.get().score() > best.score())) {
                    best = candidate.get();
                }
            }
        }
        if (best == null || best.score() < ENOUGH) {
            return Optional.empty();
        }
        var text = best.text();
        best = earliest(best);
        return Optional.of(new Title(text, best.from(), best.to(), Found.text(text, text, sheet.block(best.from()))));
    }

    /// The same words higher up are the title; what was found is the head of the text it prints.
    private Candidate earliest(Candidate best) {
        for (var i = 0; i < best.from(); i++) {
            if (trailingNumber(Titles.tidy(sheet.text(i))).equals(best.text())) {
                return new Candidate(best.text(), i, i, best.score());
            }
        }
        return best;
    }

    private int heading(int index) {
        return sheet.pieces().get(index) instanceof Sheet.Text text ? text.heading() : 0;
    }

    /// A line that cannot be part of a title.
    private boolean blocks(int index) {
        var line = sheet.text(index);
        return line.length() > 70
                || STOPS.matcher(line).matches()
                || Marker.of(line).isPresent()
                        && Marker.of(line).orElseThrow().level() != policybase.document.Level.POINT_THREE
                || LISTED.matcher(line).matches()
                || DocumentNumber.parse(line).isPresent();
    }

    private Optional<Candidate> judge(String raw, int from, int to) {
        var text = raw.replaceAll("^[■◆●▲★·\\s]+", "");
        if (text.length() < 4 || text.length() > 150 || text.contains("。")) {
            return Optional.empty();
        }
        var tail = unquoted(Titles.withoutNote(trailingNumber(text)));
        var bare = Titles.withoutTail(tail);
        var kind = Titles.ends(bare);
        var named = hints.contains(text) || text.equals(fileTitle);
        if (!kind && !named || HEADER_MARK.matcher(bare).matches() && !bare.contains("关于") && !named) {
            return Optional.empty();
        }
        var score = shape(bare, kind)
                + neighbours(from, to)
                + outside(tail)
                + (announced(tail, from) ? 2 : 0)
                - from * 0.04;
        return Optional.of(new Candidate(tail, from, to, score));
    }

    private static double shape(String text, boolean kind) {
        var score = kind ? 2.0 : 0;
        var formal = FORMAL.matcher(text);
        if (formal.matches()) {
            score += formal.group("who").isEmpty()
                    ? 2
                    : Organs.namesIn(formal.group("who")).isEmpty() ? 1 : 3;
        }
        if (text.matches("(?:中华人民共和国|[\\p{IsHan}]{2,8}[省市县区]).*")) {
            score += 0.5;
        }
        if (count(text, '《') != count(text, '》')
                || count(text, '（') + count(text, '(') != count(text, '）') + count(text, ')')) {
            score -= 3;
        }
        score -= policybase.text.ChineseDates.first(text).isPresent() ? 2 : 0;
        return text.contains("，") || text.contains(" ") && !formal.matches() ? score - 1 : score;
    }

    private double neighbours(int from, int to) {
        var score = 0.0;
        if (sheet.pieces().get(from) instanceof Sheet.Text first) {
            score += first.heading() == 1 ? 2 : first.heading() > 0 ? 1 : 0;
            score += first.centred() ? 0.7 : 0;
        }
        score += from == 0 ? 1.2 : from <= 3 ? 0.4 : 0;
        if (followsTitle(sheet.text(to + 1))) {
            score += 1;
        } else if (followsTitle(sheet.text(to + 2))) {
            score += 0.5;
        }
        return DocumentNumber.parse(sheet.text(from - 1)).isPresent()
                        || sheet.text(from - 1).matches("第\\s*\\d+\\s*号")
                ? score + 1
                : score;
    }

    private static boolean followsTitle(String line) {
        return DocumentNumber.parse(line).isPresent()
                || line.endsWith("：")
                || line.matches("[（(].*(?:通过|公布|发布|修正|修订).*|第一[章条].*|一、.*");
    }

    /// Whether the sentence of a decree before it publishes it by this name: 现公布《专利代理条例》.
    private boolean announced(String text, int from) {
        for (var i = Math.max(0, from - 8); i < from; i++) {
            if (sheet.text(i).contains("《" + text + "》") && sheet.text(i).matches(".*(?:公布|发布|颁布|施行).*")) {
                return true;
            }
        }
        return false;
    }

    private double outside(String text) {
        var score = 0.0;
        for (var hint : hints) {
            score = Math.max(
                    score,
                    hint.equals(text) || hint.length() > 12 && text.endsWith(hint)
                            ? 3
                            : hint.length() > 8 && hint.contains(text) ? 1 : 0);
        }
        if (text.equals(fileTitle)) {
            return score + 2;
        }
        var file = bare(fileTitle);
        var own = bare(text);
        var alike = file.length() > 6 && own.length() > 6 && (file.contains(own) || own.contains(file));
        return alike ? score + 1 + own.length() * 0.02 : score;
    }

    /// 《深圳经济特区居住证条例》 alone on its line is the title without the marks.
    private static String unquoted(String text) {
        return text.startsWith("《") && text.indexOf('》') == text.length() - 1
                ? text.substring(1, text.length() - 1)
                : text;
    }

    /// A number in brackets at the end belongs to the number, not to the title.
    private static String trailingNumber(String text) {
        var found = text.indexOf('号') < 0 ? List.<DocumentNumber.Found>of() : DocumentNumber.findAll(text);
        if (found.isEmpty()) {
            return text;
        }
        var last = found.getLast().span();
        var open = Math.max(text.lastIndexOf('(', last.start()), text.lastIndexOf('（', last.start()));
        return open > 4 && last.end() + 2 >= text.length()
                ? text.substring(0, open).strip()
                : text;
    }

    private Optional<Title> inTags(Labels labels, Map<String, String> properties) {
        var labelled = labels.get(Labels.Label.TITLE);
        if (labelled.isPresent()) {
            var text = Titles.tidy(labelled.get().value());
            return Optional.of(new Title(
                    text,
                    -1,
                    -1,
                    new Found<>(
                            text,
                            labelled.get().quote(),
                            labelled.get().ground(),
                            labelled.get().block())));
        }
        for (var name : List.of("ArticleTitle", "title", "dc:title")) {
            var text = Optional.ofNullable(properties.get(name))
                    .map(TitleReader::withoutSite)
                    .orElse("");
            if (text.length() >= 6 && Titles.ends(text)) {
                var ground = name.equals("ArticleTitle") ? Ground.META_TAG : Ground.PROPERTIES;
                return Optional.of(
                        new Title(text, -1, -1, Found.other(text, properties.getOrDefault(name, text), ground)));
            }
        }
        return Optional.empty();
    }

    private Optional<Title> inFileName() {
        return fileTitle.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                ? Optional.of(new Title(
                        fileTitle, -1, -1, new Found<>(fileTitle, fileTitle, Ground.FILE_NAME, OptionalInt.empty())))
                : Optional.empty();
    }

    static String withoutSite(String title) {
        var text = Titles.tidy(title);
        for (var m = SITE.matcher(text); m.find(); m = SITE.matcher(text)) {
            text = m.replaceFirst("").strip();
        }
        return text;
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s　\\-—_（）()]", "");
    }

    private static long count(String text, char c) {
        return text.chars().filter(x -> x == c).count();
    }
}
