package policybase.structure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import policybase.document.Body;
import policybase.document.Dates;
import policybase.document.Evidence;
import policybase.document.Evidence.Ground;
import policybase.document.Fact;
import policybase.document.Metadata;
import policybase.document.Problem;
import policybase.document.Problem.Step;
import policybase.document.Problems;
import policybase.extract.Extraction;
import policybase.extract.TextBlock;
import policybase.validity.Event;
import policybase.validity.EventKind;

/// Text blocks → head facts with their evidence, the tree of divisions, and what the text says about its own life and
/// about other documents. Safe for many threads at once.
public final class Structurer {
    private static final Logger LOG = LoggerFactory.getLogger(Structurer.class);

    private final Reference reference;

    public Structurer(Reference reference) {
        this.reference = reference;
    }

    /// Never throws: what cannot be read becomes a problem, and at worst the text is kept as plain paragraphs.
    ///
    /// @param fileName the name the file came with, folders included
    /// @param learned when the base learned of the text; events carry it
    public Structured structure(Extraction.Extracted text, String fileName, Instant learned) {
        try {
            return read(text, fileName, learned);
        } catch (RuntimeException | StackOverflowError unforeseen) {
            LOG.error("cannot structure {}", fileName, unforeseen);
            return plain(text, fileName);
        }
    }

    private Structured read(Extraction.Extracted text, String fileName, Instant learned) {
        var problems = new Problems();
        problems.addAll(text.problems());
        var sheet = Sheet.of(text.blocks());
        var head = new HeadReader(sheet, text, fileName, reference, problems);
        var metadata = head.read();
        var body = TreeBuilder.build(Joiner.join(sheet), problems);
        var passages = Passages.of(body);
        var events = new EventReader(learned, problems, reference)
                .read(passages, metadata, head.headDay(Fact.EFFECTIVE), head.headDay(Fact.EXPIRES), head.passing());
        var relations = new RelationReader(
                        new NumberReader(sheet, reference),
                        problems,
                        metadata.number(),
                        metadata.title().cited())
                .read(metadata.title().full(), metadata.title().inner(), body, passages);
        var evidence = new ArrayList<>(head.evidence());
        Explainer.read(passages).ifPresent(found -> evidence.add(found.evidence(Fact.EXPLAINER)));
        var dated = withDays(metadata, events, evidence);
        return new Structured(dated, evidence, body, events, relations, problems.list());
    }

    /// 施行 and 届满 as the events have them.
    private static Metadata withDays(Metadata metadata, List<Event> events, List<Evidence> evidence) {
        var days = metadata.dates();
        var effective =
                day(events, EventKind.COMMENCES, Fact.EFFECTIVE, evidence).or(days::effective);
        var expires = day(events, EventKind.TERM_ENDS, Fact.EXPIRES, evidence).or(days::expires);
        return new Metadata(
                metadata.title(),
                metadata.number(),
                metadata.indexNumber(),
                metadata.registrationNumber(),
                metadata.issuers(),
                metadata.kind(),
                metadata.rank(),
                metadata.tier(),
                metadata.region(),
                metadata.topics(),
                new Dates(days.signed(), days.issued(), days.published(), effective, expires, days.versioned()),
                metadata.note(),
                metadata.source(),
                metadata.work(),
                metadata.sample());
    }

    private static Optional<java.time.LocalDate> day(
            List<Event> events, EventKind kind, Fact fact, List<Evidence> evidence) {
        var event = events.stream()
                .filter(e -> e.kind() == kind && e.isWhole() && e.on().isPresent())
                .findFirst();
        event.ifPresent(_ -> evidence.removeIf(e -> e.fact() == fact));
        event.ifPresent(e -> evidence.add(Found.other(
                        e.on().orElseThrow(), e.quote(), e.basis() == Event.Basis.STATED ? Ground.TEXT : Ground.DERIVED)
                .evidence(fact)));
        return event.flatMap(Event::on);
    }

    private static Structured plain(Extraction.Extracted text, String fileName) {
        var blocks = new ArrayList<policybase.document.Block>();
        for (var block : text.blocks()) {
            blocks.add(
                    switch (block) {
                        case TextBlock.Line line -> new policybase.document.Block.Paragraph(line.text());
                        case TextBlock.Grid grid -> Tables.table(grid);
                        case TextBlock.Note note -> new policybase.document.Block.Paragraph(note.text());
                    });
        }
        var problems = new ArrayList<>(text.problems());
        problems.add(Problem.error(Step.STRUCTURE, "结构识别中断，正文按段落保留，标题暂以文件名代替"));
        return new Structured(
                Metadata.titled(FileNames.title(fileName)),
                List.of(),
                new Body(blocks),
                List.of(),
                List.of(),
                problems);
    }
}
