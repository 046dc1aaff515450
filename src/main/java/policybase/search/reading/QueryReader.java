package policybase.search.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import policybase.search.Facet;
import policybase.search.ParsedQuery;
import policybase.search.Query;
import policybase.search.QueryParser;
import policybase.search.Step;
import policybase.search.Step.Kind;
import policybase.search.Vocabulary;
import policybase.text.Lexicon;
import policybase.text.Normalizer;
import policybase.text.Segmenter;
import policybase.text.Synonyms;

/// Understands a text: syntax first ([QueryParser]: 文号, 《标题》, “短语”), then what is left, in this order:
///
/// 1. a name of a document, or a short title of one, is that document, and nothing in it is mended;
/// 2. 第N条 of a law is that clause;
/// 3. a long spoken text is cut down to what it asks;
/// 4. pinyin becomes characters;
/// 5. slips become right words: those listed, then those that sound like a word of the trade or lack one character of
///    it while they are themselves no word of any document;
/// 6. a title that is almost one becomes that one;
/// 7. a year, a day, a place, a topic are noted; years and places put documents of theirs first.
///
/// Dialect and everyday words stay: the engine puts the standard and formal ones beside them. What is right is never
/// mended: a word that stands in the documents or in the dictionary is right.
public final class QueryReader {
    private final Segmenter segmenter;
    private final Synonyms synonyms;
    private final Lexicon lexicon;
    private final Vocabulary vocabulary;
    private final ArticleReader articles;
    private final SpokenReader spoken;
    private final TimeReader times = new TimeReader();
    private final PlaceReader places;

    public QueryReader(Segmenter segmenter, Synonyms synonyms, Lexicon lexicon, Vocabulary vocabulary) {
        this.segmenter = segmenter;
        this.synonyms = synonyms;
        this.lexicon = lexicon;
        this.vocabulary = vocabulary;
        articles = new ArticleReader(lexicon, vocabulary);
        spoken = new SpokenReader(segmenter, lexicon, synonyms);
        places = new PlaceReader(segmenter, lexicon);
    }

    /// The text as typed: nothing is mended, nothing put beside it.
    public static ParsedQuery literally(String text) {
        var parsed = QueryParser.parse(text, words -> new Query.Words(words, false));
        var steps = List.of(new Step(Kind.LITERAL, text, text, "按原样查找，没有更正，也没有加入规范用语。"));
        return new ParsedQuery(
                text, text, parsed.query(), parsed.question(), parsed.remarks(), steps, Optional.empty());
    }

    /// @param today the day of asking, for 去年 and for days to come
    public ParsedQuery read(String text, LocalDate today) {
        var reading = new Reading(today);
        var parsed = parse(text, reading);
        var steps = new ArrayList<>(Forms.of(text));
        named(parsed.query(), steps);
        steps.addAll(reading.steps);
        var understood = reading.understood(text);
        var asks = parsed.question() || QueryParser.parse(understood).question();
        return new ParsedQuery(text, understood, parsed.query(), asks, parsed.remarks(), steps, reading.day);
    }

    /// A text with 《》 may as a whole be a title that holds a title, or almost be one: then that comes before the
    /// title in it.
    private ParsedQuery parse(String text, Reading reading) {
        var isTitle = text.strip().startsWith("《") && text.strip().endsWith("》");
        if (text.indexOf('《') < 0 || isTitle) {
            return QueryParser.parse(text, words -> words(words, reading));
        }
        var article = articles.find(Normalizer.normalize(text), reading.steps);
        if (article.isPresent()) {
            var parsed = QueryParser.parse(text);
            var query = new Query.Any(List.of(article.get(), new Query.Words(text)));
            return new ParsedQuery(text, query, parsed.question(), parsed.remarks());
        }
        if (vocabulary.isName(text)) {
            reading.steps.add(new Step(Kind.TITLE, text, text, "与一份文件的标题相同。"));
            var query = new Query.Any(List.of(new Query.Titled(text), new Query.Words(text)));
            return new ParsedQuery(text, query, false, List.of());
        }
        var right = new RightWords(segmenter, synonyms, lexicon, vocabulary);
        var near = new TitleReader(right).near(text, reading.steps);
        if (near.isEmpty()) {
            return QueryParser.parse(text, words -> words(words, reading));
        }
        var ways = new ArrayList<Query>();
        near.forEach(title -> ways.add(new Query.Titled(title)));
        ways.add(new Query.Words(text));
        return new ParsedQuery(
                text, new Query.Any(ways), QueryParser.parse(text).question(), List.of());
    }

