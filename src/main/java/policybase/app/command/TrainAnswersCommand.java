package policybase.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import policybase.answer.Weights;
import policybase.app.part.Base;
import policybase.app.part.Folders;
import policybase.app.part.Place;
import policybase.document.Fault;
import policybase.evaluate.AnswerQuestion;
import policybase.learn.AnswerTraining;
import policybase.search.Filters.Validity;
import policybase.validity.Standpoint;

/// Learns to weigh clauses as answers from judged questions and writes the weights where the build takes them from.
@Command(
        name = "train-answers",
        mixinStandardHelpOptions = true,
        description = "从带答案的问题学习怎样取条款作答（test 部分不用），并报告在留出问题上的效果。")
public final class TrainAnswersCommand implements Callable<Integer> {
    private static final String WEIGHTS = "answer/answer-weights.tsv";

    @Mixin
    private Place place = new Place();

    @Parameters(arity = "1..*", paramLabel = "FILE=DIR", description = "题目文件和收录了其文件的数据文件夹")
    private List<String> sources = new ArrayList<>();

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
        var lines = new ArrayList<String>();
        lines.add("# Weights of what speaks for a clause as an answer (way, part, signal, weight), made by the command"
                + " train-answers; do not edit. policybase.answer.Signals tells what each is.");
        lines.add("# Learned from the open questions of "
                + sources.stream()
                        .map(source ->
                                Path.of(source.split("=", 2)[0]).getFileName().toString())
                        .collect(Collectors.joining(", ")));
        for (var way : List.of(Weights.MEANING, Weights.WORDS)) {
            var training = new AnswerTraining();
            for (var source : sources) {
                teach(training, source, way.equals(Weights.MEANING));
            }
            var learned = training.learn();
            learned.report().forEach(line -> spec.commandLine().getOut().println(way + ": " + line));
            learned.report().forEach(line -> lines.add("# " + way + ", " + line));
            lines.addAll(AnswerTraining.lines(way, learned.weights()));
        }
        Files.createDirectories(out.resolve(WEIGHTS).getParent());
        Files.write(out.resolve(WEIGHTS), lines);
        return 0;
    }

    private void teach(AnswerTraining training, String source, boolean withMeaning) {
        var parts = source.split("=", 2);
        if (parts.length < 2 || !Files.isDirectory(Path.of(parts[1]))) {
            throw new Fault(Fault.Kind.INVALID, "请写成“题目文件=数据文件夹”：" + source);
        }
        var config = place.configuration().config();
        var folders = new Folders(place.folders().home(), Path.of(parts[1]));
        try (var base = new Base(folders, withMeaning ? config : config.withoutMeaning())) {
            EvaluateCommand.makeReady(base);
            var inquiry = base.inquiry();
            for (var question : AnswerQuestion.read(Path.of(parts[0]))) {
                if (question.isOpen()) {
                    training.addReviewed(
                            question, inquiry.examineReviewed(question.question(), Standpoint.of(question.asOf())));
                }
                if (question.isOpen() && isPlain(question)) {
                    var isOld = question.expect().contains("only-historical") && !isHeld(question);
                    training.add(
                            question,
                            isHeld(question) || isOld,
                            inquiry.examine(
                                    question.question(),
                                    isOld ? Validity.ANY : Validity.IN_FORCE,
                                    Standpoint.of(question.asOf())));
                }
            }
        }
    }

    /// Whether it is answered by what clauses say, or by nothing.
    private static boolean isPlain(AnswerQuestion question) {
        return !question.kind().equals("individual")
                && !question.kind().equals("ambiguous")
                && !question.kind().equals("lookup");
    }

    private static boolean isHeld(AnswerQuestion question) {
        return question.expect().contains("grounded") || question.expect().contains("partial");
    }
}
