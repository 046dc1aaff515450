package policybase.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import policybase.document.DocumentNumber;
import policybase.document.Evidence.Ground;

/// Finds who made the document: named in the title, on the head mark (…文件, …令), at the signature, in a label, in the
/// note under the title, or by the code of its number.
final class IssuerReader {
    private static final Pattern HEAD_MARK = Pattern.compile("(?<who>[\\p{IsHan}\\s　]{3,60}?)\\s*(?:文\\s*件|令)");
    /// 市教委, 县财政局: a name that leaves out the place; one with it is preferred.
    private static final Pattern SHORT = Pattern.compile("[市省县区][\\p{IsHan}]{2,12}");
    private static final Pattern CONGRESS = Pattern.compile(
            "(?<place>[\\p{IsHan}]{2,10}?(?:省|自治区|市|自治州|自治县|县|区))?第[一二三四五六七八九十]+届(?<place2>[\\p{IsHan}]{2,8}[省市县区州])?(?<body>(?:全国)?人民代表大会(?:常务委员会)?)");
    private static final Pattern STATE = Pattern.compile("国务院(?:令|第[^，]{1,9}次常务会议|公布|发布|批准)");
    private static final Pattern COURT = Pattern.compile("最高人民(?:法院|检察院)");
    private static final Pattern DECREE = Pattern.compile("(?<who>[\\p{IsHan}]{3,24}?)令");

    private final Sheet sheet;
    private final Reference reference;

    IssuerReader(Sheet sheet, Reference reference) {
        this.sheet = sheet;
        this.reference = reference;
    }

    List<Found<String>> read(
            Optional<TitleReader.Title> title,
            Labels labels,
            Optional<Signature> signature,
            Passing passing,
            Optional<Found<DocumentNumber>> number) {
        var ways = List.<java.util.function.Supplier<List<Found<String>>>>of(
                () -> title.map(t -> joint(t, signature)).orElse(List.of()),
                () -> headMark(title),
                () -> signature.map(this::signed).orElse(List.of()),
                () -> labels.get(Labels.Label.ISSUER).map(this::labelled).orElse(List.of()),
                () -> congress(passing),
                () -> title.map(this::byline).orElse(List.of()),
                () -> number.map(this::byNumber).orElse(List.of()));
        var shortest = List.<Found<String>>of();
        for (var way : ways) {
            var issuers = way.get();
            if (!issuers.isEmpty()
                    && (shortest.isEmpty()
                            || !SHORT.matcher(issuers.getFirst().value()).matches())) {
                if (!SHORT.matcher(issuers.getFirst().value()).matches()) {
                    return issuers;
                }
                shortest = issuers;
            }
        }
        return shortest;
    }

    private List<Found<String>> inTitle(TitleReader.Title title) {
        var courts = COURT.matcher(title.text());
        var names = Titles.issuers(title.text());
        if (names.isEmpty() && courts.lookingAt()) {
            names = COURT.matcher(title.text())
                    .results()
                    .map(r -> r.group())
                    .distinct()
                    .toList();
        }
        return names.stream()
                .map(name -> new Found<>(
                        name,
                        title.text(),
                        title.found().ground(),
                        title.found().block()))
                .toList();
    }

    /// The signature of a joint document names all who made it, where the title says X局等5部门 or names but the first.
    private List<Found<String>> joint(TitleReader.Title title, Optional<Signature> signature) {
        var named = inTitle(title);
        var signed = signature.map(this::signed).orElse(List.of());
        var first = named.isEmpty() ? title.text() : named.getFirst().value();
        var others = title.text().matches(".{4,40}等[\\p{IsHan}\\d]{0,3}(?:部门|单位|委局|厅局).*");
        return signed.size() > Math.max(named.size(), 1)
                                && first.startsWith(signed.getFirst().value())
                        || others && !signed.isEmpty()
                ? signed
                : named;
    }

    /// A body alone on the line under the title.
    private List<Found<String>> byline(TitleReader.Title title) {
        var line = title.to() + 1;
        return title.inText() && line < sheet.size() && sheet.isText(line)
                ? texts(Organs.namesIn(sheet.text(line)), sheet.text(line), sheet.block(line))
                : List.of();
    }

    private List<Found<String>> headMark(Optional<TitleReader.Title> title) {
        var to = title.filter(TitleReader.Title::inText)
                .map(TitleReader.Title::from)
                .orElse(6);
        for (var i = 0; i < Math.min(to, sheet.size()); i++) {
            var m = HEAD_MARK.matcher(sheet.text(i));
            if (m.matches()) {
                var names = Organs.namesIn(m.group("who").strip());
                if (!names.isEmpty()) {
                    sheet.use(i);
                    return texts(names, sheet.text(i), sheet.block(i));
                }
            }
        }
        return List.of();
    }

    private List<Found<String>> signed(Signature signature) {
        var found = new ArrayList<Found<String>>();
        for (var line : signature.lines()) {
            var text = sheet.text(line);
            var day = policybase.text.ChineseDates.first(text);
            var names = Organs.namesIn(
                    day.map(d -> text.substring(0, d.start()).strip()).orElse(text));
            found.addAll(texts(names, text, sheet.block(line)));
        }
        return found;
    }

    private List<Found<String>> labelled(Found<String> label) {
        return Organs.namesIn(label.value()).stream()
                .map(name -> new Found<>(name, label.quote(), label.ground(), label.block()))
                .toList();
    }

    private List<Found<String>> congress(Passing passing) {
        for (var act : passing.acts().reversed()) {
            var m = CONGRESS.matcher(act.words());
            if (m.find()) {
                var place = Optional.ofNullable(m.group("place"))
                        .or(() -> Optional.ofNullable(m.group("place2")))
                        .orElse("");
                var name = place + m.group("body");
                return name.startsWith("人民代表") ? List.of() : texts(List.of(name), act.words(), act.block());
            }
        }
        for (var act : passing.acts().reversed()) {
            if (STATE.matcher(act.words()).find()) {
                return texts(List.of("国务院"), act.words(), act.block());
            }
            var courts = COURT.matcher(act.words())
                    .results()
                    .map(r -> r.group())
                    .distinct()
                    .toList();
            if (!courts.isEmpty()) {
                return texts(courts, act.words(), act.block());
            }
            var decree = DECREE.matcher(act.words());
            if (decree.find() && Organs.isName(decree.group("who"))) {
                return texts(List.of(decree.group("who")), act.words(), act.block());
            }
        }
        return List.of();
    }

    private List<Found<String>> byNumber(Found<DocumentNumber> number) {
        var agency = number.value().agency();
        if (number.value().year().isEmpty() && agency.endsWith("令")) {
            var name = agency.substring(0, agency.length() - 1);
            if (Organs.isName(name) || name.equals("国务院")) {
                return List.of(new Found<>(name, number.quote(), number.ground(), number.block()));
            }
        }
        return reference
                .agency(agency)
                .filter(known -> !known.name().isEmpty())
                .map(known -> List.of(new Found<>(known.name(), number.quote(), Ground.DERIVED, number.block())))
                .orElse(List.of());
    }

    private static List<Found<String>> texts(List<String> names, String quote, int block) {
        return names.stream()
                .map(name -> name.replaceFirst("^中华人民共和国(?=国务院)", ""))
                .map(name -> Found.text(name, quote, block))
                .toList();
    }
}
