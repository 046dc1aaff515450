package policybase.app.command;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import policybase.app.part.Place;
import policybase.register.Years;

/// The figures of the yearly report, as `/register/years` shows them.
@Command(name = "annual", mixinStandardHelpOptions = true, description = "政府信息公开年度报告用的数据：规范性文件各年制发、废止失效、年末现行有效件数。")
public final class AnnualCommand implements Callable<Integer> {
    @Mixin
    private Place place = new Place();

    @Option(names = "--json", description = "每年一行 JSON")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var base = place.open()) {
            var out = spec.commandLine().getOut();
            var figures = new Years(base.store().catalogue()::all).upTo(LocalDate.now(base.clock()));
            if (!json) {
                out.println("年份\t制发\t废止失效\t现行有效\t未认定\t截至");
            }
            for (var one : figures) {
                out.println(json ? object(one) : line(one));
            }
        }
        return 0;
    }

    private static String line(Years.Figures one) {
        return one.year() + "\t" + one.made() + "\t" + one.ended() + "\t" + one.inForce() + "\t" + one.undetermined()
                + "\t" + one.on();
    }

    private static String object(Years.Figures one) {
        return "{\"year\":" + one.year() + ",\"made\":" + one.made() + ",\"ended\":" + one.ended() + ",\"inForce\":"
                + one.inForce() + ",\"undetermined\":" + one.undetermined() + ",\"asOf\":\"" + one.on() + "\"}";
    }
}
