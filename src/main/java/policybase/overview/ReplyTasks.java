package policybase.overview;

import java.util.Optional;
import java.util.stream.Stream;
import policybase.access.Right;
import policybase.store.Correction;
import policybase.store.Store;

/// What people are owed an answer to: errors the public reports (纠错), and what operators report.
final class ReplyTasks {
    /// More is not listed; a county has not so many.
    private static final int MOST = 20_000;

    private final Store store;

    ReplyTasks(Store store) {
        this.store = store;
    }

    Stream<Task> all() {
        var told = store.corrections().list(true, 0, MOST).stream().map(ReplyTasks::correction);
        var reported = store.reports().list(true, 0, MOST).stream()
                .map(filed -> Task.of(
                        "report:" + filed.number(),
                        Reason.REPLY,
                        filed.report().text().isEmpty()
                                ? filed.report().note()
                                : filed.report().text(),
                        "坐席报的" + filed.report().kind().label() + "第" + filed.number() + "号："
                                + filed.report().note(),
                        "/desk/reports?number=" + filed.number(),
                        "",
                        Optional.of(filed.report().due()),
                        Right.WRITE_DRAFTS));
        return Stream.concat(told, reported);
    }

    private static Task correction(Correction correction) {
        return Task.of(
                "correction:" + correction.number(),
                Reason.REPLY,
                correction.subject().isEmpty() ? correction.told() : correction.subject(),
                "公众纠错（" + correction.kind().label() + "）：" + correction.told(),
                "/desk/corrections?number=" + correction.number(),
                "",
                Optional.of(correction.due()),
                Right.WRITE_DRAFTS);
    }
}
