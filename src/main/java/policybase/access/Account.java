package policybase.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import policybase.store.Accounts;
import policybase.store.Actor;

/// Somebody who works here (账号), as the rest of the program sees them.
///
/// @param department whose drafts they work on; empty for the whole county
/// @param oneTime whether their password must be changed before anything else
public record Account(
        String login, String name, String department, Set<Role> roles, boolean oneTime, boolean locked, int revision) {
    public Account {
        roles = Set.copyOf(roles);
    }

    static Account of(Accounts.Kept kept) {
        var roles = EnumSet.noneOf(Role.class);
        kept.roles().stream().map(Role::named).flatMap(Optional::stream).forEach(roles::add);
        return new Account(
                kept.login(),
                kept.name(),
                kept.department(),
                roles,
                kept.secret().oneTime(),
                kept.locked(),
                kept.revision());
    }

    public boolean may(Right right) {
        return right == Right.ANYBODY || roles.stream().anyMatch(role -> role.may(right));
    }

    /// Whether drafts of a department are theirs to see and work on: those of their own, or all when they stand for the
    /// whole county. A draft whose department is not known is for those of the whole county.
    public boolean covers(String owner) {
        return department.isEmpty() || department.equals(owner);
    }

    public Actor actor(String origin) {
        return new Actor(login, name, origin);
    }

    /// 采编、审核
    public String roleLabels() {
        return roles.stream().sorted().map(Role::label).collect(Collectors.joining("、"));
    }
}
