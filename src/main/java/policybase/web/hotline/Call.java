package policybase.web.hotline;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import policybase.web.view.Address;

/// The context of a call, as address and forms carry it.
///
/// @param text what is asked
/// @param region where the caller is; empty: in the county
/// @param day of the matter; today where not told
/// @param caller kind of caller, such as 老年人; may be empty
/// @param history whether documents no longer in force are wanted too
/// @param everywhere whether what holds in other places only is wanted too
/// @param trouble what was wrong with the form; empty when nothing was
record Call(
        String text,
        String region,
        LocalDate day,
        LocalDate today,
        String caller,
        boolean history,
        boolean everywhere,
        String trouble) {
    private static final int LONGEST = 200;

    static Call asked(Context context, LocalDate today) {
        return of(context::queryParam, today);
    }

    static Call posted(Context context, LocalDate today) {
        return of(context::formParam, today);
    }

    private static Call of(Function<String, @Nullable String> fields, LocalDate today) {
        var typed = text(fields, "asOf");
        var day = day(typed);
        return new Call(
                text(fields, "q"),
                text(fields, "region"),
                day.orElse(today),
                today,
                text(fields, "caller"),
                text(fields, "history").equals("on"),
                text(fields, "everywhere").equals("on"),
                !typed.isEmpty() && day.isEmpty() ? "“" + typed + "”不是日期，请写成2026-01-31这样；下面按今天查。" : "");
    }

    private static String text(Function<String, @Nullable String> fields, String name) {
        var text = Optional.ofNullable(fields.apply(name))
                .orElse("")
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    boolean isToday() {
        return day.equals(today);
    }

    /// Whether the caller is of another place than the county.
    boolean isElsewhere(String county) {
        return !region.isEmpty() && !region.equals(county);
    }

    Call on(LocalDate other) {
        return new Call(text, region, other, today, caller, history, everywhere, trouble);
    }

    Call withText(String other) {
        return new Call(other, region, day, today, caller, history, everywhere, trouble);
    }

    Call withHistory() {
        return new Call(text, region, day, today, caller, true, everywhere, trouble);
    }

    Call withEverywhere() {
        return new Call(text, region, day, today, caller, history, true, trouble);
    }

    /// The console with this call.
    String href() {
        return into(new Address(HotlineRoom.ROOT).add("q", text))
                .add("history", history ? "on" : "")
                .add("everywhere", everywhere ? "on" : "")
                .toString();
    }

    /// What the public is shown for the same question.
    String publicHref() {
        return new Address("/ask")
                .add("q", text)
                .add("asOf", isToday() ? "" : day.toString())
                .toString();
    }

    private Address into(Address address) {
        return address.add("region", region)
                .add("asOf", isToday() ? "" : day.toString())
                .add("caller", caller);
    }
}
