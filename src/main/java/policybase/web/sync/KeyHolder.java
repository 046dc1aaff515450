package policybase.web.sync;

import io.javalin.http.Context;
import policybase.document.Fault;
import policybase.store.Actor;
import policybase.web.http.Caller;

/// The system behind a key, as the audit log names it.
final class KeyHolder {
    private KeyHolder() {}

    static Actor of(Context context) {
        var key = Caller.key(context).orElseThrow(() -> new Fault(Fault.Kind.BROKEN, "没有经过接口的门。"));
        return new Actor("(密钥)" + key.id(), key.name(), context.ip());
    }
}
