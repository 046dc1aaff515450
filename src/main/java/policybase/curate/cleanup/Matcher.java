package policybase.curate.cleanup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policybase.document.DocumentId;
import policybase.document.DocumentNumber;
import policybase.document.PolicyDocument;
import policybase.document.TitleKey;
import policybase.store.Cleanup.Candidate;
import policybase.store.Cleanup.Line;
import policybase.store.Cleanup.Route;
import policybase.store.Documents;
import policybase.store.Documents.Titled;
import policybase.store.Held;

/// Finds the documents an item may mean: by number, by title, by likeness (field §2.5). Exact is only what needs no
/// second look; whatever disagrees is told in the candidate's note.
final class Matcher {
    /// Runners-up shown beside an item.
    private static final int MOST = 4;

    /// A number and a title that is this much alike are the same document: words left out or added.
    private static final double SAME = 0.6;

    /// Titles this much alike are worth a look.
    private static final double ALIKE = 0.6;

    /// The same where the numbers differ: two numbers are two documents, as a rule.
    private static final double VERY_ALIKE = 0.85;

    /// What a title is about must be this long, in characters, to be alike to anything.
    private static final int SHORTEST = 3;

    private final Documents documents;
    private final Optional<DocumentId> decision;
    private final Optional<LocalDate> made;
    private final List<Titled> matters;

    /// @param decision never a candidate of its own items
    /// @param made the day the decision was made: nothing made later is meant
    Matcher(Documents documents, Optional<DocumentId> decision, Optional<LocalDate> made) {
        this.documents = documents;
        this.decision = decision;
        this.made = made;
        this.matters = documents.titles().stream()
                .map(one -> new Titled(Likeness.matter(one.key()), one.id()))
                .filter(one -> one.key().length() >= SHORTEST)
                .toList();
    }

    List<Candidate> candidates(Line line) {
        var found = new LinkedHashMap<DocumentId, Candidate>();
        var number = line.docNo().flatMap(Named::number);
        number.ifPresent(n -> byNumber(line, n, found));
        line.title().ifPresent(title -> byTitle(title, number, found));
        line.title().ifPresent(title -> byLikeness(title, number, found));
        var best = found.values().stream()
                .sorted(Comparator.comparingInt(Candidate::score).reversed().thenComparing(Candidate::id))
                .limit(MOST)
                .toList();
        return line.scope().isEmpty()
                ? best
                : best.stream().map(Matcher::inPart).toList();
    }

    /// What ends only some articles is looked at by a person.
    private static Candidate inPart(Candidate one) {
        return new Candidate(one.id(), one.route(), one.score(), false, join("只涉及部分条款", one.note()));
    }

    private void byNumber(Line line, DocumentNumber number, Map<DocumentId, Candidate> found) {
        var ids = others(documents.numbered(number));
        for (var id : ids) {
            documents.find(id).ifPresent(held -> {
                var alike =
                        line.title().map(title -> alike(title, held.document())).orElse(1.0);
                var note = alike < SAME ? "文号相符，但名称不同，请核对" : ids.size() > 1 ? "有几份文件同一文号，请选定" : "";
                add(found, held, Route.NUMBER, alike < SAME ? 50 : 100, note);
            });
        }
    }

    private void byTitle(String title, Optional<DocumentNumber> number, Map<DocumentId, Candidate> found) {
        var ids = others(titled(title));
        for (var id : ids) {
            documents.find(id).filter(_ -> !found.containsKey(id)).ifPresent(held -> {
                var own = held.document().metadata().number();
                var differs = number.isPresent() && !number.equals(own);
                var note = differs
                        ? "名称相同，但文号不同：库中为" + own.map(DocumentNumber::toString).orElse("无文号")
                        : ids.size() > 1 ? "有几份文件同一名称，请选定" : "";
                add(found, held, Route.TITLE, differs ? 85 : 95, note);
            });
        }
    }

    /// By the title as given, with 〈〉 for 《》, and by the inner title of 印发《X》.
    private List<DocumentId> titled(String title) {
        var ids = new ArrayList<DocumentId>(documents.titled(title));
        var open = title.indexOf('《') >= 0 ? title.indexOf('《') : title.indexOf('〈');
        var close = Math.max(title.lastIndexOf('》'), title.lastIndexOf('〉'));
        if (ids.isEmpty() && open >= 0 && close > open) {
            ids.addAll(documents.titled(title.substring(open + 1, close)));
        }
        return ids;
    }

    private void byLikeness(String title, Optional<DocumentNumber> number, Map<DocumentId, Candidate> found) {
        var matter = Likeness.matter(title);
        if (matter.length() < SHORTEST) {
            return;
        }
        Map<DocumentId, Double> alike = new LinkedHashMap<>();
        for (var one : matters) {
            var likeness = Likeness.ofMatters(matter, one.key());
            if (likeness >= ALIKE) {
                alike.merge(one.id(), likeness, Math::max);
            }
        }
        alike.forEach((id, likeness) -> {
            if (!found.containsKey(id) && !isDecision(id)) {
                documents.find(id).ifPresent(held -> similar(held, number, likeness, found));
            }
        });
    }

    private void similar(
            Held held, Optional<DocumentNumber> number, double likeness, Map<DocumentId, Candidate> found) {
        var own = held.document().metadata().number();
        var differs = number.isPresent() && own.isPresent() && !number.equals(own);
        var near = differs
                && number.get().year().equals(own.get().year())
                && number.get().serial() == own.get().serial();
        if (differs && !near && likeness < VERY_ALIKE) {
            return;
        }
        var note = near ? "名称相近，年份和序号相同，机关代字不同：库中为" + own.get() : differs ? "名称相近，文号不同：库中为" + own.get() : "名称相近，请核对";
        add(found, held, Route.SIMILAR, (int) Math.round(80 * likeness), note);
    }

    private void add(Map<DocumentId, Candidate> found, Held held, Route route, int score, String note) {
        var day = held.document().metadata().dates().version();
        var later = made.isPresent() && day.isPresent() && day.get().isAfter(made.get());
        var whole = later ? join("制定日期晚于本决定", note) : note;
        found.putIfAbsent(
                held.document().id(),
                new Candidate(held.document().id(), route, later ? score / 2 : score, whole.isEmpty(), whole));
    }

    private List<DocumentId> others(List<DocumentId> ids) {
        return ids.stream().filter(id -> !isDecision(id)).toList();
    }

    private boolean isDecision(DocumentId id) {
        return decision.filter(id::equals).isPresent();
    }

    private static double alike(String title, PolicyDocument document) {
        var own = document.metadata().title();
        var best = Math.max(Likeness.of(title, own.full()), Likeness.of(title, own.cited()));
        return own.aliases().stream()
                .mapToDouble(alias -> Likeness.of(title, TitleKey.of(alias)))
                .reduce(best, Math::max);
    }

    private static String join(String one, String other) {
        return other.isEmpty() ? one : one + "；" + other;
    }
}
