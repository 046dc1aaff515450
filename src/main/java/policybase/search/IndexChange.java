package policybase.search;

import policybase.document.DocumentId;

/// One thing to do to the index; doing it twice is harmless.
public sealed interface IndexChange {
    DocumentId id();

    /// Put the document as it is now in place of whatever the index holds of it.
    record Put(IndexDocument document) implements IndexChange {
        @Override
        public DocumentId id() {
            return document.id();
        }
    }

    record Remove(DocumentId id) implements IndexChange {}
}
