package policybase.follow.hook;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import policybase.document.Fault;
import policybase.store.Actor;
import policybase.store.Deed;
import policybase.store.Handouts;
import policybase.store.Handouts.Audience;
import policybase.store.Hooks;
import policybase.store.Hooks.Delivery;
import policybase.store.Hooks.Hook;

/// Where addresses are registered and stopped. Each change is a line of the audit log; the secret is shown once.
public final class HookDesk {
    private static final int LONGEST_NAME = 60;
    private static final int SHOWN = 20;
    private static final int ID = 12;

    private final Hooks hooks;
    private final Handouts handouts;
    private final Addresses addresses;
    private final Clock clock;
    private final Supplier<String> tokens;

    public HookDesk(Hooks hooks, Handouts handouts, Addresses addresses, Clock clock, Supplier<String> tokens) {
        this.hooks = hooks;
        this.handouts = handouts;
        this.addresses = addresses;
        this.clock = clock;
        this.tokens = tokens;
    }

    public List<Hook> all() {
        return hooks.all();
    }

    /// The newest deliveries of an address, newest first.
    public List<Delivery> latest(Hook hook) {
        return hooks.latest(hook.id(), SHOWN);
    }

    /// From now on changes are told there.
    public Hook add(String name, String address, Audience audience, Actor actor) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new Fault(Fault.Kind.INVALID, "请写明通知哪个系统，最多" + LONGEST_NAME + "个字。");
        }
        addresses.resolve(address.strip());
        var now = clock.instant();
        var hook = new Hook(
                "h" + tokens.get().substring(0, ID).replaceAll("[^A-Za-z0-9]", "0"),
                name.strip(),
                address.strip(),
                audience,
                "whs_" + tokens.get(),
                now,
                actor.login(),
                handouts.head(audience),
                Optional.empty());
        var told = hook.name() + "；" + hook.address() + "；" + audience.word();
        hooks.add(hook, new Deed(actor, "hooks.add", hook.id(), "", told, now));
        return hook;
    }

    public void stop(String id, Actor actor) {
        if (!hooks.stop(id, new Deed(actor, "hooks.stop", id, "启用", "停用", clock.instant()))) {
            throw new Fault(Fault.Kind.CONFLICT, "没有这个地址，或者已经停用。");
        }
    }

    /// What was given up is sent again.
    public void again(String delivery, Actor actor) {
        if (!hooks.again(delivery, new Deed(actor, "hooks.again", delivery, clock.instant()))) {
            throw new Fault(Fault.Kind.CONFLICT, "没有这条通知，或者它不是没有送到的。");
        }
    }
}
