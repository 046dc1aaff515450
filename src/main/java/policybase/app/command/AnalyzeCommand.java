package policybase.app.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import policybase.app.part.Place;
import policybase.search.Step;
import policybase.search.reading.QueryReader;
import policybase.text.Term;
import tools.jackson.databind.json.JsonMapper;

/// Shows what the program makes of a text.
@Command(name = "analyze", mixinStandardHelpOptions = true, description = "显示一段文字如何分词、作为查询如何理解。")
public final class AnalyzeCommand implements Callable<Integer> {
    @Mixin
    private Place place = new Place();

    @Parameters(arity = "1..*", paramLabel = "TEXT", description = "文字")
    private List<String> words = List.of();

    @Option(names = "--literal", description = "照原样理解，不更正、不加入规范用语")
    private boolean literal;

    @Option(names = "--json", description = "以 JSON 输出")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /// @param understood the text with its slips mended
    /// @param query its kinds and parts
    record Analysis(
            String text,
            List<Term> terms,
            String understood,
            List<Step> steps,
            String query,
            Optional<LocalDate> day,
            boolean question,
            List<String> remarks) {}

    @Override
    public Integer call() {
        try (var base = place.open()) {
            var text = String.join(" ", words);
            var today = LocalDate.now(base.clock());
            var parsed = literal
                    ? QueryReader.literally(text)
                    : base.understanding(base.engine()).read(text, today);
            var analysis = new Analysis(
                    text,
                    base.segmenter().segment(text),
                    parsed.understood(),
                    parsed.steps(),
                    parsed.query().toString(),
                    parsed.day(),
                    parsed.question(),
                    parsed.remarks());
            var out = spec.commandLine().getOut();
            if (json) {
                out.println(JsonMapper.shared().writeValueAsString(analysis));
                return 0;
            }
            out.println("分词：" + analysis.terms().stream().map(Term::surface).collect(Collectors.joining(" / ")));
            for (var step : analysis.steps()) {
                var change = step.to().equals(step.from()) ? step.from() : step.from() + " → " + step.to();
                out.println(
                        step.kind().label() + "：" + change + (step.note().isEmpty() ? "" : "（" + step.note() + "）"));
            }
            if (parsed.isCorrected()) {
                out.println("已按“" + analysis.understood() + "”查找；加 --literal 仍查“" + text + "”。");
            }
            out.println("查询：" + analysis.query());
            out.println("提问：" + (analysis.question() ? "是" : "否"));
            analysis.remarks().forEach(remark -> out.println("说明：" + remark));
        }
        return 0;
    }
}
