package policybase.structure;

import java.util.Optional;
import java.util.regex.Pattern;
import policybase.document.DocumentNumber;
import policybase.document.Evidence.Ground;
import policybase.text.Numerals;

/// Finds the document's own 发文字号: a line of its own in the head, a labelled value, brackets after or under the
/// title, a 令 over two lines; never a number in a sentence, which is another document's.
final class NumberReader {
    /// Lines after the title a number of its own may stand on.
    private static final int BELOW = 6;

    /// A known code may be the end of an unknown one by so many characters: 医保发 of 栎医保发.
    private static final int LOCAL = 2;

    private static final Pattern OWN_LINE = Pattern.compile(
            "[（(【]?\\s*(?:(?:发文字号|文号|文件编号|编号)\\s*[:：])?(?<number>[^。，；：:]{4,40}?号)\\s*(?:文件)?\\s*[）)】]?(?:\\s*签发人.*)?(?:\\s*ＩＳＢＮ.*)?");
    private static final Pattern DECREE_HEAD = Pattern.compile("(?<agency>[\\p{IsHan}\\s　]{3,40}(?:令|公\\s*告|通\\s*告))");
    private static final Pattern DECREE_SERIAL =
            Pattern.compile("[（(]?\\s*(?<year>(?:19|20)\\d\\s*\\d\\s*年)?\\s*第?\\s*(?<serial>[0-9０-９]{1,4}|["
                    + Numerals.CHARACTERS + "]{1,6})\\s*号\\s*[）)]?");
    private static final Pattern NOTE_DECREE = Pattern.compile(
            "(?<agency>[\\p{IsHan}]{3,30}令)\\s*[（(]?第?\\s*(?<serial>[0-9０-９]{1,4})\\s*号\\s*[）)]?\\s*(?:公布|发布|颁布)");
    private static final Pattern SHORT_DECREE =
            Pattern.compile("(?<agency>[\\p{IsHan}]{2,12}令)\\s*第?\\s*(?<serial>\\d{1,4})\\s*号");
    private static final Pattern LEAD =
            Pattern.compile("^(?:以下简称|依据|根据|按照|按|据|依|原|见|和|与|及|以|经|由|对|日|的|即|如|在|将|文号|文件|通知|印发)+(?=[\\p{IsHan}]{2,})");

    private final Sheet sheet;
    private final Reference reference;

    NumberReader(Sheet sheet, Reference reference) {
        this.sheet = sheet;
        this.reference = reference;
    }

    Optional<Found<DocumentNumber>> read(int titleFrom, int titleTo, Labels labels, String rawTitle, String fileName) {
        return aroundTitle(titleFrom, titleTo)
                .or(() -> labels.get(Labels.Label.NUMBER).flatMap(this::labelled))
                .or(() -> titleFrom < 0 ? Optional.empty() : inTitle(titleFrom, titleTo))
                .or(() -> underTitle(titleTo))
                .or(() -> inName(rawTitle, fileName));
    }

    /// The number of a line of its own: what was captured is the agency, unless words ran in.
    private static DocumentNumber own(DocumentNumber number) {
        var agency = number.agency().replaceAll("[\\s　]", "");
        return number.withAgency(
                number.year().isEmpty()
                        ? agency.replaceFirst("^中华人民共和国(?=.{2,}令)", "")
                        : LEAD.matcher(agency).replaceFirst(""));
    }

    /// The longest known code the captured agency ends with; else without the words that ran in.
    DocumentNumber resolve(DocumentNumber number) {
        var agency = number.agency().replaceAll("[\\s　]", "");
        if (number.year().isEmpty()) {
            return number.withAgency(LEAD.matcher(agency).replaceFirst("").replaceFirst("^中华人民共和国(?=.{2,}令)", ""));
        }
        if (reference.agency(agency).isPresent()) {
            return number.withAgency(agency);
        }
        var bare = LEAD.matcher(agency).replaceFirst("");
        var known = reference.agencyEnding(agency).map(Reference.Agency::code);
        return number.withAgency(
                known.filter(code -> bare.length() - code.length() > LOCAL).orElse(bare));
    }

    private Optional<Found<DocumentNumber>> aroundTitle(int titleFrom, int titleTo) {
        var to = titleFrom < 0 ? 12 : titleTo + BELOW;
        for (var i = 0; i <= Math.min(to, sheet.size() - 1); i++) {
            if (!sheet.isText(i) || sheet.isUsed(i)) {
                continue;
            }
            var line = sheet.text(i);
            var own = OWN_LINE.matcher(line);
            var number = own.matches() ? DocumentNumber.parse(own.group("number")) : Optional.<DocumentNumber>empty();
            if (number.isPresent() && number.get().agency().length() <= 20 && !line.startsWith("附件")) {
                sheet.use(i);
                return Optional.of(Found.text(own(number.get()), line, sheet.block(i)));
            }
            var decree = decree(i);
            if (decree.isPresent()) {
                return decree;
            }
        }
        return Optional.empty();
    }

