package policybase.web.room;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import policybase.access.Right;

/// One address behind the guard and the right it asks for.
///
/// @param isToldByUseCase whether what it does writes its own line in the audit log; else the guard writes one
public record Way(HandlerType method, String path, Right right, Handler handler, boolean isToldByUseCase) {
    public static Way get(String path, Right right, Handler handler) {
        return new Way(HandlerType.GET, path, right, handler, false);
    }

    /// A way that changes something; the guard writes the line, with what the handler tells by [Visit#tellAudit].
    public static Way post(String path, Right right, Handler handler) {
        return new Way(HandlerType.POST, path, right, handler, false);
    }

    /// A way whose use case writes the line itself, in one transaction with the change.
    public static Way postTold(String path, Right right, Handler handler) {
        return new Way(HandlerType.POST, path, right, handler, true);
    }

    public boolean isReading() {
        return method == HandlerType.GET;
    }
}
