package policybase.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import policybase.document.Dates;
import policybase.document.DocumentNumber;
import policybase.document.Evidence;
import policybase.document.Evidence.Ground;
import policybase.document.Fact;
import policybase.document.Issuer;
import policybase.document.Kind;
import policybase.document.Metadata;
import policybase.document.Problem;
import policybase.document.Problem.Step;
import policybase.document.Problems;
import policybase.document.Rank;
import policybase.document.Tier;
import policybase.document.Title;
import policybase.document.Topic;
import policybase.extract.Extraction;
import policybase.extract.TextBlock;

/// Puts the head together: asks each reader for its facts, keeps the evidence, reports what is missing.
final class HeadReader {
    private static final Pattern REMARK =
            Pattern.compile("[（(](?<note>此件[^（）()]{2,30}|本文有删减|联系人[^（）()]{2,40}|依申请公开|主动公开)[）)]");
    private static final Pattern SAMPLE = Pattern.compile("样例文件|本文(?:件)?(?:为|是|系)(?:虚构)?样例|[（(【]样例[）)】]|虚构样例|样例数据");

    private final Sheet sheet;
    private final Extraction.Extracted source;
    private final String fileName;
    private final Reference reference;
    private final Problems problems;
    private final List<Evidence> evidence = new ArrayList<>();

    private Optional<TitleReader.Title> title = Optional.empty();
    private Passing passing = new Passing(List.of());
    private DateReader dates;

    HeadReader(Sheet sheet, Extraction.Extracted source, String fileName, Reference reference, Problems problems) {
        this.sheet = sheet;
        this.source = source;
        this.fileName = fileName;
        this.reference = reference;
        this.problems = problems;
        this.dates = DateReader.none();
    }

    Metadata read() {
        var labels = Labels.read(sheet, source.properties());
        title = TitleReader.read(sheet, labels, source.properties(), fileName);
        title.filter(TitleReader.Title::inText).ifPresent(t -> {
            for (var i = t.from(); i <= t.to(); i++) {
                sheet.use(i);
            }
        });
        var from = title.map(TitleReader.Title::from).orElse(-1);
        var to = title.map(TitleReader.Title::to).orElse(-1);
        var full = Titles.spaced(title.map(TitleReader.Title::text).orElse(""));
        var inner = Titles.inner(full, first(to));
        passing = Passing.read(sheet, to + 1);
        var signature = signature(from, to);
        var numbers = new NumberReader(sheet, reference);
        var number = numbers.read(from, to, labels, full, fileName);
        var issuers = new IssuerReader(sheet, reference).read(title, labels, signature, passing, number);
        dates = DateReader.read(sheet, labels, source.properties(), fileName, passing, signature, to);
        return assemble(full, inner, number, issuers, labels);
    }

    /// The first lines after the title, where a notice says what it prints.
    private String first(int to) {
        var lines = new StringBuilder();
        for (var i = to + 1; i < Math.min(sheet.size(), to + 8); i++) {
            lines.append(sheet.text(i));
        }
        return lines.toString();
    }

    /// In a decree the signature stands before the title of what it publishes.
    private Optional<Signature> signature(int from, int to) {
        var before = from > 2 ? Signature.before(sheet, from) : Optional.<Signature>empty();
        return before.isPresent() ? before : Signature.read(sheet, to + 1);
    }

    private Metadata assemble(
            String full,
            Optional<String> inner,
            Optional<Found<DocumentNumber>> number,
            List<Found<String>> issuers,
            Labels labels) {
        title.ifPresent(t -> keep(Fact.TITLE, t.found()));
        inner.ifPresent(name -> keep(Fact.INNER_TITLE, Found.other(name, full, Ground.DERIVED)));
        number.ifPresent(n -> keep(Fact.NUMBER, n));
        issuers.forEach(issuer -> keep(Fact.ISSUER, issuer));
        var names = issuers.stream().map(Found::value).distinct().toList();
        var index = labelled(Labels.Label.INDEX_NUMBER, Fact.INDEX_NUMBER, labels);
        var registration = labelled(Labels.Label.REGISTRATION_NUMBER, Fact.REGISTRATION_NUMBER, labels);
        var kind = Titles.kind(full);
        kind.ifPresent(k -> keep(Fact.KIND, Found.other(k.label(), full, Ground.DERIVED)));
        var value = number.map(Found::value);
        var rank = rank(full, inner, kind, names, value, registration);
        var tier = tier(full, names, value, rank);
        var region = region(full, names);
        var aliases = Naming.aliases(full, inner, reference);
        var days = days();
        missing(full, names, days);
        return new Metadata(
                new Title(full, inner, aliases),
                value,
                index,
                registration,
                names.stream().map(Issuer::new).toList(),
                kind,
                rank,
                tier,
                region,
                topics(full),
                days,
                remark(),
                origin(labels),
                Naming.work(full, inner, names, rank, value, days.version()),
                sample());
    }

    private Optional<String> labelled(Labels.Label label, Fact fact, Labels labels) {
        var found = labels.get(label);
        found.ifPresent(f -> keep(fact, f));
        return found.map(Found::value);
    }

