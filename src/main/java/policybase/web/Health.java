package policybase.web;

import io.javalin.http.Context;
import java.util.function.Supplier;
import policybase.web.http.Params;

/// `/health` and `/metrics`, for those who run the system.
final class Health {
    private final Supplier<HealthReport> health;
    private final Supplier<String> metrics;

    /// How the system is, as JSON.
    record HealthJson(
            String status, HealthReport.Part store, HealthReport.Part index, long lag, HealthReport.Part extraction) {}

    Health(Supplier<HealthReport> health, Supplier<String> metrics) {
        this.health = health;
        this.metrics = metrics;
    }

    void health(Context context) {
        Params.of(context).done();
        var report = health.get();
        context.status(report.well() ? 200 : 503)
                .json(new HealthJson(
                        report.well() ? "ok" : "failing",
                        report.store(),
                        report.index(),
                        report.lag(),
                        report.extraction()));
    }

    void metrics(Context context) {
        Params.of(context).done();
        context.contentType("text/plain; version=0.0.4; charset=utf-8").result(metrics.get());
    }
}
