package policybase.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import policybase.app.config.Config;
import policybase.app.part.Base;
import policybase.app.part.Place;
import policybase.app.part.Progress;
import policybase.document.Fault;
import policybase.evaluate.AnswerQuestion;
import policybase.evaluate.AnswerReport;
import policybase.evaluate.Evaluation;
import policybase.evaluate.JudgedSet;
import policybase.evaluate.Ranking;
import policybase.evaluate.Report;
import policybase.evaluate.RunFile;
import policybase.meaning.Backfill;
import policybase.search.Filters;
import policybase.search.reading.QueryReader;
import tools.jackson.databind.json.JsonMapper;

/// Measures finding on judged questions.
@Command(name = "evaluate", mixinStandardHelpOptions = true, description = "用带评判的问题（BEIR 文件夹）衡量查找效果，所用分词、索引、排序与线上相同。")
public final class EvaluateCommand implements Callable<Integer> {
    /// Clauses whose vectors are made at a time.
    private static final int VECTORS = 64;

    @Mixin
    private Place place = new Place();

    @Parameters(paramLabel = "DIR", description = "含 corpus.jsonl、queries.jsonl、qrels/ 的文件夹")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--split", paramLabel = "NAME", description = "qrels 中的哪一份，默认 test")
    private String split = "test";

    @Option(names = "--run", paramLabel = "FILE", description = "把排序结果写成 TREC 运行文件")
    private @Nullable Path run;

    @Option(names = "--against", paramLabel = "FILE", description = "与先前的运行文件逐题比较，并作显著性检验")
    private @Nullable Path against;

    @Option(names = "--no-meaning", description = "不用语义向量")
    private boolean withoutMeaning;

    @Option(names = "--literal", description = "问题照原样查，不更正、不加入规范用语，用来看出差别")
    private boolean literal;

    @Option(names = "--json", description = "以 JSON 输出")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw new Fault(Fault.Kind.INVALID, "没有这个文件夹：" + folder);
        }
        var set = JudgedSet.read(folder, split);
        try (var base = new Base(place.folders(), config())) {
            var report = evaluate(base, set);
            var file = run;
            if (file != null) {
                RunFile.write(file, report.rankings(), withoutMeaning ? "policybase-words" : "policybase");
            }
            print(report, set);
        }
        return 0;
    }

    private Config config() {
        var config = place.configuration().config();
        return withoutMeaning ? config.withoutMeaning() : config;
    }

    private Report evaluate(Base base, JudgedSet set) {
        var bars = new LinkedHashMap<String, Progress>();
        var meaning = base.config().meaning().enabled()
                ? Optional.of(new Backfill(base.embedder(), base.vectors()))
                : Optional.<Backfill>empty();
        var evaluation = new Evaluation(
                base.folders().index().resolve("evaluate"),
                base::engineOn,
                meaning,
                System::nanoTime,
                LocalDate.now(base.clock()),
                (step, done, total) -> bars.computeIfAbsent(step, Progress::new).at(done, total),
                engine -> literal ? (text, _) -> QueryReader.literally(text) : base.understanding(engine)::read);
        var report = evaluation.run(folder, set);
        bars.values().forEach(Progress::close);
        return report;
    }

    private void print(Report report, JudgedSet set) {
        var out = spec.commandLine().getOut();
        if (json) {
            var figures = new LinkedHashMap<String, Object>();
            figures.put("queries", report.measures().size());
            figures.put("ndcg10", report.mean().ndcg10());
            figures.put("mrr10", report.mean().mrr10());
            figures.put("recall10", report.mean().recall10());
            figures.put("recall100", report.mean().recall100());
            figures.put("medianMillis", report.median());
            figures.put("p95Millis", report.slow());
            out.println(JsonMapper.shared().writeValueAsString(figures));
            return;
        }
        report.lines().forEach(out::println);
        earlier().ifPresent(rankings -> report.against(set, rankings).forEach(out::println));
    }

    private Optional<List<Ranking>> earlier() {
        return Optional.ofNullable(against).map(RunFile::read);
    }

    /// Measures answers on judged questions.
    @Command(
            name = "evaluate-answers",
            mixinStandardHelpOptions = true,
            description = "用带答案的问题衡量答复：结果是否正确、引文是否支持、有没有把不在施行的当作现行。test 部分的错题不列。")
    public static final class Answers implements Callable<Integer> {
        @Mixin
        private Place place = new Place();

        @Parameters(arity = "1..*", paramLabel = "FILE", description = "题目文件，格式见 corpus/evaluation/answers/README.md")
        private List<Path> files = List.of();

        @Option(names = "--split", paramLabel = "NAME", description = "只用这一部分（dev、train 或 test），默认全部")
        private String split = "";

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            var questions = files.stream()
                    .flatMap(file -> AnswerQuestion.read(file).stream())
                    .filter(question -> split.isEmpty() || question.split().equals(split))
                    .toList();
            try (var base = place.open()) {
                makeReady(base);
                var inquiry = base.inquiry();
                var report = AnswerReport.of(
                        questions,
                        (text, asOf) -> inquiry.answer(text, Filters.IN_FORCE, asOf)
                                .answer()
                                .orElseThrow(),
                        id -> base.store()
                                .documents()
                                .published(id)
                                .map(held -> held.document().original().name())
                                .orElse(""));
                report.lines().forEach(spec.commandLine().getOut()::println);
            }
            return 0;
        }
    }

    /// Brings the index up to date and makes the meaning vectors that are missing, for commands that measure: a server
    /// makes them in the background.
    static void makeReady(Base base) {
        base.catchUpIfFree();
        while (base.engine().makeVectors(VECTORS) > 0) {
            // the next lot
        }
        base.engine().ready();
    }
}