    /// 上海市人民政府令 on one line, 第2号 on the next.
    private Optional<Found<DocumentNumber>> decree(int i) {
        var head = DECREE_HEAD.matcher(sheet.text(i));
        var serial = DECREE_SERIAL.matcher(sheet.text(i + 1));
        if (!head.matches() || !serial.matches()) {
            return Optional.empty();
        }
        var value = Numerals.parse(serial.group("serial"));
        if (value.isEmpty()) {
            return Optional.empty();
        }
        sheet.use(i);
        sheet.use(i + 1);
        var year = Optional.ofNullable(serial.group("year")).orElse("").replaceAll("\\D", "");
        var agency = head.group("agency").replaceAll("[\\s　]", "");
        var numbered =
                year.isEmpty() ? java.util.OptionalInt.empty() : java.util.OptionalInt.of(Integer.parseInt(year));
        var number = resolve(new DocumentNumber(agency, numbered, value.getAsInt()));
        return Optional.of(Found.text(number, sheet.text(i) + " " + sheet.text(i + 1), sheet.block(i)));
    }

    private Optional<Found<DocumentNumber>> labelled(Found<String> label) {
        return DocumentNumber.parse(label.value())
                .or(() -> shortDecree(label.value()))
                .map(number -> new Found<>(own(number), label.quote(), label.ground(), label.block()));
    }

    /// 沪府令8号, without 第.
    private static Optional<DocumentNumber> shortDecree(String text) {
        var m = SHORT_DECREE.matcher(text);
        return m.matches()
                ? Optional.of(new DocumentNumber(
                        m.group("agency"), java.util.OptionalInt.empty(), Integer.parseInt(m.group("serial"))))
                : Optional.empty();
    }

    private Optional<Found<DocumentNumber>> inTitle(int from, int to) {
        var line = new StringBuilder();
        for (var i = from; i <= to; i++) {
            line.append(sheet.text(i));
        }
        return bracketedAtEnd(line.toString())
                .map(number -> Found.text(resolve(number), line.toString(), sheet.block(from)));
    }

    private static Optional<DocumentNumber> bracketedAtEnd(String text) {
        var found = DocumentNumber.findAll(text);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var last = found.getLast();
        var before = last.span().start() > 0 ? text.charAt(last.span().start() - 1) : ' ';
        var bare = last.span().end() == text.length();
        return before == '（' || before == '(' || bare && "的知见法定".indexOf(before) >= 0
                ? Optional.of(last.number())
                : Optional.empty();
    }

    /// （2013年5月28日上海市人民政府令第2号公布）.
    private Optional<Found<DocumentNumber>> underTitle(int titleTo) {
        for (var i = titleTo + 1; i <= Math.min(titleTo + BELOW, sheet.size() - 1); i++) {
            var line = sheet.text(i);
            if (line.length() > 400
                    || Marker.of(line)
                            .filter(m -> m.level() != policybase.document.Level.POINT_FOUR)
                            .isPresent()) {
                break;
            }
            var m = NOTE_DECREE.matcher(line);
            if (m.find()) {
                var serial = Numerals.parse(m.group("serial")).orElse(0);
                var agency = m.group("agency").replaceFirst("^.*[日]", "");
                var number = resolve(new DocumentNumber(agency, java.util.OptionalInt.empty(), serial));
                return Optional.of(Found.text(number, line, sheet.block(i)));
            }
            if (line.matches("[（(][^（）()]*(?:[〔\\[（(]\\d{4}[〕\\]）)])[^（）()]*号[^（）()]*[）)]")) {
                var found = DocumentNumber.findAll(line);
                if (found.size() == 1 && !line.contains("根据")) {
                    return Optional.of(Found.text(resolve(found.getFirst().number()), line, sheet.block(i)));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Found<DocumentNumber>> inName(String rawTitle, String fileName) {
        var name = FileNames.title(fileName);
        return bracketedAtEnd(name)
                .or(() -> DocumentNumber.findAll(name).stream()
                        .map(DocumentNumber.Found::number)
                        .findFirst()
                        .filter(number -> number.year().isPresent() && !name.startsWith("解读")))
                .filter(number -> !rawTitle.contains("解读"))
                .map(number -> Found.other(resolve(number), name, Ground.FILE_NAME));
    }
}
