package policybase.web.room;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import policybase.document.Fault;

/// Does what a form asks for. What people can mend is told on the page they came from.
public final class Doing {
    private Doing() {}

    /// @param back where to go when it cannot be done
    /// @param deed ends with a redirect of its own
    public static void attempt(Context context, String back, Runnable deed) {
        try {
            deed.run();
        } catch (Fault fault) {
            switch (fault.kind()) {
                case INVALID, MISSING, CONFLICT, BUSY -> {
                    Guard.visit(context)
                            .warn(Optional.ofNullable(fault.getMessage()).orElse("没有办成。"));
                    context.redirect(back, HttpStatus.SEE_OTHER);
                }
                case BROKEN -> throw fault;
            }
        }
    }
}
