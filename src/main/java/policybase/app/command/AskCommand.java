package policybase.app.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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
import policybase.app.part.Base;
import policybase.app.part.Day;
import policybase.app.part.Place;
import policybase.app.serve.Rooms;
import policybase.document.Fault;
import policybase.search.Filters;
import policybase.store.KeptAnswer;
import policybase.store.KeptAnswers.Lapse;
import policybase.web.JsonText;
import tools.jackson.databind.json.JsonMapper;

/// Answers a question with clauses, or says that the base does not know.
@Command(name = "ask", mixinStandardHelpOptions = true, description = "以条款原文回答问题；库中没有就说没有。")
public final class AskCommand implements Callable<Integer> {
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
            case Answer.Curated(var entry, var statements, var _) -> {
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

    /// Shows answers as they were given.
    @Command(
            name = "answers",
            mixinStandardHelpOptions = true,
            subcommands = {AskCommand.AnswersCommand.ListCommand.class, AskCommand.AnswersCommand.ShowCommand.class},
            description = "当时的回答：answers list 列出最近的；answers show 编号 原样显示一次回答，并说明今天是否仍然成立。")
    public static final class AnswersCommand {
        @Command(name = "list", mixinStandardHelpOptions = true, description = "列出最近的回答")
        public static final class ListCommand implements Callable<Integer> {
            @Mixin
            private Place place = new Place();

            @Option(names = "--limit", paramLabel = "N", description = "多少条，默认 20")
            private int limit = 20;

            @Spec
            @SuppressWarnings("NullAway.Init")
            private CommandSpec spec;

            @Override
            public Integer call() {
                try (var base = place.open()) {
                    var out = spec.commandLine().getOut();
                    base.store()
                            .keptAnswers()
                            .newest(limit)
                            .forEach(answer -> out.println(answer.at() + "\t" + answer.id() + "\t" + answer.channel()
                                    + "\t" + answer.outcome() + "\t" + answer.question()));
                    out.println("共保存 " + base.store().keptAnswers().count() + " 次回答。");
                }
                return 0;
            }
        }

        @Command(name = "show", mixinStandardHelpOptions = true, description = "原样显示一次回答")
        public static final class ShowCommand implements Callable<Integer> {
            @Mixin
            private Place place = new Place();

            @Parameters(paramLabel = "ID", description = "回答编号")
            private String id = "";

            @Spec
            @SuppressWarnings("NullAway.Init")
            private CommandSpec spec;

            @Override
            public Integer call() {
                try (var base = place.open()) {
                    var answer = base.store()
                            .keptAnswers()
                            .find(id)
                            .orElseThrow(() -> new Fault(Fault.Kind.MISSING, "没有保存编号为 " + id + " 的回答。"));
                    var out = spec.commandLine().getOut();
                    print(answer, out);
                    var lapses = Rooms.audit(base)
                            .lapses(
                                    answer,
                                    LocalDate.now(base.clock()),
                                    base.clock().instant());
                    lapses.forEach(lapse -> out.println("今天已不成立（第" + (lapse.statement() + 1) + "处）："
                            + lapse.cause().label() + "。" + lapse.why()));
                    if (lapses.isEmpty()
                            && answer.holds()
                            && !answer.statements().isEmpty()) {
                        out.println("引用的文字今天仍然成立。");
                    }
                }
                return 0;
            }

            private static void print(KeptAnswer answer, PrintWriter out) {
                out.println("问：" + answer.question());
                out.println(answer.at() + " 由 " + answer.channel() + " 提问，按 " + answer.asOf() + " 的效力，结果 "
                        + answer.outcome() + "，索引位置 " + answer.position() + "，版本 " + answer.version());
                if (!answer.said().isEmpty()) {
                    out.println(answer.said());
                }
                for (var quoted : answer.statements()) {
                    out.println(quoted.words());
                    out.println("  ——《" + quoted.title() + "》"
                            + (quoted.number().isEmpty() ? "" : "（" + quoted.number() + "）") + quoted.locator() + "，"
                            + quoted.status() + "，" + quoted.hash().substring(0, 12));
                }
                for (var seen : answer.seen()) {
                    out.printf("  看过 %s#%s %.2f%n", seen.document(), seen.anchor(), seen.chance());
                }
            }
        }

        /// Holds all kept answers against what is true today.
        @Command(
                name = "audit",
                mixinStandardHelpOptions = true,
                description = "复查保存的每一次回答：引用的文件今天是否仍在施行、文字是否未变；列出不再成立的。服务运行时每天夜里自动做一次。")
        public static final class AuditCommand implements Callable<Integer> {
            @Mixin
            private Place place = new Place();

            @Option(names = "--json", description = "以 JSON 输出，一行一条")
            private boolean json;

            @Spec
            @SuppressWarnings("NullAway.Init")
            private CommandSpec spec;

            @Override
            public Integer call() {
                try (var base = place.open()) {
                    var out = spec.commandLine().getOut();
                    var result = Rooms.audit(base)
                            .run(LocalDate.now(base.clock()), base.clock().instant());
                    if (json) {
                        result.lapses()
                                .forEach(
                                        lapse -> out.println(JsonMapper.shared().writeValueAsString(row(lapse))));
                        return 0;
                    }
                    result.lapses()
                            .forEach(lapse -> out.println(lapse.answer() + "\t第" + (lapse.statement() + 1) + "处\t"
                                    + lapse.cause().label() + "\t"
                                    + lapse.since().map(day -> "自" + day).orElse("起始日不详") + "\t" + lapse.why()));
                    out.println("复查 " + result.answers() + " 次回答，不再成立 "
                            + result.lapses().size() + " 处，其中新发现 " + result.fresh() + " 处。");
                }
                return 0;
            }

            private static LinkedHashMap<String, Object> row(Lapse lapse) {
                var row = new LinkedHashMap<String, Object>();
                row.put("answer", lapse.answer());
                row.put("statement", lapse.statement() + 1);
                row.put("cause", lapse.cause().label());
                row.put("since", lapse.since().map(LocalDate::toString).orElse(""));
                row.put("why", lapse.why());
                return row;
            }
        }
    }
}
