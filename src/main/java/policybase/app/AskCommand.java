package policybase.app;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import policybase.answer.Answer;
import policybase.answer.Channel;
import policybase.answer.Statement;
import policybase.search.Filters;
import policybase.store.KeptAnswer;
import policybase.web.JsonText;

/// Answers a question with clauses, or says that the base does not know.
@Command(name = "ask", mixinStandardHelpOptions = true, description = "以条款原文回答问题；库中没有就说没有。")
final class AskCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(AskCommand.class);

    @Mixin
    private Place place = new Place();

    @Mixin
    private Day day = new Day();

    @Parameters(arity = "1..*", paramLabel = "QUESTION", description = "问题")
    private List<String> words = List.of();

    @Option(names = "--json", description = "以 JSON 输出，格式同 /api/v1/ask")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var base = place.open()) {
            base.catchUpIfFree();
            base.engine().ready();
            var text = String.join(" ", words);
            var from = day.from(base.clock());
            var findings = Rooms.inquiry(base, Channel.COMMAND, answer -> keep(base, answer))
                    .answer(text, Filters.IN_FORCE, from);
            var out = spec.commandLine().getOut();
            if (json) {
                out.println(JsonText.ofAnswer(findings, text, from));
            } else {
                findings.parsed().remarks().forEach(out::println);
                print(
                        findings.answer().orElseThrow(),
                        from.asOf(),
                        base.config().site().hotline(),
                        out);
            }
        }
        return 0;
    }

    /// An answer does not depend on its record.
    @SuppressWarnings("CatchingUnchecked")
    private static void keep(Base base, KeptAnswer answer) {
        try {
            base.store().keptAnswers().keep(List.of(answer));
        } catch (RuntimeException e) {
            LOG.warn("the answer is not kept", e);
        }
    }

    private static void print(Answer answer, LocalDate asOf, String hotline, PrintWriter out) {
        switch (answer) {
            case Answer.Curated(var entry, var statements) -> {
                out.println(entry.telling().spoken());
                statements.forEach(statement -> print(statement, out));
                out.println("依据截至 " + asOf + " 现行有效的文件。");
            }
            case Answer.Grounded(var statements) -> {
                statements.forEach(statement -> print(statement, out));
                out.println("依据截至 " + asOf + " 现行有效的文件。");
            }
            case Answer.Partial(var statements, var missing) -> {
                out.println("部分答复：" + missing);
                statements.forEach(statement -> print(statement, out));
                out.println("依据截至 " + asOf + " 现行有效的文件。");
            }
            case Answer.Clarify(var question, var choices) -> {
                out.println("请选择：" + question);
                choices.forEach(choice -> out.println("  " + choice.label() + "：./policybase ask " + choice.query()));
            }
            case Answer.OnlyHistorical(var statements) -> {
                out.println("截至 " + asOf + "，只有不再有效或待核实的文件提到，仅供了解历史：");
                statements.forEach(statement -> print(statement, out));
            }
            case Answer.NotOurs(var there, var statements) -> {
                statements.forEach(statement -> print(statement, out));
                out.println((there.call().isEmpty() ? "" : "请拨打 " + there.call() + "。") + there.advice());
            }
            case Answer.Unanswered(var reason, var nearest) -> {
                out.println("未收录：" + reason);
                nearest.forEach(
                        hit -> out.println("  相近：" + hit.metadata().title().full() + "  " + hit.id()));
                out.println("可拨打 " + hotline + " 咨询。");
            }
        }
    }

    private static void print(Statement statement, PrintWriter out) {
        var citation = statement.citation();
        out.println(statement.text());
        out.println(
                "  ——《" + citation.title() + "》" + (citation.number().isEmpty() ? "" : "（" + citation.number() + "）")
                        + citation.locator() + "，" + citation.status().label().label());
        out.println();
    }
}
