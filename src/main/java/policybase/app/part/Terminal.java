package policybase.app.part;

import policybase.store.Actor;
import policybase.store.Deed;

/// Whoever is at the machine's own terminal (命令行). Commands that change the base write into the audit log like the
/// pages do: who is the operating system's user, and the name they give with `--by` if they give one.
public final class Terminal {
    private Terminal() {}

    /// The operating system's user.
    public static String user() {
        return System.getProperty("user.name", "不明");
    }

    public static Actor actor() {
        return actor("");
    }

    /// @param name given by whoever runs the command; empty: the operating system's user alone
    public static Actor actor(String name) {
        return new Actor(Actor.MACHINE, name.isBlank() ? user() : name.strip(), "命令行，系统用户" + user());
    }

    /// One line of the audit log on what a command did.
    ///
    /// @param what such as `command.import`
    public static void tell(Base base, Actor actor, String what, String target, String before, String after) {
        base.store()
                .audit()
                .append(new Deed(
                        actor, what, target, before, after, base.clock().instant()));
    }
}