    private Rank rank(
            String full,
            Optional<String> inner,
            Optional<Kind> kind,
            List<String> names,
            Optional<DocumentNumber> number,
            Optional<String> registration) {
        var made = inner.flatMap(Titles::kind).or(() -> kind);
        var derived = new Standing(reference).rank(full, made, names, number, registration, fileName);
        derived.ifPresent(d -> keep(Fact.RANK, Standing.derived(d, d.value().label())));
        return derived.map(Standing.Derived::value).orElse(Rank.UNKNOWN);
    }

    private Tier tier(String full, List<String> names, Optional<DocumentNumber> number, Rank rank) {
        var derived = new Standing(reference).tier(full, names, number, rank);
        derived.ifPresent(d -> keep(Fact.TIER, Standing.derived(d, d.value().label())));
        return derived.map(Standing.Derived::value).orElse(Tier.UNKNOWN);
    }

    private Optional<String> region(String full, List<String> names) {
        var derived = new Standing(reference).region(full, names);
        derived.ifPresent(d -> keep(Fact.REGION, Standing.derived(d, d.value())));
        return derived.map(Standing.Derived::value);
    }

    private List<Topic> topics(String full) {
        var text = new StringBuilder();
        for (var i = 0; i < sheet.size(); i++) {
            text.append(sheet.text(i)).append('\n');
        }
        var chosen = new TopicClassifier(reference.topics()).classify(full, text.toString());
        chosen.forEach(
                c -> keep(Fact.TOPIC, Found.other(c.topic().path(), String.join("、", c.cues()), Ground.DERIVED)));
        return chosen.stream().map(TopicClassifier.Chosen::topic).toList();
    }

    private Dates days() {
        return new Dates(
                day(Fact.SIGNED),
                day(Fact.ISSUED),
                day(Fact.PUBLISHED),
                day(Fact.EFFECTIVE),
                day(Fact.EXPIRES),
                day(Fact.VERSION));
    }

    private Optional<LocalDate> day(Fact fact) {
        var found = dates.get(fact);
        found.ifPresent(f -> keep(fact, f));
        return found.map(Found::value);
    }

    private Optional<String> remark() {
        for (var i = sheet.size() - 1; i >= 0; i--) {
            var m = REMARK.matcher(sheet.text(i));
            if (m.matches()) {
                sheet.use(i);
                keep(Fact.NOTE, Found.text(m.group("note"), sheet.text(i), sheet.block(i)));
                return Optional.of(m.group("note"));
            }
        }
        return Optional.empty();
    }

    private Optional<String> origin(Labels labels) {
        var tag = Optional.ofNullable(source.properties().get("ContentSource")).filter(s -> !s.isBlank());
        if (tag.isPresent()) {
            keep(Fact.SOURCE, Found.other(tag.get(), tag.get(), Ground.META_TAG));
            return tag;
        }
        return labelled(Labels.Label.SOURCE, Fact.SOURCE, labels);
    }

    private boolean sample() {
        for (var i = 0; i < sheet.size(); i++) {
            if (sheet.text(i).length() < 200
                    && sheet.text(i).contains("样例")
                    && SAMPLE.matcher(sheet.text(i)).find()) {
                keep(Fact.SAMPLE, Found.text("样例", sheet.text(i), sheet.block(i)));
                return true;
            }
        }
        // at the foot of every page it counts as furniture and is not in the sheet
        for (var i = 0; i < source.blocks().size(); i++) {
            var text =
                    switch (source.blocks().get(i)) {
                        case TextBlock.Line line -> line.text();
                        case TextBlock.Note note -> note.text();
                        case TextBlock.Grid _ -> "";
                    };
            if (text.length() < 200
                    && text.contains("样例")
                    && SAMPLE.matcher(text).find()) {
                keep(Fact.SAMPLE, Found.text("样例", text, i));
                return true;
            }
        }
        return false;
    }

    private void missing(String full, List<String> names, Dates days) {
        if (full.isEmpty()) {
            problems.add(Problem.doubt(Step.STRUCTURE, "没有识别出标题"));
        } else if (title.filter(t -> t.found().ground() == Ground.FILE_NAME).isPresent()) {
            problems.add(Problem.doubt(Step.STRUCTURE, "正文中没有识别出标题，暂以文件名为标题", full));
        }
        if (names.isEmpty()) {
            problems.add(Problem.doubt(Step.STRUCTURE, "没有识别出发文机关"));
        }
        if (days.version().isEmpty()) {
            problems.add(Problem.doubt(Step.STRUCTURE, "没有识别出成文、印发或发布日期"));
        }
    }

    private void keep(Fact fact, Found<?> found) {
        evidence.add(found.evidence(fact));
    }

    List<Evidence> evidence() {
        return evidence;
    }

    Optional<Found<LocalDate>> headDay(Fact fact) {
        return dates.get(fact);
    }

    Passing passing() {
        return passing;
    }

    OptionalInt titleEnd() {
        return title.filter(TitleReader.Title::inText)
                .map(t -> OptionalInt.of(t.to()))
                .orElse(OptionalInt.empty());
    }
}
