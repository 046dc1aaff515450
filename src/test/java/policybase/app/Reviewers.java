package policybase.app;

import java.util.List;
import policybase.access.Account;
import policybase.access.Role;
import policybase.app.part.Base;
import policybase.app.serve.Rooms;
import policybase.curate.review.By;
import policybase.curate.review.Command;
import policybase.curate.review.ReviewDesk;
import policybase.document.DocumentId;
import policybase.store.Reviewing.Choice;
import policybase.testing.Staff;

/// Three persons who pass a draft by the rules and publish it, without pages.
final class Reviewers {
    private Reviewers() {}

    static void publish(Base base, DocumentId id) {
        var desk = Rooms.reviews(base, _ -> base.catchUpIfFree());
        var curator = hire(base, "rev-curator", Role.CURATOR);
        var reviewers = List.of(hire(base, "rev-first", Role.REVIEWER), hire(base, "rev-second", Role.REVIEWER));
        var approver = hire(base, "rev-approver", Role.APPROVER);
        var findings = desk.find(id, approver).looks().all().stream()
                .map(one -> one.finding().key())
                .toList();
        desk.judge(id, findings, Choice.PUBLISHABLE, "核对无误", approver);
        step(base, desk, id, new Command.Submit(""), curator);
        reviewers.forEach(reviewer -> step(base, desk, id, new Command.Pass("可以"), reviewer));
        step(base, desk, id, new Command.Pass("可以"), approver);
        var standing = base.store().reviewing().find(id).orElseThrow();
        desk.publish(id, standing.revision(), standing.steps(), "", approver);
    }

    private static void step(Base base, ReviewDesk desk, DocumentId id, Command command, By by) {
        var standing = base.store().reviewing().find(id).orElseThrow();
        desk.step(id, standing.revision(), standing.steps(), command, by);
    }

    private static By hire(Base base, String login, Role role) {
        Account account = Staff.hire(base.store(), base.clock(), login, role.label() + login, role);
        return new By(account, account.actor("192.0.2.7"));
    }
}
