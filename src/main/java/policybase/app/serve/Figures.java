package policybase.app.serve;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Optional;
import java.util.function.Supplier;
import policybase.app.part.Base;
import policybase.extract.Extractor;
import policybase.web.HealthReport;

/// How the serving process is, for `/health` and `/metrics`.
public final class Figures {
    private final Base base;
    private final Upkeep upkeep;
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    public Figures(Base base, Upkeep upkeep) {
        this.base = base;
        this.upkeep = upkeep;
        new JvmMemoryMetrics().bindTo(registry);
        gauge("policybase.index.documents", "documents in the index", () -> base.engine()
                .figures()
                .documents());
        gauge("policybase.index.clauses", "clauses in the index", () -> base.engine()
                .figures()
                .clauses());
        gauge("policybase.index.vectors", "clauses with a meaning vector", () -> base.engine()
                .figures()
                .vectors());
        gauge("policybase.index.lag", "changes the index has not seen", upkeep::lag);
        gauge("policybase.extraction.workers", "child processes alive", () -> workers()
                .map(w -> (long) w.running())
                .orElse(0L));
        gauge("policybase.extraction.restarts", "child processes that died", () -> workers()
                .map(Extractor.Workers::restarts)
                .orElse(0L));
    }

    public HealthReport health() {
        return new HealthReport(
                part(base.store().check()),
                part(base.engine().check().or(() -> Optional.of(upkeep.trouble())
                        .filter(note -> !note.isEmpty()))),
                upkeep.lag(),
                new HealthReport.Part(
                        true,
                        workers()
                                .map(w -> "抽取子进程 " + w.running() + " 个，已读文件 " + w.files() + " 个，重启 " + w.restarts()
                                        + " 次")
                                .orElse("抽取子进程尚未启动，收到文件时启动")));
    }

    public String prometheus() {
        return registry.scrape();
    }

    private Optional<Extractor.Workers> workers() {
        return base.extractorMade().map(Extractor::workers);
    }

    private void gauge(String name, String meaning, Supplier<Number> value) {
        Gauge.builder(name, value).description(meaning).register(registry);
    }

    private static HealthReport.Part part(Optional<String> trouble) {
        return new HealthReport.Part(trouble.isEmpty(), trouble.orElse(""));
    }
}