    /// What one text says, gathered on the way.
    private static final class Reading {
        private final LocalDate today;
        private final List<Step> steps = new ArrayList<>();
        private Optional<LocalDate> day = Optional.empty();
        private String before = "";
        private String after = "";

        Reading(LocalDate today) {
            this.today = today;
        }

        /// The text with the words as they were understood.
        String understood(String text) {
            if (before.equals(after)) {
                return text;
            }
            var normal = Normalizer.normalize(text);
            return normal.contains(before) ? normal.replace(before, after) : after;
        }
    }

    private Query words(String words, Reading reading) {
        if (vocabulary.isName(words)) {
            reading.steps.add(new Step(Kind.TITLE, words, words, "与一份文件的标题相同。"));
            return new Query.Words(words);
        }
        var number = new NumberReader(vocabulary).find(words);
        if (number.isPresent()) {
            return new Query.Any(List.of(number.get(), new Query.Words(words)));
        }
        var shortFor = lexicon.title(words);
        if (shortFor.isPresent()) {
            reading.steps.add(new Step(Kind.NICKNAME, words, shortFor.get()));
            return new Query.Any(List.of(new Query.Titled(shortFor.get()), new Query.Words(words)));
        }
        var normal = Normalizer.normalize(words);
        reading.before = normal;
        var right = new RightWords(segmenter, synonyms, lexicon, vocabulary);
        var said = spoken.shortened(normal, reading.steps);
        var read = new PinyinReader(right).read(said, reading.steps);
        var mended = new SlipReader(right, synonyms).mend(read.text(), reading.steps);
        reading.after = mended;
        var found = mended.equals(normal) ? new Query.Words(words) : new Query.Words(mended);
        var ways = new ArrayList<Query>(read.named());
        articles.find(mended, reading.steps).ifPresent(ways::add);
        if (ways.isEmpty()) {
            new TitleReader(right).near(mended, reading.steps).forEach(title -> ways.add(new Query.Titled(title)));
        }
        noteWords(mended, reading.steps);
        ways.add(preferred(found, mended, reading));
        return ways.size() == 1 ? ways.getFirst() : new Query.Any(ways);
    }

    private Query preferred(Query words, String text, Reading reading) {
        var query = words;
        var time = times.find(text, reading.today, reading.steps);
        reading.day = time.day();
        if (time.year().isPresent()) {
            query = new Query.Preferred(
                    query, Facet.YEAR, String.valueOf(time.year().getAsInt()));
        }
        var place = places.find(text, reading.steps);
        if (place.isPresent()) {
            query = new Query.Preferred(query, Facet.REGION, place.get());
        }
        return query;
    }

    private void noteWords(String text, List<Step> steps) {
        for (var match : synonyms.dialect(text)) {
            steps.add(new Step(
                    Kind.DIALECT,
                    text.substring(match.start(), match.end()),
                    match.words().getFirst(),
                    "两种说法都查。"));
        }
        for (var match : synonyms.in(synonyms.standard(text))) {
            var from = synonyms.standard(text).substring(match.start(), match.end());
            steps.add(new Step(Kind.SYNONYM, from, String.join("、", match.words()), "两种说法都查。"));
        }
        lexicon.topic(text).ifPresent(topic -> steps.add(new Step(Kind.TOPIC, text, topic.path(), "可以只看这个主题的文件。")));
    }

    /// What the syntax named.
    private static void named(Query query, List<Step> steps) {
        switch (query) {
            case Query.Numbered(var agency, var year, var serial) ->
                steps.add(new Step(
                        Kind.NUMBER,
                        agency + (year > 0 ? "〔" + year + "〕" : "") + (serial > 0 ? serial + "号" : ""),
                        parts(agency, year, serial)));
            case Query.Any(var parts) -> parts.forEach(part -> named(part, steps));
            case Query.All(var parts) -> parts.forEach(part -> named(part, steps));
            case Query.Within(var _, var part) -> named(part, steps);
            case Query.Titled _,
                    Query.Everything _,
                    Query.Words _,
                    Query.Phrase _,
                    Query.Article _,
                    Query.Preferred _,
                    Query.Not _ -> {}
        }
    }

    private static String parts(String agency, int year, int serial) {
        var parts = new ArrayList<String>();
        if (!agency.isEmpty()) {
            parts.add("发文机关代字" + agency);
        }
        if (year > 0) {
            parts.add("年份" + year);
        }
        if (serial > 0) {
            parts.add("序号" + serial);
        }
        return String.join("，", parts);
    }
}
