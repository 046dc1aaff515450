package policybase.testing;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import policybase.access.Account;
import policybase.access.People;
import policybase.access.Role;
import policybase.store.Actor;
import policybase.store.Store;

/// People who work in tests: each with the same password, already changed from the one-time one.
public final class Staff {
    public static final String PASSWORD = "a long walk by the river";

    private static final Actor TEST = Actor.onTheMachine("测试");

    private Staff() {}

    public static People people(Store store, Clock clock) {
        return new People(store.accounts(), clock, () -> UUID.randomUUID().toString() + UUID.randomUUID());
    }

    /// Somebody of the whole county.
    public static Account hire(Store store, Clock clock, String login, String name, Role... roles) {
        return hire(store, clock, login, name, "", EnumSet.copyOf(Set.of(roles)));
    }

    public static Account hire(
            Store store, Clock clock, String login, String name, String department, Set<Role> roles) {
        var people = people(store, clock);
        var made = people.add(login, name, department, roles, TEST);
        people.changePassword(
                made.account(), made.password(), PASSWORD, made.account().actor("测试"));
        return people.find(login);
    }
}
