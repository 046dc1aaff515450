package policybase.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import policybase.document.Fault;

/// The program. Faults end in one plain line on standard error and an exit code.
@Command(
        name = "policybase",
        description = "政策文件库：收录、查询、问答。",
        mixinStandardHelpOptions = true,
        version = Main.VERSION,
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
            AnnualCommand.class,
            EvaluateCommand.class,
            KnownItemsCommand.class,
            EvaluateCommand.Answers.class,
            RehearseCommand.class,
            TrainCommand.class
        },
        footerHeading = "%n退出码：",
        footer = "0 完成；1 系统故障；2 命令或配置有误；3 文件读不了或没有该文件；4 审查发现须先处理的问题（screen）。")
public final class Main {
    /// Told with every answer that is kept.
    static final String VERSION = "0.1.0";

    /// Something is broken.
    static final int BROKEN = 1;

    /// The command line or a setting is wrong.
    static final int WRONG = 2;

    /// The file cannot be read, or there is no such document.
    static final int MISSING = 3;

    /// Screening found what must be decided before publication.
    static final int STOPPED = 4;

    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Main() {}

    public static void main(String[] arguments) {
        // Lucene tells short commands that they run without the vector module, which is as it should be
        LUCENE.setLevel(Level.SEVERE);
        var line = new CommandLine(new Main());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setUsageHelpAutoWidth(true);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(Main::misused);
        line.setExecutionExceptionHandler(Main::failed);
        System.exit(arguments.length == 0 ? usage(line) : line.execute(arguments));
    }

    private static int usage(CommandLine line) {
        line.usage(line.getErr());
        return WRONG;
    }

    private static int misused(CommandLine.ParameterException fault, String[] arguments) {
        var line = fault.getCommandLine();
        line.getErr()
                .println("policybase: " + fault.getMessage() + "。用法见 ./policybase "
                        + (line.getParent() == null ? "" : line.getCommandName() + " ") + "--help");
        return WRONG;
    }

    private static int failed(Exception exception, CommandLine line, CommandLine.ParseResult parsed) {
        if (exception instanceof Fault fault) {
            line.getErr().println("policybase: " + fault.getMessage());
            LoggerFactory.getLogger(Main.class).debug("fault", fault);
            return switch (fault.kind()) {
                case INVALID -> WRONG;
                case MISSING -> MISSING;
                case CONFLICT, BUSY, BROKEN -> BROKEN;
            };
        }
        LoggerFactory.getLogger(Main.class).error("unexpected", exception);
        line.getErr().println("policybase: 程序出错：" + exception);
        return BROKEN;
    }
}
