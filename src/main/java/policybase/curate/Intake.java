package policybase.curate;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import policybase.document.DocumentId;
import policybase.document.Fault;
import policybase.document.OriginalRef;
import policybase.document.PolicyDocument;
import policybase.document.Problem;
import policybase.document.Problems;
import policybase.document.Stage;
import policybase.extract.Extraction.Container;
import policybase.extract.Extraction.Extracted;
import policybase.extract.Extraction.Unreadable;
import policybase.extract.Extractor;
import policybase.screening.Screen;
import policybase.screening.WordLists;
import policybase.store.Held;
import policybase.store.IntakeLog;
import policybase.store.Ledger.Recorded;
import policybase.store.Originals;
import policybase.store.Store;
import policybase.structure.Structured;
import policybase.structure.Structurer;
import policybase.validity.Timeline;

/// Takes files in (入库): keep the original, extract, structure, record. Safe for many threads at once, and for being
/// killed
/// at any moment: the original is kept first and the document recorded in one transaction, so a second run does what is
/// left.
public final class Intake {
    /// Between the name of a container and that of its member.
    private static final String MEMBER = "!/";

    /// Containers within containers are opened so deep: a zip in a mail. Deeper ones are made to burst, not to be read.
    private static final int DEEPEST = 2;

    private final Extractor extractor;
    private final Structurer structurer;
    private final Store store;
    private final Originals originals;
    private final Effects effects;
    private final Clock clock;
    private final Together together;
    private final Screen screen;

    /// Runs the members of a container, one after another or several at once; gives their results in order.
    @FunctionalInterface
    public interface Together {
        List<Taken> all(List<Supplier<List<Taken>>> jobs);

        Together ONE_BY_ONE =
                jobs -> jobs.stream().flatMap(job -> job.get().stream()).toList();
    }

    /// Without lists of words and numbers to screen by.
    public Intake(
            Extractor extractor,
            Structurer structurer,
            Store store,
            Originals originals,
            Clock clock,
            Together together) {
        this(extractor, structurer, store, originals, clock, together, new Screen(WordLists.EMPTY));
    }

    public Intake(
            Extractor extractor,
            Structurer structurer,
            Store store,
            Originals originals,
            Clock clock,
            Together together,
            Screen screen) {
        this.extractor = extractor;
        this.structurer = structurer;
        this.store = store;
        this.originals = originals;
        this.effects = new Effects(store);
        this.clock = clock;
        this.together = together;
        this.screen = screen;
    }

    /// Takes one file in; a container gives one outcome for each member.
    ///
    /// @param name the name people know it by, with folders
    /// @param publish whether the source is trusted, so that what it says is public at once; else a draft waits for
    /// review. What screening would stop stays a draft all the same, for a person to decide
    public List<Taken> take(Path file, String name, boolean publish, String actor) {
        var original = originals.keep(file, name);
        var held = store.documents().find(DocumentId.of(original));
        if (held.isPresent()) {
            var document = held.get().document();
            var stopped = publish
                    && document.stage() == Stage.DRAFT
                    && (isInHand(document.id()) || Screen.blocks(screen.findings(document)));
            return List.of(again(document, name, publish && !stopped, actor));
        }
        return switch (extractor.extract(originals.file(original.sha256()), name)) {
            case Extracted text -> List.of(record(original, Delimited.read(text, name), publish, actor));
            case Container container -> members(original, container, publish, actor);
            case Unreadable(var kind, var reason) -> List.of(quarantine(original, kind, reason));
        };
    }

    /// Whether people work on it at the desk: then only their reviews make it public.
    private boolean isInHand(DocumentId id) {
        return store.reviewing()
                .find(id)
                .filter(standing -> standing.steps() > 0)
                .isPresent();
    }

    private Taken record(OriginalRef original, Extracted text, boolean publish, String actor) {
        if (text.blocks().isEmpty()) {
            return quarantine(original, "no-text", "文件里没有读到文字。若是扫描件，请确认图像清晰；若是空文件，请重新导出。");
        }
        var now = clock.instant();
        var structured = structurer.structure(text, original.name(), now);
        var draft = document(original, text, structured, Stage.DRAFT);
        var stopped = publish ? HeldBack.by(screen.findings(draft)) : Optional.<Problem>empty();
        var document = publish && stopped.isEmpty() ? document(original, text, structured, Stage.PUBLISHED) : draft;
        var events = Placing.in(document, structured.events());
        var recorded = store.ledger().record(document, events, actor, now, original.name());
        return switch (recorded) {
            case Recorded.Stale _ -> new Taken.Duplicate(original.name(), document.id());
            case Recorded.Done _ -> {
                settle(document, actor);
                yield new Taken.Imported(
                        original.name(),
                        document.id(),
                        document.metadata().title().full(),
                        document.problems(),
                        stopped);
            }
        };
    }

