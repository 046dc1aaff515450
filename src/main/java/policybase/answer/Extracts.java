package policybase.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import policybase.answer.question.Asked;
import policybase.answer.question.Pairs;
import policybase.search.Filters.Validity;
import policybase.search.Hit;
import policybase.search.Once;
import policybase.search.SearchPage;
import policybase.store.KeptAnswer.Seen;

/// What the clauses say to one question, in force or else no longer.
///
/// @param statements verified, best first; empty when no clause answers
/// @param inForce whether they hold on the day
/// @param seen clauses looked at, best first, each with how probable it is that it answers
/// @param page what was found in force
record Extracts(List<Statement> statements, boolean inForce, List<Seen> seen, SearchPage page) {
    /// At most this many statements: what fits on a phone's screen and into a minute on the telephone.
    static final int MOST = 3;

    /// Clauses kept with an answer as what was looked at.
    private static final int KEPT = 10;

    /// The base answers when it is at least so probable that one of the clauses does.
    private static final double ENOUGH = 0.6;

    /// From here on what took an older document's place answers instead of it: the older one shows what is asked about.
    private static final double LIKELY = 0.5;

    /// From here on older documents are not looked at.
    private static final double CERTAIN = 0.9;

    /// An older document answers instead of one in force on a like matter when it is more probable by this much.
    private static final double CLEARLY = 0.15;

    /// It does so, too, when it holds this much more of the question: what holds only some of its words is then about
    /// something else. Found on the judged questions with their answers ended.
    private static final double MORE = 0.1;

    /// A further clause is quoted when its sum falls behind the best one's by no more than this.
    static final double BEHIND = 2.5;

    /// @param text as evidence is looked for
    /// @param weighed the clauses in force that are found for it
    static Extracts of(String text, Once<Weighing> weighed, Evidence evidence, Verifier verifier) {
        evidence.of(text, Validity.IN_FORCE);
        evidence.begin(text, Validity.ANY);
        var now = weighed.get();
        var asked = now.asked();
        var page = now.page();
        var current = answering(asked, statements(now, verifier::inForce));
        var sure = current.isEmpty() ? 0 : now.answered();
        var held = held(asked, current);
        if (sure < CERTAIN || held + MORE <= 1) {
            var then = now.also(ended(evidence.of(text, Validity.ANY)));
            var old = answering(asked, statements(then, verifier::historical));
            if (!old.isEmpty() && then.answered() >= ENOUGH) {
                var isOlderBetter = sure < ENOUGH
                        || then.answered() > sure + CLEARLY
                        || then.answered() >= sure && held(asked, old) >= held + MORE;
                if (isOlderBetter && sure >= LIKELY && new Succession(verifier).isNewer(current, old.getFirst())) {
                    return new Extracts(current, true, seen(now), page);
                }
                if (isOlderBetter) {
                    return new Extracts(old, false, seen(then), page);
                }
            }
            if (sure < ENOUGH && now.answered() < ENOUGH) {
                return new Extracts(List.of(), false, seen(now), page);
            }
        }
        if (now.answered() >= ENOUGH) {
            var touched = touched(now, current, verifier);
            if (!touched.isEmpty()) {
                return new Extracts(touched, false, seen(now), page);
            }
        }
        return new Extracts(sure < ENOUGH ? List.of() : current, true, seen(now), page);
    }

    /// What the clauses in force alone say, best first; empty when none of them answers.
    static List<Statement> current(Weighing now, Verifier verifier) {
        return now.answered() < ENOUGH ? List.of() : answering(now.asked(), statements(now, verifier::inForce));
    }

    /// Share of the question that the statement which holds most of it holds, with the title of its document.
    private static double held(Asked asked, List<Statement> statements) {
        return statements.stream()
                .mapToDouble(statement -> asked.coverage(
                        statement.text() + "\n" + statement.citation().title()))
                .max()
                .orElse(0);
    }

    /// What the best clause said that was ended, stopped or rewritten in a document in force, when nothing that is
    /// nearly as good holds or tells what holds instead.
    private static List<Statement> touched(Weighing now, List<Statement> current, Verifier verifier) {
        var best = now.fits().getFirst();
        var title = best.candidate().hit().metadata().title().cited();
        var isReplaced = now.fits().stream()
                .filter(fit -> best.sum() - fit.sum() <= BEHIND || fit.changes(List.of(title)))
                .anyMatch(fit -> current.stream().anyMatch(fit::isQuotedBy));
        return isReplaced
                ? List.of()
                : verifier.historical(Quoting.of(now.asked(), best)).stream().toList();
    }

    boolean isEmpty() {
        return statements.isEmpty();
    }

    /// Of documents found whatever their status, those no longer or not yet in force.
    private static SearchPage ended(SearchPage page) {
        return page.with(
                page.hits().stream().filter(hit -> !hit.status().inForce()).toList());
    }

    private static List<Statement> statements(Weighing weighing, Function<Quote, Optional<Statement>> verify) {
        var statements = new ArrayList<Statement>();
        var best = Optional.<Fit>empty();
        var overtaken = new ArrayList<String>();
        for (var fit : weighing.fits()) {
            var isNear = best.map(first -> first.sum() - fit.sum() <= BEHIND).orElse(true);
            if (statements.size() == MOST || !isNear && !fit.changes(overtaken)) {
                continue;
            }
            var statement = verify.apply(Quoting.of(weighing.asked(), fit));
            if (statement.isEmpty()) {
                overtaken.add(fit.candidate().hit().metadata().title().cited());
            } else if (!says(statements, statement.get())) {
                best = best.or(() -> Optional.of(fit));
                statements.add(statement.get());
            }
        }
        return List.copyOf(statements);
    }

    /// None when none has the form of a fact that is asked for: an amount, a day, a place.
    private static List<Statement> answering(Asked asked, List<Statement> statements) {
        return statements.stream().anyMatch(statement -> asked.isAnswerable(statement.text())) ? statements : List.of();
    }

    /// The first of them that say something each for itself.
    static List<Statement> distinct(Stream<Statement> statements, int most) {
        var told = new ArrayList<Statement>();
        statements
                .filter(statement -> told.size() < most && !says(told, statement))
                .forEachOrdered(told::add);
        return List.copyOf(told);
    }

    private static boolean says(List<Statement> statements, Statement again) {
        return statements.stream()
                .anyMatch(said -> said.text().contains(again.text())
                        || again.text().contains(said.text())
                        || Pairs.areAlmostSame(said.text(), again.text()));
    }

    /// Those most probable, not yet verified.
    static List<Quote> quotes(Weighing weighing) {
        return weighing.fits().stream()
                .limit(MOST)
                .map(fit -> Quoting.of(weighing.asked(), fit))
                .toList();
    }

    private static List<Seen> seen(Weighing weighing) {
        var fits = weighing.fits();
        return fits.stream()
                .limit(KEPT)
                .map(fit -> {
                    Hit hit = fit.candidate().hit();
                    var chance = weighing.answered()
                            * Math.exp(fit.sum() - fits.getFirst().sum());
                    return new Seen(hit.id(), fit.candidate().clause().anchor(), chance);
                })
                .toList();
    }
}
