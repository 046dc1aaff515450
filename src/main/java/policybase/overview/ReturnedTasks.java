package policybase.overview;

import java.util.Optional;
import java.util.stream.Stream;
import policybase.access.Right;
import policybase.store.Entries;
import policybase.store.Store;

/// What a review sent back (退回) and waits for whoever wrote it: documents and entries.
final class ReturnedTasks {
    private final Store store;

    ReturnedTasks(Store store) {
        this.store = store;
    }

    Stream<Task> all() {
        return Stream.concat(documents(), entries());
    }

    private Stream<Task> documents() {
        return store.reviewing().returned().stream()
                .map(draft -> Task.of(
                        "returned:" + draft.id(),
                        Reason.REVIEW,
                        draft.title(),
                        why(draft.person(), draft.reason()),
                        "/desk/intake/" + draft.id(),
                        draft.department(),
                        Optional.empty(),
                        Right.WRITE_DRAFTS));
    }

    private Stream<Task> entries() {
        return store.entries().returned().stream().map(back -> Task.of(
                        "returned-entry:" + back.entry().id(),
                        Reason.REVIEW,
                        back.entry().question(),
                        why(back.actor(), back.note().substring(Entries.RETURNED.length())),
                        "/desk/entries/" + back.entry().id(),
                        back.entry().keeping().department(),
                        Optional.empty(),
                        Right.WRITE_DRAFTS)
                .ownedBy(back.entry().keeping().owner()));
    }

    private static String why(String person, String reason) {
        return person + "退回修改：" + reason;
    }
}
