package policybase.web.desk.golden;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Supplier;
import policybase.document.Fault;
import policybase.golden.GoldenDesk;
import policybase.golden.GoldenDesk.Written;
import policybase.web.room.Doing;
import policybase.web.room.Guard;
import policybase.web.room.Posted;

/// What people do to golden questions.
final class GoldenActions {
    private final Supplier<GoldenDesk> desk;

    GoldenActions(Supplier<GoldenDesk> desk) {
        this.desk = desk;
    }

    void add(Context context) {
        Doing.attempt(context, GoldenRoom.BASE, () -> {
            desk.get().add(written(context), Guard.visit(context).actor());
            done(context, "已添加。");
        });
    }

    void change(Context context) {
        var number = number(context, "number");
        Doing.attempt(context, GoldenRoom.BASE + "/" + number, () -> {
            desk.get()
                    .change(
                            number,
                            Posted.number(context, "revision"),
                            written(context),
                            Guard.visit(context).actor());
            done(context, "已保存。");
        });
    }

    void remove(Context context) {
        var number = number(context, "number");
        Doing.attempt(context, GoldenRoom.BASE + "/" + number, () -> {
            desk.get()
                    .remove(
                            number,
                            Posted.number(context, "revision"),
                            Guard.visit(context).actor());
            done(context, "已从题单里去掉，以前的结果还在。");
        });
    }

    void begin(Context context) {
        Doing.attempt(context, GoldenRoom.BASE, () -> {
            desk.get().begin(Guard.visit(context).actor());
            context.redirect(GoldenRoom.BASE, HttpStatus.SEE_OTHER);
        });
    }

    private static void done(Context context, String message) {
        Guard.visit(context).tell(message);
        context.redirect(GoldenRoom.BASE, HttpStatus.SEE_OTHER);
    }

    static long number(Context context, String name) {
        try {
            return Posted.number(context.pathParam(name));
        } catch (Fault fault) {
            throw new Fault(Fault.Kind.MISSING, "没有这一页，网址可能抄错了。", fault);
        }
    }

    private static Written written(Context context) {
        return new Written(
                Posted.text(context, "question", GoldenDesk.LONGEST),
                Posted.text(context, "wanted", GoldenDesk.LONGEST),
                Posted.text(context, "words", GoldenDesk.LONGEST),
                day(Posted.text(context, "day", 10)));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(text).filter(day -> !day.isEmpty()).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new Fault(Fault.Kind.INVALID, "日期请写成2026-01-31这样。", e);
        }
    }
}
