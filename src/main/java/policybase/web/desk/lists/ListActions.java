package policybase.web.desk.lists;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.function.Supplier;
import policybase.web.room.Doing;
import policybase.web.room.Guard;
import policybase.web.room.Posted;

/// What is done with a draft and with versions.
final class ListActions {
    private static final int LONGEST = 4_000;
    private static final int REASON = 300;

    private final Supplier<ListRoom.Parts> parts;

    ListActions(Supplier<ListRoom.Parts> parts) {
        this.parts = parts;
    }

    void takeBack(Context context) {
        attempt(context, "/draft", "/draft", "这一行的改动已放弃。", () -> parts.get()
                .desk()
                .takeBack(
                        ListRoom.kind(context),
                        Posted.text(context, "key", LONGEST),
                        Guard.visit(context).actor()));
    }

    void settle(Context context) {
        attempt(context, "/draft", "/draft", "已记入草稿，上线以后冲突就解决了。", () -> parts.get()
                .desk()
                .settle(
                        ListRoom.kind(context),
                        Posted.text(context, "key", LONGEST),
                        Posted.text(context, "holds", 10).equals("ours"),
                        Guard.visit(context).actor()));
    }

    void discard(Context context) {
        attempt(context, "/draft", "/draft", "草稿已全部放弃。", () -> parts.get()
                .desk()
                .discard(
                        ListRoom.kind(context),
                        Posted.number(context, "revision"),
                        Guard.visit(context).actor()));
    }

    void begin(Context context) {
        attempt(context, "/draft", "/draft", "", () -> parts.get()
                .trials()
                .begin(ListRoom.kind(context), Guard.visit(context).actor()));
    }

    void release(Context context) {
        attempt(context, "/draft", "/history", "已上线，马上生效。", () -> parts.get()
                .release()
                .release(
                        ListRoom.kind(context),
                        Posted.number(context, "revision"),
                        Posted.text(context, "why", REASON),
                        Guard.visit(context).actor()));
    }

    void restore(Context context) {
        attempt(context, "/history", "/history", "已恢复，马上生效。", () -> parts.get()
                .release()
                .restore(
                        ListRoom.kind(context),
                        Posted.number(context, "number"),
                        Posted.number(context, "version"),
                        Guard.visit(context).actor()));
    }

    /// @param back where a refusal is told
    /// @param then where whoever did it goes on
    private static void attempt(Context context, String back, String then, String message, Runnable deed) {
        var page = ListRoom.page(ListRoom.kind(context));
        Doing.attempt(context, page + back, () -> {
            deed.run();
            if (!message.isEmpty()) {
                Guard.visit(context).tell(message);
            }
            context.redirect(page + then, HttpStatus.SEE_OTHER);
        });
    }
}
