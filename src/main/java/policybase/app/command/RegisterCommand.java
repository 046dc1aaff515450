package policybase.app.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import policybase.app.part.Base;
import policybase.app.part.Day;
import policybase.app.part.Place;
import policybase.app.part.Terminal;
import policybase.document.DocumentId;
import policybase.document.DocumentNumber;
import policybase.document.Fault;
import policybase.document.Normative;
import policybase.document.NormativeDecision;
import policybase.register.Column;
import policybase.register.Entry;
import policybase.register.Order;
import policybase.register.Roll;
import policybase.register.Sheet;
import policybase.register.Wanted;
import policybase.store.Deed;
import policybase.web.JsonText;
import policybase.web.view.RegisterForm;
import policybase.web.view.RegisterReader;
import policybase.web.view.When;

/// Lists the register, exports it, and records who decided that a document is a 规范性文件.
@Command(name = "register", mixinStandardHelpOptions = true, description = "规范性文件目录：列出、导出，登记是否为规范性文件的认定。")
public final class RegisterCommand implements Callable<Integer> {
    @Mixin
    private Place place = new Place();

    @Mixin
    private Day day = new Day();

    @Parameters(arity = "0..*", paramLabel = "WORDS", description = "标题、发文字号或登记号中的字")
    private List<String> words = List.of();

    @Option(names = "--all", description = "已失效、废止和待核实的也列出")
    private boolean all;

    @Option(
            names = "--normative",
            paramLabel = "CLASS",
            description = "yes 是规范性文件的（默认）、no 不是的、undetermined 尚未认定的、any 不论")
    private String normative = "yes";

    @Option(names = "--issuer", paramLabel = "NAME", description = "制定机关，可以写多次")
    private List<String> issuers = List.of();

    @Option(names = "--year", paramLabel = "YEAR", description = "年份，可以写多次")
    private List<String> years = List.of();

    @Option(names = "--topic", paramLabel = "NAME", description = "主题，可以写多次")
    private List<String> topics = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "最多列出多少件，默认 20；导出总是全部")
    private int limit = 20;

    @Option(names = "--json", description = "以 JSON 输出，格式同 /api/v1/register")
    private boolean json;

    @Option(names = "--csv", paramLabel = "FILE", description = "导出 CSV 到这个文件")
    private @Nullable Path csv;

    @Option(names = "--xlsx", paramLabel = "FILE", description = "导出电子表格到这个文件")
    private @Nullable Path xlsx;

    @Option(names = "--decide", paramLabel = "ID=CLASS", description = "登记认定：文件标识=yes、no 或 undetermined；须同时写 --by")
    private Map<String, String> decisions = Map.of();

    @Option(names = "--by", paramLabel = "NAME", description = "认定人姓名")
    private String by = "";

    @Option(names = "--why", paramLabel = "TEXT", description = "认定依据")
    private String why = "";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var base = place.open()) {
            if (!decisions.isEmpty()) {
                decide(base);
                return 0;
            }
            var from = day.from(base.clock());
            var form = new RegisterForm(wanted(), 1, Math.max(1, limit), new When(from, from.asOf(), ""));
            var roll = base.register().rows(from, form.wanted());
            var sheet = new Sheet(
                    roll,
                    new RegisterReader(form, roll).notes(base.config().site().organiser()),
                    "");
            export(csv, sheet::csv);
            export(xlsx, sheet::xlsx);
            if (json) {
                spec.commandLine().getOut().println(JsonText.ofRegister(roll, form));
            } else {
                print(roll, spec.commandLine().getOut());
            }
        }
        return 0;
    }

    private void decide(Base base) {
        if (by.isBlank()) {
            throw new Fault(Fault.Kind.INVALID, "认定要写明由谁认定：--by 姓名。");
        }
        for (var decision : decisions.entrySet()) {
            var verdict = normative(decision.getValue())
                    .orElseThrow(() -> new Fault(Fault.Kind.INVALID, "认定只能是 yes、no 或 undetermined。"));
            var id = Optional.of(decision.getKey())
                    .filter(DocumentId::isValid)
                    .map(DocumentId::new)
                    .filter(one -> base.store().documents().find(one).isPresent())
                    .orElseThrow(() -> new Fault(Fault.Kind.MISSING, "没有这份文件：" + decision.getKey()));
            var now = base.clock().instant();
            var reviewing = base.store().reviewing();
            var before =
                    reviewing.normative(id).map(said -> said.verdict().label()).orElse("");
            reviewing.decide(
                    id,
                    new NormativeDecision(verdict, by.strip(), now, why.strip()),
                    new Deed(
                            Terminal.actor(by),
                            "command.register.decide",
                            id.value(),
                            before,
                            verdict.label() + (why.isBlank() ? "" : "：" + why.strip()),
                            now));
            spec.commandLine().getOut().println(decision.getKey() + " 已登记：" + verdict.sentence() + "，认定人" + by + "。");
        }
    }

    private Wanted wanted() {
        var values = new EnumMap<Column, List<String>>(Column.class);
        put(values, Column.MAKER, issuers);
        put(values, Column.YEAR, years);
        put(values, Column.TOPIC, topics);
        return new Wanted(String.join(" ", words), !all, normative(normative), values, Order.NEWEST);
    }

    private static void put(Map<Column, List<String>> values, Column column, List<String> chosen) {
        if (!chosen.isEmpty()) {
            values.put(column, chosen);
        }
    }

    private static Optional<Normative> normative(String name) {
        if (name.equals(RegisterForm.ANY)) {
            return Optional.empty();
        }
        for (var one : Normative.values()) {
            if (RegisterForm.parameter(Optional.of(one)).equals(name)) {
                return Optional.of(one);
            }
        }
        throw new Fault(Fault.Kind.INVALID, "应写 yes、no、undetermined 或 any：" + name);
    }

    private interface Write {
        void to(OutputStream out) throws IOException;
    }

    private void export(@Nullable Path file, Write write) {
        if (file == null) {
            return;
        }
        try (var out = Files.newOutputStream(file)) {
            write.to(out);
        } catch (IOException e) {
            throw new Fault(Fault.Kind.BROKEN, "文件写不了：" + file, e);
        }
        spec.commandLine().getErr().println("已导出：" + file);
    }

    private void print(Roll roll, PrintWriter out) {
        out.println("共 " + roll.entries().size() + " 件（效力截至 " + roll.from().asOf() + "）。");
        roll.entries().stream().limit(limit).forEach(entry -> print(entry, out));
        if (roll.notInForce() > 0) {
            out.println("另有 " + roll.notInForce() + " 件已失效、废止、尚未生效或待核实，加 --all 列出。");
        }
        if (roll.unclassed() > 0) {
            out.println("另有 " + roll.unclassed() + " 件尚未认定是否为规范性文件，加 --normative any 列出。");
        }
    }

    private static void print(Entry entry, PrintWriter out) {
        var metadata = entry.metadata();
        out.println();
        out.println(
                "[" + entry.status().label().label() + "] " + metadata.title().full());
        out.println("  " + metadata.number().map(DocumentNumber::toString).orElse("无文号") + "  " + metadata.issuerNames()
                + "  " + entry.id());
        out.println("  " + entry.status().reason());
        out.println("  " + entry.classing().sentence());
    }
}
