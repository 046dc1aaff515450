package policybase.curate.cleanup;

import java.nio.file.Path;
import java.time.Clock;
import policybase.curate.Intake;
import policybase.curate.Taken;
import policybase.document.DocumentId;
import policybase.document.Fault;
import policybase.document.PolicyDocument;
import policybase.store.Accounts;
import policybase.store.Actor;
import policybase.store.Deed;
import policybase.store.Reviewing.Act;
import policybase.store.Reviewing.Step;
import policybase.store.Store;

/// Takes a notice or table in as a draft. Whoever brings it counts as its author in the review (三审), like whoever
/// takes in any other document: they neither review nor approve it, and only reviews make it public. At the machine's
/// own terminal nobody has an account to be told by, and the same file may be imported as trusted afterwards.
record Arrival(Store store, Intake intake, Clock clock) {

    DocumentId take(Path file, String name, Actor by) {
        var taken = intake.take(file, name, false, by.name());
        if (taken.size() != 1) {
            throw new Fault(Fault.Kind.INVALID, "这是一个压缩包或邮件，请解开后上传其中的通知或表格。");
        }
        return switch (taken.getFirst()) {
            case Taken.Imported imported -> brought(imported.id(), imported.name(), by);
            case Taken.Duplicate duplicate -> duplicate.id();
            case Taken.Quarantined quarantined -> throw new Fault(Fault.Kind.INVALID, quarantined.reason());
        };
    }

    private DocumentId brought(DocumentId id, String name, Actor by) {
        if (by.login().equals(Actor.MACHINE)) {
            return id;
        }
        var document = store.documents().find(id).orElseThrow().document();
        store.reviewing().assign(id, owner(document, by));
        var standing = store.reviewing().find(id).orElseThrow();
        var now = clock.instant();
        store.reviewing()
                .step(
                        standing,
                        standing.state(),
                        Step.of(document, Act.TOOK_IN, by, now, name),
                        new Deed(by, "review.take", id.value(), "", name, now));
        return id;
    }

    /// The department whose reviewers see to the notice: that of whoever brings it, like any other document they take
    /// in; of the one body that issued it, where whoever brings it is of the whole county.
    private String owner(PolicyDocument document, Actor by) {
        var own =
                store.accounts().find(by.login()).map(Accounts.Kept::department).orElse("");
        var issuers = document.metadata().issuers();
        return own.isEmpty() && issuers.size() == 1 ? issuers.getFirst().name() : own;
    }
}
