package policybase.curate.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import policybase.document.Dates;
import policybase.document.DocumentNumber;
import policybase.document.Evidence;
import policybase.document.Evidence.Ground;
import policybase.document.Fact;
import policybase.document.Fault;
import policybase.document.Issuer;
import policybase.document.Kind;
import policybase.document.Metadata;
import policybase.document.PolicyDocument;
import policybase.document.Rank;
import policybase.document.Tier;
import policybase.document.Title;
import policybase.document.Topic;

/// The head facts a person can accept or correct, each as text. What a person says of a fact is evidence of its own.
public final class Facts {
    /// In the order of the form.
    public static final List<Fact> EDITABLE = List.of(
            Fact.TITLE,
            Fact.INNER_TITLE,
            Fact.NUMBER,
            Fact.ISSUER,
            Fact.SIGNED,
            Fact.ISSUED,
            Fact.PUBLISHED,
            Fact.EFFECTIVE,
            Fact.EXPIRES,
            Fact.KIND,
            Fact.RANK,
            Fact.TIER,
            Fact.REGION,
            Fact.TOPIC,
            Fact.REGISTRATION_NUMBER,
            Fact.NOTE,
            Fact.SOURCE);

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*[-年./]\\s*(\\d{1,2})\\s*[-月./]\\s*(\\d{1,2})\\s*日?");

    private Facts() {}

