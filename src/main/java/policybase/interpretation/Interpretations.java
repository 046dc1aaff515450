package policybase.interpretation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import policybase.document.Clause;
import policybase.document.DocumentId;
import policybase.document.PolicyDocument;
import policybase.document.RelationKind;
import policybase.store.Catalogue;
import policybase.store.Documents;
import policybase.store.Held;
import policybase.store.Links.Link;
import policybase.store.Links.Match;
import policybase.store.Reviewing;
import policybase.store.Reviewing.Plan;

/// The report on interpretations by document: what there is for each document that must be explained, and what is
/// amiss.
public final class Interpretations {
    /// Documents of the county government and of its office need so many kinds (field §4.1, 不少于3种).
    public static final int KINDS = 3;

    /// Working days after the document (field §4.1).
    public static final int DAYS = 3;

    private final Documents documents;
    private final Catalogue catalogue;
    private final Reviewing reviewing;
    private final WorkDays days;
    private final Clock clock;

    public Interpretations(Documents documents, Catalogue catalogue, Reviewing reviewing, WorkDays days, Clock clock) {
        this.documents = documents;
        this.catalogue = catalogue;
        this.reviewing = reviewing;
        this.days = days;
        this.clock = clock;
    }

    /// A document that must be explained, or is.
    ///
    /// @param isOwed whether it must
    /// @param plans all revisions of its plan (解读方案), oldest first
    /// @param faults what is amiss, each in a sentence
    public record Explained(
            DocumentId id,
            String title,
            String issuers,
            Optional<LocalDate> published,
            boolean isOwed,
            List<Plan> plans,
            List<Interpretation> interpretations,
            List<String> faults) {
        public Explained {
            plans = List.copyOf(plans);
            interpretations = List.copyOf(interpretations);
            faults = List.copyOf(faults);
        }

        /// How many kinds of interpretation are public.
        int kinds() {
            return (int) interpretations.stream()
                    .map(Interpretation::form)
                    .distinct()
                    .count();
        }
    }

    /// @param late working days beyond what is allowed; empty when a day is not known
    /// @param inStep the times of both that 三同步 is judged by
    /// @param faults what is amiss with it, each in a sentence
    /// @param hints for the writer: what it says nothing of, figures its document does not have
    public record Interpretation(
            DocumentId id,
            String title,
            Form form,
            Optional<LocalDate> day,
            Optional<Integer> late,
            Copying copying,
            String inStep,
            List<String> faults,
            List<String> hints) {
        public Interpretation {
            faults = List.copyOf(faults);
            hints = List.copyOf(hints);
        }
    }

    /// An interpretation that leads to no document: the links of both to one another are missing.
    public record Stray(DocumentId id, String title, String issuers) {}

    /// By issuer, then newest first.
    public List<Explained> report() {
        var byTarget = byTarget();
        var plans = reviewing.plans();
        var report = new ArrayList<Explained>();
        for (var listed : catalogue.all().listed()) {
            listed.published()
                    .filter(metadata -> Owed.mustBeExplained(metadata) || byTarget.containsKey(listed.id()))
                    .flatMap(_ -> documents.published(listed.id()))
                    .ifPresent(held -> report.add(explained(
                            held.document(),
                            true,
                            plans.getOrDefault(listed.id(), List.of()),
                            byTarget.getOrDefault(listed.id(), List.of()))));
        }
        report.sort(Comparator.comparing(Explained::issuers)
                .thenComparing(one -> one.published().orElse(LocalDate.MIN), Comparator.reverseOrder())
                .thenComparing(Explained::id));
        return report;
    }

    /// A document as it stands at the desk, public or not: what is public of its interpretations, and its plan; empty
    /// for an interpretation.
    public Optional<Explained> of(PolicyDocument document) {
        if (Owed.isInterpretation(document.metadata())) {
            return Optional.empty();
        }
        var explaining = documents.linksTo(document.id()).stream()
                .filter(link -> isSure(link, document.id()))
                .map(Link::from)
                .distinct()
                .flatMap(from -> documents.published(from).stream())
                .toList();
        var isPublic = documents.published(document.id()).isPresent();
        return Optional.of(explained(document, isPublic, reviewing.plans(document.id()), explaining));
    }

    /// The documents an interpretation speaks of.
    public List<Source> sources(PolicyDocument interpretation) {
        return Source.of(interpretation, documents, reviewing);
    }

    /// Its interpretations that are not public yet.
    ///
    /// @param department theirs only; empty for all
    public List<Coming> coming(PolicyDocument document, String department) {
        return Coming.of(document, department, documents, reviewing);
    }

    /// Public interpretations that lead to no public document, by title.
    public List<Stray> stray() {
        var leading = new HashSet<DocumentId>();
        byTarget()
                .values()
                .forEach(all -> all.forEach(held -> leading.add(held.document().id())));
        return catalogue.all().listed().stream()
                .filter(listed ->
                        listed.published().filter(Owed::isInterpretation).isPresent())
                .filter(listed -> !leading.contains(listed.id()))
                .map(listed -> {
                    var metadata = listed.published().orElseThrow();
                    return new Stray(listed.id(), metadata.title().full(), metadata.issuerNames());
                })
                .sorted(Comparator.comparing(Stray::title))
                .toList();
    }

