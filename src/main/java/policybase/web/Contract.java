package policybase.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import policybase.document.Fault;
import policybase.web.http.Params;

/// Serves the description of the interface, `web/openapi.yaml`, which the build puts beside the classes.
final class Contract {
    private Contract() {}

    static void serve(Context context) {
        Params.of(context).done();
        context.contentType("application/yaml; charset=utf-8").result(text());
    }

    private static String text() {
        try (var file = Contract.class.getResourceAsStream("/policybase/web/openapi.yaml")) {
            if (file == null) {
                throw new Fault(Fault.Kind.BROKEN, "接口说明文件不在安装包里。");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
