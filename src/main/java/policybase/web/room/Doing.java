package policybase.web.room;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Optional;
import policybase.document.Fault;

/// Does what a form asks for. What people can mend is told on the page they came from, which gets what they typed.
public final class Doing {
    private static final int LONGEST = 100_000;

    private Doing() {}

    /// @param back where to go when it cannot be done
    /// @param deed ends with a redirect of its own
    public static void attempt(Context context, String back, Runnable deed) {
        try {
            deed.run();
        } catch (Fault fault) {
            switch (fault.kind()) {
                case INVALID, MISSING, CONFLICT, BUSY -> {
                    var why = Optional.ofNullable(fault.getMessage()).orElse("没有办成。");
                    Guard.visit(context).warn(why, kept(context, why, fault.kind() == Fault.Kind.CONFLICT));
                    context.redirect(back, HttpStatus.SEE_OTHER);
                }
                case BROKEN -> throw fault;
            }
        }
    }

    /// Passwords are not kept, nor what comes with files, nor more than anybody types.
    static Kept kept(Context context, String why, boolean isConflict) {
        if (context.path().equals(Guard.PASSWORD)
                || !context.isFormUrlencoded()
                || context.body().length() > LONGEST) {
            return Kept.NONE;
        }
        var fields = new LinkedHashMap<>(context.formParamMap());
        fields.remove(Guard.FIELD);
        return new Kept(context.path(), fields, why, isConflict);
    }
}