    private Map<DocumentId, List<Held>> byTarget() {
        var byTarget = new LinkedHashMap<DocumentId, List<Held>>();
        for (var speaker : documents.speaking(Set.of(RelationKind.EXPLAINS))) {
            documents.published(speaker).ifPresent(held -> documents.linksFrom(speaker).stream()
                    .flatMap(link -> link.match().stream().map(Match::to).filter(to -> isSure(link, to)))
                    .distinct()
                    .forEach(to ->
                            byTarget.computeIfAbsent(to, _ -> new ArrayList<>()).add(held)));
        }
        return byTarget;
    }

    /// Whether a saying is that of an interpretation, of this very document.
    private static boolean isSure(Link link, DocumentId of) {
        return link.relation().kind() == RelationKind.EXPLAINS
                && !link.from().equals(of)
                && link.match()
                        .filter(match -> match.isSure() && match.to().equals(of))
                        .isPresent();
    }

    private Explained explained(PolicyDocument document, boolean isPublic, List<Plan> plans, List<Held> explaining) {
        var metadata = document.metadata();
        var published =
                metadata.dates().published().or(metadata.dates()::issued).or(metadata.dates()::signed);
        var text = text(document);
        var times =
                InStep.Times.of(explaining.isEmpty() && plans.isEmpty() ? List.of() : reviewing.trail(document.id()));
        var interpretations = explaining.stream()
                .map(held -> interpretation(held.document(), text, published, times))
                .toList();
        var isOwed = Owed.mustBeExplained(metadata);
        var faults = new ArrayList<>(new PlanChecks(isOwed, plans, times.signed())
                .faults(interpretations, LocalDate.ofInstant(clock.instant(), clock.getZone()), days));
        if (isPublic) {
            faults.addAll(faults(isOwed, published, interpretations));
        }
        return new Explained(
                document.id(),
                metadata.title().full(),
                metadata.issuerNames(),
                published,
                isOwed,
                plans,
                interpretations,
                faults);
    }

    private Interpretation interpretation(
            PolicyDocument document, String source, Optional<LocalDate> published, InStep.Times times) {
        var metadata = document.metadata();
        var title = metadata.title().full();
        var day = metadata.dates().published().or(metadata.dates()::issued).or(metadata.dates()::signed);
        var late = published.flatMap(from -> day.map(to -> Math.max(0, days.between(from, to) - DAYS)));
        var words = text(document);
        var copying = Copying.of(source, words);
        var inStep = new InStep(times, InStep.Times.of(reviewing.trail(document.id())));
        var name = title.contains("《") ? "“" + title + "”" : "《" + title + "》";
        var faults = new ArrayList<String>();
        if (late.isEmpty()) {
            faults.add(name + "的日期不明，看不出是否及时。");
        } else if (late.get() > 0) {
            faults.add(name + "晚了" + late.get() + "个工作日（应在" + DAYS + "个工作日内）。");
        }
        if (copying.isMuch()) {
            faults.add(name + "有" + copying.percent() + "%的文字与原文相同，最长一段" + copying.longest() + "字，疑似"
                    + (2 * words.length() < source.length() ? "原文的精简版。" : "摘抄。"));
        }
        inStep.faults(days, DAYS).forEach(fault -> faults.add(name + fault));
        return new Interpretation(
                document.id(),
                title,
                Form.of(title),
                day,
                late,
                copying,
                inStep.told(),
                faults,
                hints(name, source, words));
    }

    private static List<String> hints(String name, String source, String words) {
        var hints = new ArrayList<String>();
        var missing = Elements.missing(words);
        if (!missing.isEmpty()) {
            hints.add(name + "没有讲到：" + missing.stream().map(Elements::label).collect(Collectors.joining("、")) + "。");
        }
        var figures = Figures.unfounded(source, words);
        if (!figures.isEmpty()) {
            hints.add(name + "有原文里没有的数字：" + String.join("、", figures) + "，请核对或说明来源。");
        }
        return hints;
    }

    private List<String> faults(boolean isOwed, Optional<LocalDate> published, List<Interpretation> interpretations) {
        var faults = new ArrayList<String>();
        var forms = interpretations.stream().map(Interpretation::form).collect(Collectors.toSet());
        if (interpretations.isEmpty()) {
            faults.add("没有解读。");
        } else if (isOwed && forms.size() < KINDS) {
            faults.add("解读形式只有" + forms.size() + "种，县政府和县政府办公室的文件应不少于" + KINDS + "种。");
        }
        if (!interpretations.isEmpty() && published.isPresent() && !days.knows(published.get())) {
            faults.add(published.get().getYear() + "年的节假日没有登记，工作日只按周末推算。");
        }
        interpretations.forEach(one -> faults.addAll(one.faults()));
        return faults;
    }

    /// The words of a document as [Copying] counts them; passages are places in it.
    public static String text(PolicyDocument document) {
        return document.body().clauses().stream().map(Clause::text).collect(Collectors.joining("\n"));
    }
}
