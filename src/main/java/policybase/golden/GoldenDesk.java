package policybase.golden;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import policybase.answer.Inquiry;
import policybase.document.Fault;
import policybase.golden.Told.Change;
import policybase.screening.Masking;
import policybase.store.Actor;
import policybase.store.Deed;
import policybase.store.GoldenQuestions;
import policybase.store.GoldenQuestions.Question;
import policybase.store.GoldenQuestions.Result;
import policybase.store.GoldenQuestions.Run;

/// Keeps golden questions and asks them, one run at a time, in the background.
public final class GoldenDesk {
    public static final int LONGEST = 400;

    private final GoldenQuestions questions;
    private final Asking asking;
    private final Clock clock;
    private final Consumer<Runnable> background;
    private final AtomicReference<Optional<Progress>> progress = new AtomicReference<>(Optional.empty());
    private volatile String trouble = "";

    /// @param background runs what takes a while
    public GoldenDesk(GoldenQuestions questions, Inquiry inquiry, Clock clock, Consumer<Runnable> background) {
        this.questions = questions;
        this.asking = new Asking(inquiry);
        this.clock = clock;
        this.background = background;
    }

    /// How far a run is.
    public record Progress(int done, int of) {}

    /// What somebody wrote of a question; see [Question].
    public record Written(String text, String wanted, String words, Optional<LocalDate> day) {}

    public Question add(Written written, Actor by) {
        return write(0, 1, written, true, by, "golden.add");
    }

    /// @param seen the revision it was changed from
    public Question change(long number, int seen, Written written, Actor by) {
        return write(number, seen + 1, written, true, by, "golden.change");
    }

    /// Takes it off the list; what came of it stays.
    public void remove(long number, int seen, Actor by) {
        var last = find(number);
        write(
                number,
                seen + 1,
                new Written(last.text(), last.wanted(), last.words(), last.day()),
                false,
                by,
                "golden.remove");
    }

    private Question write(long number, int revision, Written written, boolean asked, Actor by, String what) {
        if (written.text().isBlank()) {
            throw new Fault(Fault.Kind.INVALID, "请填写问题。");
        }
        if (written.wanted().isEmpty() && !written.words().isEmpty()) {
            throw new Fault(Fault.Kind.INVALID, "写了引文里要有的字，就请同时填写应引用的文件。");
        }
        var at = clock.instant();
        var question = new Question(
                number,
                revision,
                Masking.mask(written.text()),
                written.wanted(),
                written.words(),
                written.day(),
                asked,
                by.name(),
                at);
        return questions
                .write(question, new Deed(by, what, question.text(), "", written.wanted(), at))
                .orElseThrow(() -> new Fault(Fault.Kind.CONFLICT, "这道题刚被别人改过，请看过最新的再改。"));
    }

    public List<Question> asked() {
        return questions.asked();
    }

    /// Its newest revision.
    public Question find(long number) {
        return revisions(number).getFirst();
    }

    /// Every revision, newest first.
    public List<Question> revisions(long number) {
        var all = questions.revisions(number);
        if (all.isEmpty()) {
            throw new Fault(Fault.Kind.MISSING, "没有这道标准题，网址可能抄错了。");
        }
        return all;
    }

    /// How far the run under way is; empty when none is.
    public Optional<Progress> progress() {
        return Objects.requireNonNull(progress.get());
    }

    /// Why the last run was not kept; empty when it was.
    public String trouble() {
        return trouble;
    }

    /// Begins to ask all questions.
    public void begin(Actor by) {
        var all = questions.asked();
        if (all.isEmpty()) {
            throw new Fault(Fault.Kind.INVALID, "还没有标准题，请先添加。");
        }
        var none = progress();
        if (none.isPresent() || !progress.compareAndSet(none, Optional.of(new Progress(0, all.size())))) {
            throw new Fault(Fault.Kind.BUSY, "正在测，请等它测完。");
        }
        background.accept(() -> run(all, by));
    }

    /// Trouble is told on the page; the thread must not die of it.
    @SuppressWarnings("CatchingUnchecked")
    private void run(List<Question> all, Actor by) {
        try {
            var begun = clock.instant();
            var today = LocalDate.ofInstant(begun, clock.getZone());
            var results = new ArrayList<Result>();
            for (var question : all) {
                results.add(asking.ask(question, today));
                progress.set(Optional.of(new Progress(results.size(), all.size())));
            }
            keep(new Run(0, begun, clock.instant(), by.name(), asking.position(), results), by);
            trouble = "";
        } catch (RuntimeException e) {
            trouble = "上一次没有测完：" + e.getMessage();
        } finally {
            progress.set(Optional.empty());
        }
    }

    private void keep(Run run, Actor by) {
        var met = run.results().stream().filter(Result::met).count();
        questions.keep(
                run,
                new Deed(by, "golden.run", "标准题", "", met + "/" + run.results().size(), run.ended()));
    }

    /// The newest runs, newest first, each with its figures and what changed since the one before it.
    public List<Told> runs(int limit) {
        var known = known();
        var runs = questions.runs(limit + 1);
        var told = new ArrayList<Told>();
        for (var i = 0; i < Math.min(limit, runs.size()); i++) {
            told.add(told(runs.get(i), i + 1 < runs.size() ? Optional.of(runs.get(i + 1)) : Optional.empty(), known));
        }
        return told;
    }

    public Told run(long number) {
        var run = questions.run(number).orElseThrow(() -> new Fault(Fault.Kind.MISSING, "没有这一次测试，网址可能抄错了。"));
        return told(run, questions.run(number - 1), known());
    }

    /// A question in one revision.
    private record Version(long number, int revision) {}

    private Map<Version, Question> known() {
        return questions.all().stream()
                .collect(Collectors.toMap(
                        question -> new Version(question.number(), question.revision()), Function.identity()));
    }

    private static Told told(Run run, Optional<Run> before, Map<Version, Question> known) {
        var earlier = before.map(GoldenDesk::byQuestion).orElse(Map.of());
        var lines = new ArrayList<Told.Line>();
        for (var result : run.results()) {
            var then = Optional.ofNullable(earlier.get(result.question()));
            Optional.ofNullable(known.get(new Version(result.question(), result.revision())))
                    .ifPresent(question -> lines.add(new Told.Line(question, result, change(result, then))));
        }
        var silent = lines.stream()
                .filter(line -> line.question().wanted().isEmpty())
                .count();
        return new Told(run, Figures.of(run, silent), lines);
    }

    private static Map<Long, Result> byQuestion(Run run) {
        return run.results().stream().collect(Collectors.toMap(Result::question, Function.identity()));
    }

    private static Change change(Result now, Optional<Result> before) {
        if (before.isEmpty()) {
            return Change.NEW;
        }
        if (before.get().met() == now.met()) {
            return Change.SAME;
        }
        return now.met() ? Change.NEWLY_RIGHT : Change.NEWLY_WRONG;
    }
}
