package policybase.follow;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import policybase.document.DocumentId;
import policybase.document.Entry;
import policybase.document.EntryId;
import policybase.document.TextHash;
import policybase.entry.LiveEntries;
import policybase.entry.LiveEntries.Judged;
import policybase.store.Documents;
import policybase.store.Handouts.Audience;
import policybase.store.Handouts.Item;
import policybase.store.Handouts.Kind;
import policybase.validity.Liveness;
import policybase.validity.Standpoint;

/// What an item is now, for those who may hold it: asked at the moment of telling, and nothing is told that may not be.
public final class Contents {
    private final Documents documents;
    private final LiveEntries entries;
    private final Writing writing;

    public Contents(Documents documents, LiveEntries entries, Writing writing) {
        this.documents = documents;
        this.entries = entries;
        this.writing = writing;
    }

    /// An item as it is on a day.
    sealed interface Content {
        /// To be held.
        ///
        /// @param state in one word
        record There(int revision, String state, String text, String hash) implements Content {
            There(int revision, String state, String text) {
                this(revision, state, text, TextHash.of(text));
            }
        }

        /// Not to be held.
        record Gone(String reason) implements Content {}
    }

    String form() {
        return writing.form();
    }

    /// For every audience.
    Map<Audience, Content> of(Kind kind, String id, LocalDate day) {
        return switch (kind) {
            case DOCUMENT -> {
                var document = document(new DocumentId(id), day);
                yield Map.of(Audience.PUBLIC, document, Audience.OPERATORS, document);
            }
            case ENTRY -> {
                var judged = judged(id, day);
                yield Map.of(
                        Audience.PUBLIC, entry(judged, Audience.PUBLIC),
                        Audience.OPERATORS, entry(judged, Audience.OPERATORS));
            }
        };
    }

    /// For one audience.
    Content of(Item item, LocalDate day) {
        return switch (item.kind()) {
            case DOCUMENT -> document(new DocumentId(item.id()), day);
            case ENTRY -> entry(judged(item.id(), day), item.audience());
        };
    }

    private Content document(DocumentId id, LocalDate day) {
        return documents
                .published(id)
                .<Content>map(held -> new Content.There(
                        held.document().revision(),
                        held.timeline().statusOn(day).label().label(),
                        writing.document(held, day)))
                .orElseGet(() -> new Content.Gone("文件已撤下。"));
    }

    private Optional<Judged> judged(String id, LocalDate day) {
        return entries.look(new EntryId(id), Standpoint.of(day));
    }

    private Content entry(Optional<Judged> judged, Audience audience) {
        return judged.map(found -> switch (found.liveness()) {
                    case Liveness.Live _ -> told(found.entry(), audience);
                    case Liveness.Silent silent -> new Content.Gone(reason(silent, audience));
                })
                .orElseGet(() -> new Content.Gone("条目已停用。"));
    }

    private Content told(Entry entry, Audience audience) {
        var visibility = entry.reach().visibility();
        if (audience == Audience.PUBLIC && visibility != Entry.Visibility.PUBLIC) {
            return new Content.Gone("条目不再公开。");
        }
        return new Content.There(entry.revision(), visibility.label(), writing.entry(entry));
    }

    /// Anybody learns the kind of reason; why exactly is for those who work here.
    private static String reason(Liveness.Silent silent, Audience audience) {
        return switch (audience) {
            case PUBLIC -> "条目暂停答复：" + silent.why().label() + "。";
            case OPERATORS -> "条目暂停答复：" + silent.reason();
        };
    }
}
