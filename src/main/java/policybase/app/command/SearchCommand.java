package policybase.app.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import policybase.app.part.Day;
import policybase.app.part.Place;
import policybase.document.DocumentNumber;
import policybase.document.Fault;
import policybase.search.Filters;
import policybase.search.Hit;
import policybase.search.SearchRequest.Order;
import policybase.web.JsonText;

/// Finds documents.
@Command(name = "search", mixinStandardHelpOptions = true, description = "查找文件，默认只列现行有效的。")
public final class SearchCommand implements Callable<Integer> {
    /// Characters of a clause shown in a list.
    private static final int SHOWN = 120;

    @Mixin
    private Place place = new Place();

    @Mixin
    private Day day = new Day();

    @Parameters(arity = "1..*", paramLabel = "WORDS", description = "要找的内容：词语、问题、文号、《标题》")
    private List<String> words = List.of();

    @Option(names = "--all", description = "已失效、废止和待核实的也列出")
    private boolean all;

    @Option(names = "--limit", paramLabel = "N", description = "最多列出多少份，默认 10")
    private int limit = 10;

    @Option(names = "--json", description = "以 JSON 输出，格式同 /api/v1/search")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (limit < 0 || limit > 100) {
            throw new Fault(Fault.Kind.INVALID, "--limit 应在 0 到 100 之间：" + limit);
        }
        try (var base = place.open()) {
            base.catchUpIfFree();
            base.engine().ready();
            var text = String.join(" ", words);
            var from = day.from(base.clock());
            var filters = new Filters(all ? Filters.Validity.ANY : Filters.Validity.IN_FORCE, Map.of());
            var findings = base.inquiry().ask(text, filters, Order.RELEVANCE, 0, limit, from);
            var out = spec.commandLine().getOut();
            if (json) {
                out.println(JsonText.ofSearch(findings, text, filters, limit, from));
                return 0;
            }
            findings.parsed().remarks().forEach(out::println);
            out.println("共 " + findings.page().total() + " 件（截至 " + from.asOf() + "）。");
            findings.page().hits().forEach(hit -> print(hit, out));
            hidden(findings.page().hidden(), from.asOf(), out);
        }
        return 0;
    }

    private static void print(Hit hit, PrintWriter out) {
        var metadata = hit.metadata();
        out.println();
        out.println("[" + hit.status().label().label() + "] " + metadata.title().full());
        out.println("  " + metadata.number().map(DocumentNumber::toString).orElse("无文号") + "  " + metadata.issuerNames()
                + "  " + metadata.dates().version().map(LocalDate::toString).orElse("日期不详") + "  " + hit.id());
        for (var clause : hit.clauses()) {
            var snippet = clause.snippet().cut(clause.text()).replace('\n', ' ').replace('\t', ' ');
            out.println("  " + clause.citation() + "  "
                    + (snippet.length() > SHOWN ? snippet.substring(0, SHOWN) + "……" : snippet));
        }
    }

    private static void hidden(int hidden, LocalDate asOf, PrintWriter out) {
        if (hidden > 0) {
            out.println();
            out.println("另有 " + hidden + " 件在 " + asOf + " 已失效、废止、尚未生效或待核实，加 --all 列出。");
        }
    }
}