    /// Empty when not known.
    public static String value(Metadata metadata, Fact fact) {
        var dates = metadata.dates();
        return switch (fact) {
            case TITLE -> metadata.title().full();
            case INNER_TITLE -> metadata.title().inner().orElse("");
            case ALIAS -> String.join("、", metadata.title().aliases());
            case NUMBER -> metadata.number().map(DocumentNumber::toString).orElse("");
            case INDEX_NUMBER -> metadata.indexNumber().orElse("");
            case REGISTRATION_NUMBER -> metadata.registrationNumber().orElse("");
            case ISSUER -> metadata.issuerNames();
            case KIND -> metadata.kind().map(Kind::label).orElse("");
            case RANK -> metadata.rank() == Rank.UNKNOWN ? "" : metadata.rank().label();
            case TIER -> metadata.tier() == Tier.UNKNOWN ? "" : metadata.tier().label();
            case REGION -> metadata.region().orElse("");
            case TOPIC -> metadata.topics().stream().map(Topic::path).collect(Collectors.joining("、"));
            case SIGNED -> day(dates.signed());
            case ISSUED -> day(dates.issued());
            case PUBLISHED -> day(dates.published());
            case EFFECTIVE -> day(dates.effective());
            case EXPIRES -> day(dates.expires());
            case VERSION -> day(dates.versioned());
            case NOTE -> metadata.note().orElse("");
            case SOURCE -> metadata.source().orElse("");
            case EXPLAINER, ATTACHMENT, SAMPLE, TRACE -> "";
        };
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    /// The document with a fact as a person has it. A value equal to the one held is an acceptance.
    ///
    /// @param quote the words the person rests on; empty: those it was read from, or none
    public static PolicyDocument with(PolicyDocument document, Fact fact, String value, String quote) {
        var told = value.strip();
        var before = value(document.metadata(), fact);
        var metadata = told.equals(before) ? document.metadata() : with(document.metadata(), fact, told);
        var after = value(metadata, fact);
        var read = document.evidence().stream()
                .filter(one -> one.fact() == fact && one.ground() != Ground.PERSON)
                .findFirst();
        var words = !quote.isBlank()
                ? quote.strip()
                : after.equals(before)
                        ? read.map(Evidence::quote).orElse("人工认可")
                        : before.isEmpty() ? "人工填写" : "人工更正（原为“" + before + "”）";
        var block = after.equals(before) && quote.isBlank()
                ? read.map(Evidence::block).orElse(OptionalInt.empty())
                : OptionalInt.empty();
        var evidence = new ArrayList<Evidence>();
        for (var one : document.evidence()) {
            if (one.fact() != fact || after.equals(before) && one.ground() != Ground.PERSON) {
                evidence.add(one);
            }
        }
        evidence.add(new Evidence(fact, after, words, Ground.PERSON, block));
        return new PolicyDocument(
                document.id(),
                document.revision(),
                document.stage(),
                document.original(),
                metadata,
                evidence,
                document.body(),
                document.relations(),
                document.problems());
    }

    /// Whether a person has spoken for the value held.
    public static boolean isAccepted(PolicyDocument document, Fact fact) {
        var held = value(document.metadata(), fact);
        return document.evidence().stream()
                .anyMatch(one -> one.fact() == fact
                        && one.ground() == Ground.PERSON
                        && one.value().equals(held));
    }

    private static Metadata with(Metadata held, Fact fact, String told) {
        var title = held.title();
        var dates = held.dates();
        return switch (fact) {
            case TITLE -> titled(held, new Title(required(told, fact), title.inner(), title.aliases()));
            case INNER_TITLE -> titled(held, new Title(title.full(), some(told), title.aliases()));
            case SIGNED -> dated(held, dates(dates, day(told), dates.issued(), dates.published()));
            case ISSUED -> dated(held, dates(dates, dates.signed(), day(told), dates.published()));
            case PUBLISHED -> dated(held, dates(dates, dates.signed(), dates.issued(), day(told)));
            case EFFECTIVE -> dated(held, acting(dates, day(told), dates.expires()));
            case EXPIRES -> dated(held, acting(dates, dates.effective(), day(told)));
            case NUMBER, REGISTRATION_NUMBER, ISSUER, KIND, RANK, TIER, REGION, TOPIC, NOTE, SOURCE ->
                other(held, fact, told);
            case ALIAS, INDEX_NUMBER, EXPLAINER, VERSION, ATTACHMENT, SAMPLE, TRACE ->
                throw new Fault(Fault.Kind.INVALID, fact.label() + "不能在这里改。");
        };
    }

    private static Metadata other(Metadata held, Fact fact, String told) {
        return new Metadata(
                held.title(),
                fact == Fact.NUMBER ? number(told) : held.number(),
                held.indexNumber(),
                fact == Fact.REGISTRATION_NUMBER ? some(told) : held.registrationNumber(),
                fact == Fact.ISSUER ? parts(told).map(Issuer::new).toList() : held.issuers(),
                fact == Fact.KIND ? labelled(told, fact, Kind.values(), Kind::label) : held.kind(),
                fact == Fact.RANK
                        ? labelled(told, fact, Rank.values(), Rank::label).orElse(Rank.UNKNOWN)
                        : held.rank(),
                fact == Fact.TIER
                        ? labelled(told, fact, Tier.values(), Tier::label).orElse(Tier.UNKNOWN)
                        : held.tier(),
                fact == Fact.REGION ? some(told) : held.region(),
                fact == Fact.TOPIC ? parts(told).map(Topic::of).toList() : held.topics(),
                held.dates(),
                fact == Fact.NOTE ? some(told) : held.note(),
                fact == Fact.SOURCE ? some(told) : held.source(),
                held.work(),
                held.sample());
    }

    private static Metadata titled(Metadata held, Title title) {
        return new Metadata(
                title,
                held.number(),
                held.indexNumber(),
                held.registrationNumber(),
                held.issuers(),
                held.kind(),
                held.rank(),
                held.tier(),
                held.region(),
                held.topics(),
                held.dates(),
                held.note(),
                held.source(),
                held.work(),
                held.sample());
    }

    private static Metadata dated(Metadata held, Dates dates) {
        return new Metadata(
                held.title(),
                held.number(),
                held.indexNumber(),
                held.registrationNumber(),
                held.issuers(),
                held.kind(),
                held.rank(),
                held.tier(),
                held.region(),
                held.topics(),
                dates,
                held.note(),
                held.source(),
                held.work(),
                held.sample());
    }

    private static Dates dates(
            Dates held, Optional<LocalDate> signed, Optional<LocalDate> issued, Optional<LocalDate> published) {
        return new Dates(signed, issued, published, held.effective(), held.expires(), held.versioned());
    }

    private static Dates acting(Dates held, Optional<LocalDate> effective, Optional<LocalDate> expires) {
        if (effective.isPresent() && expires.isPresent() && expires.get().isBefore(effective.get())) {
            throw new Fault(Fault.Kind.INVALID, "届满日期" + expires.get() + "早于施行日期" + effective.get() + "，请核对。");
        }
        return new Dates(held.signed(), held.issued(), held.published(), effective, expires, held.versioned());
    }

    private static String required(String told, Fact fact) {
        if (told.isEmpty()) {
            throw new Fault(Fault.Kind.INVALID, fact.label() + "不能空着。");
        }
        return told;
    }

    private static Optional<String> some(String told) {
        return told.isEmpty() ? Optional.empty() : Optional.of(told);
    }

    private static java.util.stream.Stream<String> parts(String told) {
        return Arrays.stream(told.split("[、，,;；\\n]")).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static Optional<DocumentNumber> number(String told) {
        var number = DocumentNumber.parse(told);
        if (number.isEmpty() && !told.isEmpty()) {
            throw new Fault(Fault.Kind.INVALID, "“" + told + "”不像文号，应写成 栎府发〔2025〕9号 这样；没有文号就空着。");
        }
        return number;
    }

    private static Optional<LocalDate> day(String told) {
        if (told.isEmpty() || told.equals("长期") || told.equals("长期有效")) {
            return Optional.empty();
        }
        var parts = DAY.matcher(told);
        try {
            if (parts.matches()) {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3))));
            }
        } catch (DateTimeException e) {
            throw new Fault(Fault.Kind.INVALID, "“" + told + "”不是日历上有的日子，请核对。", e);
        }
        throw new Fault(Fault.Kind.INVALID, "“" + told + "”不是日期，请写成2026-01-31这样的形式。");
    }

    private static <T> Optional<T> labelled(String told, Fact fact, T[] values, Function<T, String> label) {
        if (told.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(values)
                .filter(one -> label.apply(one).equals(told))
                .findFirst()
                .orElseThrow(() -> new Fault(
                        Fault.Kind.INVALID,
                        fact.label() + "没有“" + told + "”这一种，可以填："
                                + Arrays.stream(values).map(label).collect(Collectors.joining("、")) + "。")));
    }
}
