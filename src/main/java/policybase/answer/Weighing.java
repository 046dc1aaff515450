package policybase.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import policybase.answer.Answer.Clarify;
import policybase.answer.question.Asked;
import policybase.answer.question.Pairs;
import policybase.document.DocumentNumber;
import policybase.document.Entry.Basis;
import policybase.document.Metadata;
import policybase.search.Confidence;
import policybase.search.Hit;
import policybase.search.SearchPage;
import policybase.search.WeightFile;

/// The clauses found for a question, weighed against each other.
final class Weighing {
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})(?:年|秋|春|学)");

    /// How much less a clause of a place's own rules counts, when none is asked about and places rule for themselves.
    private static final double LOCAL = 2;

    private final Asked asked;
    private final SearchPage page;
    private final Locality locality;
    private final boolean open;
    private final List<Fit> fits;
    private final double answered;

    private Weighing(Asked asked, SearchPage page, Locality locality, boolean open, List<Fit> fits, double answered) {
        this.asked = asked;
        this.page = page;
        this.locality = locality;
        this.open = open;
        this.fits = fits;
        this.answered = answered;
    }

    static Weighing of(Asked asked, SearchPage page, Locality locality) {
        var kept = new ArrayList<Candidate>();
        var rows = rows(asked, page, locality, kept);
        var weights = Weights.of(kept.stream()
                .anyMatch(candidate -> candidate.clause().closeness().meaning() > 0));
        var sums = rows.stream()
                .mapToDouble(row -> WeightFile.sum(row, weights.clause()))
                .toArray();
        var open = locality.isOpen(page.hits());
        if (open) {
            for (var i = 0; i < sums.length; i++) {
                sums[i] -= locality.isLocal(kept.get(i).hit().metadata()) ? LOCAL : 0;
            }
        }
        var fits = new ArrayList<Fit>();
        for (var i = 0; i < sums.length; i++) {
            fits.add(new Fit(kept.get(i), rows.get(i), sums[i]));
        }
        fits.sort(Comparator.comparingDouble(Fit::sum).reversed());
        return new Weighing(
                asked, page, locality, open, fits, rows.isEmpty() ? 0 : answered(asked, rows, sums, weights));
    }

    private static double answered(Asked asked, List<double[]> rows, double[] sums, Weights weights) {
        var signals =
                Signals.ofQuestion(rows, sums, asked.strange(), asked.terms().size());
        return Confidence.of(signals, weights.question());
    }

    /// Signals of the clauses that can answer at all.
    private static List<double[]> rows(Asked asked, SearchPage page, Locality locality, List<Candidate> kept) {
        var rows = new ArrayList<double[]>();
        if (asked.terms().isEmpty()) {
            return rows;
        }
        var candidates = Candidates.of(page);
        var plain = candidates.stream()
                .map(candidate -> Pairs.plain(candidate.clause().text()))
                .toList();
        var pairs = new Pairs(asked.standard(), plain);
        for (var i = 0; i < plain.size(); i++) {
            var candidate = candidates.get(i);
            if (!Signals.maySpeak(asked, pairs, candidate, plain.get(i))) {
                continue;
            }
            var own = Fit.substance(candidate.clause().text());
            if (own.isBlank() || isElsewhere(asked, locality, candidate, own)) {
                continue;
            }
            var signals = Signals.of(asked, pairs, candidate, own);
            if (Signals.speaks(signals)) {
                kept.add(candidate);
                rows.add(signals);
            }
        }
        Signals.compare(rows);
        return rows;
    }

    /// Whether it speaks of another place or another year than the question names.
    private static boolean isElsewhere(Asked asked, Locality locality, Candidate candidate, String own) {
        var title = candidate.hit().metadata().title().full();
        if (locality.isElsewhere(candidate.hit().metadata(), own)
                || asked.isElsewhere(title + candidate.hit().metadata().issuerNames() + own, locality::knows)) {
            return true;
        }
        var years = years(asked.standard());
        return !years.isEmpty()
                && !years(title).isEmpty()
                && years.stream().noneMatch(year -> title.contains(year) || own.contains(year));
    }

    private static List<String> years(String text) {
        return YEAR.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(year -> year.substring(0, 4))
                .toList();
    }

    Asked asked() {
        return asked;
    }

    /// Whether the best clause is that of a place's own rules, none being asked about where places rule for themselves.
    boolean isLocal() {
        return open
                && !fits.isEmpty()
                && locality.isLocal(fits.getFirst().candidate().hit().metadata());
    }

    /// Asks back whose rules are meant, when the best clauses are those of places that rule each for itself.
    Optional<Clarify> unclear(String text) {
        return locality.unclear(
                fits.stream()
                        .filter(fit -> fits.getFirst().sum() - fit.sum() <= Extracts.BEHIND)
                        .toList(),
                text);
    }

    /// Whether a document rules for another place than the question names.
    ///
    /// @param words of it that are looked at
    boolean isElsewhere(Metadata metadata, String words) {
        return locality.isElsewhere(metadata, words);
    }

    /// The same question over the clauses of further documents, too.
    Weighing and(List<Hit> further) {
        return also(
                page.with(Stream.concat(page.hits().stream(), further.stream()).toList()));
    }

    /// The same question over other clauses.
    Weighing also(SearchPage other) {
        return of(asked, other, locality);
    }

    /// What was found, of which these are the clauses.
    SearchPage page() {
        return page;
    }

    /// Statements with what rules before what only explains it (解读).
    List<Statement> rulesFirst(List<Statement> statements) {
        return statements.stream()
                .sorted(Comparator.comparing(
                        statement -> fits.stream().anyMatch(fit -> fit.explains() && fit.isQuotedBy(statement))))
                .toList();
    }

    /// How far the best clause that something rests on falls behind the best that is not mere explanation (解读), 0 or
    /// more; infinite when none of them was found.
    double behind(List<Basis> grounds) {
        var best = fits.stream().filter(fit -> !fit.explains()).findFirst();
        return fits.stream()
                .filter(fit -> grounds.stream().anyMatch(ground -> fit.is(ground.document(), ground.anchor())))
                .mapToDouble(fit ->
                        best.map(first -> Math.max(first.sum() - fit.sum(), 0)).orElse(0.0))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /// Most probable first.
    List<Fit> fits() {
        return fits;
    }

    /// How probable it is that one of the clauses answers, 0 to 1.
    double answered() {
        return answered;
    }

    /// What was looked at.
    Examined examined() {
        return new Examined(
                asked.strange(),
                asked.terms().size(),
                fits.stream()
                        .map(fit -> {
                            var hit = fit.candidate().hit();
                            var clause = fit.candidate().clause();
                            return new Examined.One(
                                    hit.metadata().title().cited(),
                                    hit.metadata()
                                            .number()
                                            .map(DocumentNumber::toString)
                                            .orElse(""),
                                    clause.citation(),
                                    Quoting.of(asked, fit).words(),
                                    fit.signals());
                        })
                        .toList());
    }
}
