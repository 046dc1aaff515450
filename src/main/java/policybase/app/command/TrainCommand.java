package policybase.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import policybase.app.part.Base;
import policybase.app.part.Place;
import policybase.app.part.Progress;
import policybase.document.Fault;
import policybase.evaluate.Evaluation;
import policybase.evaluate.JudgedSet;
import policybase.learn.Training;
import policybase.learn.Training.Learned;
import policybase.learn.Training.Taught;
import policybase.meaning.Backfill;
import policybase.search.SearchEngine;
import policybase.search.lucene.LuceneEngine;

/// Learns the ranking from judged questions and writes it where the build takes it from.
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "从带评判的问题（BEIR 文件夹）学习排序：问句向量的变换和各项信号的权重，并报告在留出问题上的效果。")
public final class TrainCommand implements Callable<Integer> {
    /// Where the learned parts stand in the folder given: as the class path has them.
    private static final String PROJECTION = "meaning/question.projection";

    private static final String WEIGHTS = "search/ranking-weights.tsv";

    @Mixin
    private Place place = new Place();

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "含 corpus.jsonl、queries.jsonl、qrels/ 的文件夹")
    private List<Path> sources = new ArrayList<>();

    @Option(names = "--split", paramLabel = "NAME", description = "qrels 中的哪一份，默认 train")
    private String split = "train";

    @Option(names = "--rounds", paramLabel = "N", description = "学习向量变换的遍数，默认 8")
    private int rounds = 8;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "写入的文件夹，例如 src/main/resources/policybase")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (var base = new Base(place.folders(), place.configuration().config())) {
            if (base.embedder().dimensions() == 0) {
                throw new Fault(Fault.Kind.INVALID, "学习排序需要语义向量，请在配置中打开。");
            }
            var bars = new LinkedHashMap<String, Progress>();
            policybase.evaluate.Progress progress = (step, done, total) ->
                    bars.computeIfAbsent(step, Progress::new).at(done, total);
            var taught = new ArrayList<Taught>();
            var engines = new ArrayList<SearchEngine>();
            for (var folder : sources) {
                var set = JudgedSet.read(folder, split);
                var engine = evaluation(base, progress).open(folder, set);
                engines.add(engine);
                taught.add(new Taught(
                        folder.getFileName().toString(), set, (LuceneEngine) engine, base.understanding(engine)::read));
            }
            var training = new Training(
                    taught,
                    base.embedder(),
                    base.vectors(),
                    base.synonyms(),
                    LocalDate.now(base.clock()),
                    rounds,
                    progress);
            var learned = training.run();
            engines.forEach(SearchEngine::close);
            bars.values().forEach(Progress::close);
            write(base, learned);
            learned.report().forEach(spec.commandLine().getOut()::println);
        }
        return 0;
    }

    private static Evaluation evaluation(Base base, policybase.evaluate.Progress progress) {
        return new Evaluation(
                base.folders().index().resolve("evaluate"),
                base::engineOn,
                Optional.of(new Backfill(base.embedder(), base.vectors())),
                System::nanoTime,
                LocalDate.now(base.clock()),
                progress);
    }

    private void write(Base base, Learned learned) throws IOException {
        for (var file : List.of(PROJECTION, WEIGHTS)) {
            Files.createDirectories(out.resolve(file).getParent());
        }
        try (var file = Files.newOutputStream(out.resolve(PROJECTION))) {
            learned.projection().write(file, base.embedder());
        }
        var comments = new ArrayList<String>();
        comments.add(
                "Weights of the signals of ranking (way, signal, weight), made by the command train; do not edit.");
        comments.add("g is the confidence of the words: how much of the question the best clause holds, 0 to 1.");
        comments.addAll(learned.report());
        Files.write(out.resolve(WEIGHTS), learned.weights().lines(comments));
    }
}
