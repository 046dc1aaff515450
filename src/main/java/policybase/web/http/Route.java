package policybase.web.http;

import io.javalin.http.Handler;

/// One address that can be read with GET. Nothing can be written by way of `web`.
///
/// @param forMachines whether it is part of the interface that `web/openapi.yaml` describes
public record Route(String path, Handler handler, boolean forMachines) {
    public static Route page(String path, Handler handler) {
        return new Route(path, handler, false);
    }

    public static Route machine(String path, Handler handler) {
        return new Route(path, handler, true);
    }
}