    private List<Taken> members(OriginalRef original, Container container, boolean publish, String actor) {
        if (original.name().split(MEMBER, -1).length > DEEPEST) {
            return List.of(quarantine(original, "bomb", "压缩包一层套一层，套得太深，未予打开。请解开后再上传里面的文件。"));
        }
        if (container.members().isEmpty()) {
            return List.of(quarantine(original, "empty", "压缩包或邮件里没有可以读取的文件。"));
        }
        put(original, "container", "");
        var jobs = container.members().stream()
                .<Supplier<List<Taken>>>map(
                        member -> () -> take(member.file(), original.name() + MEMBER + member.name(), publish, actor))
                .toList();
        var taken = new ArrayList<>(together.all(jobs));
        for (var problem : container.problems()) {
            if (problem.severity() == Problem.Severity.ERROR) {
                taken.add(new Taken.Quarantined(
                        original.name() + MEMBER + problem.where().orElse("?"), "damaged", problem.message()));
            }
        }
        return taken;
    }

    /// The base has it. What an earlier run was killed before doing is done now: publishing, and effects on others.
    private Taken again(PolicyDocument held, String name, boolean publish, String actor) {
        var document = held;
        if (publish && held.stage() == Stage.DRAFT) {
            document = held.next(Stage.PUBLISHED);
            store.ledger().record(document, List.of(), actor, clock.instant(), name);
        }
        var settled = store.intake().find(held.original().sha256()).map(IntakeLog.Entry::outcome);
        if (!settled.equals(Optional.of(outcome(document)))) {
            settle(document, actor);
        }
        return new Taken.Duplicate(name, document.id());
    }

    /// Reads a file and tells what taking it in would give, without keeping anything; empty when the base has it.
    ///
    /// @param file must not change meanwhile
    public Optional<Held> look(Path file, OriginalRef original) {
        if (store.documents().find(DocumentId.of(original)).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(opened(file, original));
    }

    private Held opened(Path file, OriginalRef original) {
        return switch (extractor.extract(file, original.name())) {
            case Extracted read -> {
                var text = Delimited.read(read, original.name());
                var structured = structurer.structure(text, original.name(), clock.instant());
                yield new Held(document(original, text, structured, Stage.DRAFT), Timeline.of(structured.events()));
            }
            case Container _ -> throw new Fault(Fault.Kind.INVALID, "这是一个压缩包或邮件，请解开后再用其中的文件。");
            case Unreadable(var _, var reason) -> throw new Fault(Fault.Kind.MISSING, reason);
        };
    }

    /// Reads a file as the draft it would become, without keeping anything, whether the base has it or not.
    ///
    /// @param file must not change meanwhile
    public PolicyDocument read(Path file, OriginalRef original) {
        return opened(file, original).document();
    }

    /// Documents whose status a person has changed: what rests on them is flagged to be looked at again.
    public void changed(Set<DocumentId> documents, String actor) {
        effects.flag(documents, actor, clock.instant());
    }

    /// Carries the effects of a document that a review has published to others.
    public void carry(PolicyDocument published, String actor) {
        settle(published, actor);
    }

    /// Carries the effects of a published document to others, then notes that this file is done.
    private void settle(PolicyDocument document, String actor) {
        if (document.stage() == Stage.PUBLISHED) {
            effects.of(document.id(), actor, clock.instant());
        }
        put(document.original(), outcome(document), "");
    }

    private static String outcome(PolicyDocument document) {
        return document.stage() == Stage.PUBLISHED ? "published" : "draft";
    }

    private Taken quarantine(OriginalRef original, String kind, String reason) {
        put(original, "quarantined", reason);
        return new Taken.Quarantined(original.name(), kind, reason);
    }

    private void put(OriginalRef original, String outcome, String reason) {
        store.intake().put(new IntakeLog.Entry(original.sha256(), original.name(), outcome, reason));
    }

    private static PolicyDocument document(OriginalRef original, Extracted text, Structured structured, Stage stage) {
        var problems = new Problems();
        problems.addAll(text.problems());
        problems.addAll(structured.problems());
        var evidence = new ArrayList<>(structured.evidence());
        evidence.addAll(FileTraces.of(text));
        return new PolicyDocument(
                DocumentId.of(original),
                1,
                stage,
                original.withMediaType(text.mediaType()),
                structured.metadata(),
                evidence,
                structured.body(),
                structured.relations(),
                problems.list());
    }
}
