package policybase.web.http;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Optional;
import policybase.access.Scope;

/// One address of the site or of its interface.
///
/// @param forMachines whether it is part of the interface that `web/openapi.yaml` describes
/// @param scope what a key must open to use it; empty where keys mean nothing
/// @param isOpen whether it answers without a key too
public record Route(
        HandlerType method, String path, Handler handler, boolean forMachines, Optional<Scope> scope, boolean isOpen) {
    public static Route page(String path, Handler handler) {
        return new Route(HandlerType.GET, path, handler, false, Optional.empty(), true);
    }

    /// For the machine's keeper: no key, no limit.
    public static Route kept(String path, Handler handler) {
        return new Route(HandlerType.GET, path, handler, true, Optional.empty(), true);
    }

    /// Anybody may read it, so many times a minute; with a key, so many times as the key says.
    public static Route machine(String path, Handler handler) {
        return new Route(HandlerType.GET, path, handler, true, Optional.of(Scope.READ_PUBLIC), true);
    }

    /// Only with a key that opens this.
    public static Route keyed(HandlerType method, String path, Scope scope, Handler handler) {
        return new Route(method, path, handler, true, Optional.of(scope), false);
    }
}
