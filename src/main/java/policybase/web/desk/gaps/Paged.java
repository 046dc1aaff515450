package policybase.web.desk.gaps;

import io.javalin.http.Context;
import java.util.Optional;
import policybase.web.view.Address;

/// Which page of a queue is shown, and the addresses of those beside it.
///
/// @param number from 1
record Paged(String base, boolean open, int number, long total) {
    static final int SIZE = 50;

    /// Beyond the last page there is only the last page.
    Paged {
        number = (int) Math.clamp(number, 1, Math.max(1, (total + SIZE - 1) / SIZE));
    }

    static int number(Context context) {
        return Optional.ofNullable(context.queryParam("page"))
                .filter(text -> text.matches("[1-9]\\d{0,4}"))
                .map(Integer::valueOf)
                .orElse(1);
    }

    int offset() {
        return (number - 1) * SIZE;
    }

    /// Which of them are on this page: 51—100.
    String range() {
        return total == 0 ? "" : (offset() + 1) + "—" + Math.min(total, (long) number * SIZE);
    }

    String previous() {
        return number > 1 ? page(number - 1) : "";
    }

    String next() {
        return (long) number * SIZE < total ? page(number + 1) : "";
    }

    private String page(int other) {
        return new Address(base)
                .add("show", open ? "" : "closed")
                .add("page", String.valueOf(other))
                .toString();
    }
}
