package policybase.curate.review;

import policybase.access.Account;
import policybase.store.Actor;

/// Somebody at the desk: what they may do, and how they stand in the audit log.
public record By(Account account, Actor actor) {
    String login() {
        return account.login();
    }

    String name() {
        return account.name();
    }
}
