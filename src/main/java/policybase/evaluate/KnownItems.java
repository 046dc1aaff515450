package policybase.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import policybase.document.DocumentId;
import policybase.document.DocumentNumber;
import policybase.document.Metadata;
import policybase.document.TitleKey;
import policybase.text.Pinyin;
import policybase.text.Traditional;

/// Questions for documents one knows (已知文件): made from a base's own numbers and titles, in every spelling and with the
/// slips people make, by a seeded generator, so that two runs ask the same.
///
/// @param items all documents that can be found
public record KnownItems(List<Item> items) {
    private static final String COMMON =
            "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指";
    private static final int SHORTEST_TYPO = 4;

    public KnownItems {
        items = List.copyOf(items);
    }

    /// @param live whether it is in force on the day of asking
    public record Item(DocumentId id, Metadata metadata, boolean live) {}

    /// Ways of asking, with the share that must be found.
    public enum Way {
        NUMBER("文号（各种写法）", 1, 1.0),
        NUMBER_PART("文号片段", 1, 0.99),
        FULL_TITLE("全称", 1, 0.99),
        INNER_TITLE("内层标题", 1, 0.99),
        ALIAS("别名", 1, 0.99),
        WRONG("标题错一字", 3, 0.95),
        MISSING("标题漏一字", 3, 0.95),
        PINYIN("标题全拼", 3, 0.95),
        TRADITIONAL("繁体标题", 3, 0.95);

        private final String label;
        private final int places;
        private final double target;

        Way(String label, int places, double target) {
            this.label = label;
            this.places = places;
            this.target = target;
        }

        public String label() {
            return label;
        }

        /// The document must be among so many.
        public int places() {
            return places;
        }

        public double target() {
            return target;
        }
    }

    /// @param wanted documents that bear the name or number asked for: versions of one law among them
    public record Question(Way way, String text, Set<DocumentId> wanted) {}

    /// At most so many questions of each way, of documents drawn at random.
    public List<Question> questions(int each, long seed) {
        var questions = new ArrayList<Question>();
        for (var way : Way.values()) {
            var random = new Random(seed + way.ordinal());
            var drawn = new ArrayList<>(items);
            java.util.Collections.shuffle(drawn, random);
            drawn.stream()
                    .flatMap(item -> texts(item, way, random).stream())
                    .filter(question -> !question.text().isBlank())
                    .distinct()
                    .limit(each)
                    .forEach(text -> questions.add(text));
        }
        return questions;
    }

    private List<Question> texts(Item item, Way way, Random random) {
        var title = item.metadata().title();
        return switch (way) {
            case NUMBER ->
                item.metadata().number().stream()
                        .flatMap(number -> spellings(number, random).stream()
                                .map(text -> new Question(way, text, numbered(number::equals))))
                        .toList();
            case NUMBER_PART ->
                item.metadata().number().stream()
                        .flatMap(number -> part(number).stream())
                        .toList();
            case FULL_TITLE -> List.of(named(way, title.full(), title.full()));
            case INNER_TITLE ->
                title.inner().stream().map(name -> named(way, name, name)).toList();
            case ALIAS ->
                title.aliases().stream().map(name -> named(way, name, name)).toList();
            case WRONG ->
                altered(way, title.cited(), random, at -> COMMON.charAt(random.nextInt(COMMON.length())) + "");
            case MISSING -> altered(way, title.cited(), random, _ -> "");
            case PINYIN -> {
                var han = title.cited()
                        .codePoints()
                        .filter(Character::isIdeographic)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
                yield List.of(named(way, Pinyin.of(han).full(), title.cited()));
            }
            case TRADITIONAL -> List.of(named(way, Traditional.of(title.cited()), title.cited()));
        };
    }

    /// One spelling of each sort by turns, so that many documents are asked for.
    private static List<String> spellings(DocumentNumber number, Random random) {
        if (number.year().isEmpty()) {
            var agency = number.agency();
            var serial = number.serial();
            return pick(
                    random,
                    agency + "第" + serial + "号",
                    agency + serial + "号",
                    agency + " 第 " + serial + " 号",
                    Traditional.of(agency) + "第" + serial + "號",
                    agency + "(第" + wide(serial) + "号)");
        }
        var agency = number.agency();
        var year = number.year().getAsInt();
        var serial = number.serial();
        return pick(
                random,
                number.toString(),
                agency + "[" + year + "]" + serial + "号",
                agency + "（" + year + "）" + serial + "号",
                agency + "【" + year + "】第" + serial + "号",
                agency + "〔" + wide(year) + "〕" + wide(serial) + "号",
                agency + " 〔 " + year + " 〕 " + serial + " 号",
                agency + year + "年" + serial + "号",
                agency + year + "年第" + serial + "号",
                agency + " " + year + " " + serial,
                agency + year + "-" + serial,
                agency + "〔" + year + "〕" + serial,
                agency + "〔" + year + "〕0" + serial + "号文件",
                Traditional.of(agency) + "〔" + year + "〕" + serial + "號",
                "请问" + number + "还有效吗");
    }

    private static List<String> pick(Random random, String... spellings) {
        return List.of(spellings[random.nextInt(spellings.length)]);
    }

    private static String wide(int number) {
        return String.valueOf(number)
                .chars()
                .mapToObj(c -> String.valueOf((char) (c - '0' + '０')))
                .collect(Collectors.joining());
    }

    private List<Question> part(DocumentNumber number) {
        if (number.year().isEmpty()) {
            return List.of();
        }
        var year = number.year();
        return List.of(
                new Question(
                        Way.NUMBER_PART,
                        number.agency() + number.serial() + "号",
                        numbered(other -> other.agency().equals(number.agency()) && other.serial() == number.serial())),
                new Question(
                        Way.NUMBER_PART,
                        year.getAsInt() + " " + number.serial() + "号",
                        numbered(other -> other.year().equals(year) && other.serial() == number.serial())),
                new Question(
                        Way.NUMBER_PART, number.serial() + "号文", numbered(other -> other.serial() == number.serial())));
    }

    private Set<DocumentId> numbered(Predicate<DocumentNumber> fits) {
        return items.stream()
                .filter(item -> item.metadata().number().filter(fits).isPresent())
                .map(Item::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Question named(Way way, String text, String name) {
        var key = TitleKey.of(name);
        var wanted = items.stream()
                .filter(item -> item.metadata().title().all().stream()
                        .anyMatch(other -> TitleKey.of(other).equals(key)))
                .map(Item::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Question(way, text, wanted);
    }

    private List<Question> altered(Way way, String name, Random random, Function<Integer, String> instead) {
        if (name.length() < SHORTEST_TYPO) {
            return List.of();
        }
        var at = random.nextInt(name.length());
        for (var tries = 0; tries < 20 && !Character.isIdeographic(name.charAt(at)); tries++) {
            at = random.nextInt(name.length());
        }
        var text = name.substring(0, at) + instead.apply(at) + name.substring(at + 1);
        return text.equals(name) ? List.of() : List.of(named(way, text, name));
    }
}
