package policybase.follow;

import java.time.LocalDate;
import policybase.document.Entry;
import policybase.store.Held;

/// How items are written as text. The same item on the same day is always the same text, letter by letter, since copies
/// are compared by its hash; nothing of other items may flow into it, so that it changes only when the item does.
public interface Writing {

    /// Names the form; when it changes, every item is held against what was handed out.
    String form();

    String document(Held held, LocalDate day);

    String entry(Entry entry);
}
