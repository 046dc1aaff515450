package policybase.web.sync;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import policybase.access.Scope;
import policybase.document.Fault;
import policybase.follow.hook.HookDesk;
import policybase.store.Handouts.Audience;
import policybase.store.Hooks.Delivery;
import policybase.store.Hooks.Hook;
import policybase.web.http.Declined;
import policybase.web.http.Params;

/// Addresses that are told of changes, for the systems that want to be told: each key sees and stops those it
/// registered itself. The use case writes the lines of the audit log.
final class HookApi {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ADDRESS = 500;
    private static final int CREATED = 201;
    private static final int FORBIDDEN = 403;

    private final Supplier<HookDesk> desk;

    HookApi(Supplier<HookDesk> desk) {
        this.desk = desk;
    }

    /// See the schema Hook in `web/openapi.yaml`.
    ///
    /// @param secret only in the answer to its registration
    /// @param deliveries only where one address is asked for
    record HookJson(
            String id,
            String name,
            String address,
            String audience,
            String madeAt,
            Optional<String> stoppedAt,
            Optional<String> secret,
            Optional<List<DeliveryJson>> deliveries) {
        static HookJson of(Hook hook) {
            return new HookJson(
                    hook.id(),
                    hook.name(),
                    hook.address(),
                    hook.audience().word(),
                    hook.madeAt().toString(),
                    hook.stoppedAt().map(Object::toString),
                    Optional.empty(),
                    Optional.empty());
        }

        HookJson with(Optional<String> told, Optional<List<DeliveryJson>> sent) {
            return new HookJson(id, name, address, audience, madeAt, stoppedAt, told, sent);
        }
    }

    /// See the schema Delivery.
    record DeliveryJson(String id, String madeAt, String progress, int attempts, String nextAt, String note) {
        static DeliveryJson of(Delivery delivery) {
            var progress =
                    switch (delivery.progress()) {
                        case WAITING -> "waiting";
                        case DONE -> "done";
                        case DEAD -> "dead";
                    };
            return new DeliveryJson(
                    delivery.id(),
                    delivery.madeAt().toString(),
                    progress,
                    delivery.attempts(),
                    delivery.nextAt().toString(),
                    delivery.note());
        }
    }

    record AllJson(List<HookJson> hooks) {}

    void all(Context context) {
        Params.of(context).done();
        var actor = KeyHolder.of(context);
        context.json(new AllJson(desk.get().all().stream()
                .filter(hook -> hook.madeBy().equals(actor.login()))
                .map(HookJson::of)
                .toList()));
    }

    void add(Context context) {
        Params.of(context).done();
        var params = new Params(context.formParamMap());
        var name = params.required("name", LONGEST_NAME);
        var address = params.required("address", LONGEST_ADDRESS);
        var audience = params.choice("audience", List.of(Audience.values()), Audience::word)
                .orElse(Audience.PUBLIC);
        params.done();
        if (audience == Audience.OPERATORS && ChangesApi.audience(context) != Audience.OPERATORS) {
            throw new Declined(FORBIDDEN, "要连同仅坐席的条目一起通知，密钥还要有 " + Scope.READ_OPERATORS.word() + " 权限，请让本库管理员加上。");
        }
        var hook = desk.get().add(name, address, audience, KeyHolder.of(context));
        context.status(CREATED)
                .header("Cache-Control", "no-store")
                .json(HookJson.of(hook).with(Optional.of(hook.secret()), Optional.empty()));
    }

    void one(Context context) {
        Params.of(context).done();
        var hook = own(context);
        context.json(HookJson.of(hook)
                .with(
                        Optional.empty(),
                        Optional.of(desk.get().latest(hook).stream()
                                .map(DeliveryJson::of)
                                .toList())));
    }

    void stop(Context context) {
        Params.of(context).done();
        desk.get().stop(own(context).id(), KeyHolder.of(context));
        context.json(HookJson.of(own(context)));
    }

    private Hook own(Context context) {
        var actor = KeyHolder.of(context);
        var id = context.pathParam("id");
        return desk.get().all().stream()
                .filter(hook -> hook.id().equals(id))
                .filter(hook -> hook.madeBy().equals(actor.login()))
                .findFirst()
                .orElseThrow(() -> new Fault(Fault.Kind.MISSING, "这个密钥没有登记过这个地址。"));
    }
}
