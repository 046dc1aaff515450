package policybase.web.view;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import policybase.store.Documents;
import policybase.store.Held;
import policybase.validity.Standpoint;

/// Which of the dated texts of a work (各次文本) a reader means who names one of them and a day.
public final class TextOfDay {
    private TextOfDay() {}

    /// The text that ruled on the day. Where none did, the text itself; a text that was in force on the day
    /// is its own.
    public static Held of(Documents documents, Held named, Standpoint from) {
        if (from.status(named.timeline()).inForce()) {
            return named;
        }
        return ruling(documents, named, from).orElse(named);
    }

    private static Optional<Held> ruling(Documents documents, Held named, Standpoint from) {
        return named.document().metadata().work().map(documents::versions).orElse(List.of()).stream()
                .flatMap(id -> documents.published(id, from).stream())
                .filter(held -> from.status(held.timeline()).inForce())
                .max(Comparator.comparing(TextOfDay::day)
                        .thenComparing(held -> held.document().id()));
    }

    private static LocalDate day(Held held) {
        return held.document().metadata().dates().version().orElse(LocalDate.MIN);
    }
}
