package policybase.app;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import policybase.search.QueryParser;
import policybase.text.Term;
import tools.jackson.databind.json.JsonMapper;

/// Shows what the program makes of a text.
@Command(name = "analyze", mixinStandardHelpOptions = true, description = "显示一段文字如何分词、作为查询如何理解。")
final class AnalyzeCommand implements Callable<Integer> {
    @Mixin
    private Place place = new Place();

    @Parameters(arity = "1..*", paramLabel = "TEXT", description = "文字")
    private List<String> words = List.of();

    @Option(names = "--json", description = "以 JSON 输出")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /// @param understood the query as its kinds and parts
    record Analysis(String text, List<Term> terms, String understood, boolean question, List<String> remarks) {}

    @Override
    public Integer call() {
        try (var base = place.open()) {
            var text = String.join(" ", words);
            var parsed = QueryParser.parse(text);
            var analysis = new Analysis(
                    text,
                    base.segmenter().segment(text),
                    parsed.query().toString(),
                    parsed.question(),
                    parsed.remarks());
            var out = spec.commandLine().getOut();
            if (json) {
                out.println(JsonMapper.shared().writeValueAsString(analysis));
                return 0;
            }
            out.println("分词：" + analysis.terms().stream().map(Term::surface).collect(Collectors.joining(" / ")));
            out.println("查询：" + analysis.understood());
            out.println("提问：" + (analysis.question() ? "是" : "否"));
            analysis.remarks().forEach(remark -> out.println("说明：" + remark));
        }
        return 0;
    }
}
