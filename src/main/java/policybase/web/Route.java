package policybase.web;

import io.javalin.http.Handler;

/// One address that can be read with GET. Nothing can be written by way of `web`.
///
/// @param forMachines whether it is part of the interface that `web/openapi.yaml` describes
record Route(String path, Handler handler, boolean forMachines) {
    static Route page(String path, Handler handler) {
        return new Route(path, handler, false);
    }

    static Route machine(String path, Handler handler) {
        return new Route(path, handler, true);
    }
}
