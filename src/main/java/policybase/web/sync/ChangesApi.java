package policybase.web.sync;

import io.javalin.http.Context;
import policybase.access.Scope;
import policybase.document.Fault;
import policybase.follow.Changes;
import policybase.follow.Changes.Told;
import policybase.store.Handouts.Audience;
import policybase.web.http.Caller;
import policybase.web.http.Declined;
import policybase.web.http.Params;

/// What changed since a cursor, for whoever keeps a copy. Whoever comes with a key that opens what is for operators
/// gets that too.
final class ChangesApi {
    private static final int GONE = 410;
    private static final int LONGEST_CURSOR = 300;
    private static final int MOST = 500;
    private static final int USUAL = 100;
    private static final int ATTEMPTS = 5;

    private final Changes changes;
    private final Runnable upToDate;

    /// @param upToDate waits until what is handed out is in step with the base
    ChangesApi(Changes changes, Runnable upToDate) {
        this.changes = changes;
        this.upToDate = upToDate;
    }

    void changes(Context context) {
        var params = Params.of(context);
        var since = params.text("since", LONGEST_CURSOR);
        var limit = params.number("limit", 1, MOST, USUAL);
        params.done();
        var audience = audience(context);
        switch (told(audience, since, limit)) {
            case Told.Page page -> context.header("Cache-Control", "no-store").json(ChangesJson.of(audience, page));
            case Told.StartAfresh(var why) -> throw new Declined(GONE, why + "请不带 since 从头再取一遍，取到最后一页后，把没有取到的旧内容删掉。");
            case Told.NoCursor _ -> {
                params.wrong("since", "不是本接口给过的游标，请原样照抄。");
                params.done();
            }
            case Told.Unsettled _ -> throw new Fault(Fault.Kind.BUSY, "接下来的内容正在变动，请稍后再试。");
        }
    }

    /// What changes while it is being written out is caught up with, and told then.
    private Told told(Audience audience, String since, int limit) {
        Told told = new Told.Unsettled();
        for (var attempt = 0; attempt < ATTEMPTS && told instanceof Told.Unsettled; attempt++) {
            upToDate.run();
            told = changes.since(audience, since, limit);
        }
        return told;
    }

    void digest(Context context) {
        Params.of(context).done();
        upToDate.run();
        var audience = audience(context);
        context.header("Cache-Control", "no-store").json(ChangesJson.DigestJson.of(audience, changes.digest(audience)));
    }

    static Audience audience(Context context) {
        return Caller.key(context)
                .filter(key -> key.opens(Scope.READ_OPERATORS))
                .map(_ -> Audience.OPERATORS)
                .orElse(Audience.PUBLIC);
    }
}
