package policybase.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import policybase.app.command.AnalyzeCommand;
import policybase.app.command.AnnualCommand;
import policybase.app.command.AskCommand;
import policybase.app.command.AuditLogCommand;
import policybase.app.command.CleanupCommand;
import policybase.app.command.EntriesCommand;
import policybase.app.command.EvaluateCommand;
import policybase.app.command.ExtractCommand;
import policybase.app.command.FlagsCommand;
import policybase.app.command.ImportCommand;
import policybase.app.command.InterpretationsCommand;
import policybase.app.command.KnownItemsCommand;
import policybase.app.command.PeopleCommand;
import policybase.app.command.PlanCommand;
import policybase.app.command.RegisterCommand;
import policybase.app.command.ReindexCommand;
import policybase.app.command.ScreenCommand;
import policybase.app.command.SearchCommand;
import policybase.app.command.StatusCommand;
import policybase.app.command.TasksCommand;
import policybase.app.command.TrainAnswersCommand;
import policybase.app.command.TrainCommand;
import policybase.app.part.Outcome;
import policybase.app.serve.RehearseCommand;
import policybase.app.serve.ServeCommand;
import policybase.document.Fault;

/// The program. Faults end in one plain line on standard error and an exit code.
@Command(
        name = "policybase",
        description = "政策文件库：收录、查询、问答。",
        mixinStandardHelpOptions = true,
        version = Outcome.VERSION,
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            InterpretationsCommand.class,
            CleanupCommand.class,
            EntriesCommand.class,
            ExtractCommand.class,
            SearchCommand.class,
            AskCommand.class,
            AskCommand.AnswersCommand.class,
            AskCommand.AnswersCommand.AuditCommand.class,
            AnalyzeCommand.class,
            ReindexCommand.class,
            RegisterCommand.class,
            ScreenCommand.class,
            StatusCommand.class,
            PeopleCommand.class,
            AuditLogCommand.class,
            FlagsCommand.class,
            PlanCommand.class,
            TasksCommand.class,
            AnnualCommand.class,
            EvaluateCommand.class,
            KnownItemsCommand.class,
            EvaluateCommand.Answers.class,
            RehearseCommand.class,
            TrainCommand.class,
            TrainAnswersCommand.class
        },
        footerHeading = "%n退出码：",
        footer = "0 完成；1 系统故障；2 命令或配置有误；3 文件读不了或没有该文件；4 审查发现须先处理的问题（screen）。")
public final class Main {
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Main() {}

    public static void main(String[] arguments) {
        // Lucene tells short commands that they run without the vector module, which is as it should be
        LUCENE.setLevel(Level.SEVERE);
        var line = line();
        System.exit(arguments.length == 0 ? usage(line) : line.execute(arguments));
    }

    /// All commands, with what becomes of their faults.
    static CommandLine line() {
        var line = new CommandLine(new Main());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setUsageHelpAutoWidth(true);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(Main::misused);
        line.setExecutionExceptionHandler(Main::failed);
        return line;
    }

    private static int usage(CommandLine line) {
        line.usage(line.getErr());
        return Outcome.WRONG;
    }

    private static int misused(CommandLine.ParameterException fault, String[] arguments) {
        var line = fault.getCommandLine();
        line.getErr()
                .println("policybase: " + fault.getMessage() + "。用法见 ./policybase "
                        + (line.getParent() == null ? "" : line.getCommandName() + " ") + "--help");
        return Outcome.WRONG;
    }

    private static int failed(Exception exception, CommandLine line, CommandLine.ParseResult parsed) {
        if (exception instanceof Fault fault) {
            line.getErr().println("policybase: " + fault.getMessage());
            LoggerFactory.getLogger(Main.class).debug("fault", fault);
            return switch (fault.kind()) {
                case INVALID -> Outcome.WRONG;
                case MISSING -> Outcome.MISSING;
                case CONFLICT, BUSY, BROKEN -> Outcome.BROKEN;
            };
        }
        LoggerFactory.getLogger(Main.class).error("unexpected", exception);
        line.getErr().println("policybase: 程序出错：" + exception);
        return Outcome.BROKEN;
    }
}
