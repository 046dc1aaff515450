package policybase.web.sync;

import java.util.List;
import java.util.Optional;
import policybase.follow.Changes.Changed;
import policybase.follow.Changes.Digest;
import policybase.follow.Changes.Told;
import policybase.store.Handouts.Audience;
import policybase.store.Handouts.Kind;

/// A page of changes; see the schema Changes in `web/openapi.yaml`.
record ChangesJson(
        String audience,
        List<ChangeJson> changes,
        String cursor,
        String day,
        boolean more,
        Optional<DigestJson> digest) {

    /// One change. The item is a text, not a part of this JSON: its hash is of exactly this text, so that nobody has to
    /// agree on how JSON is written in order to compare.
    record ChangeJson(
            String cursor,
            String kind,
            String id,
            String action,
            int revision,
            String at,
            String state,
            String reason,
            String hash,
            Optional<String> address,
            Optional<String> item) {
        static ChangeJson of(Changed changed) {
            var line = changed.line();
            var item = line.item();
            return new ChangeJson(
                    changed.cursor(),
                    item.kind().word(),
                    item.id(),
                    line.isThere() ? "put" : "withdraw",
                    line.revision(),
                    line.at().toString(),
                    line.state(),
                    line.reason(),
                    line.hash(),
                    address(changed),
                    changed.text());
        }

        /// Where anybody may read it; what is for operators only is on no public page.
        private static Optional<String> address(Changed changed) {
            var line = changed.line();
            var isPublic = line.item().kind() == Kind.DOCUMENT || line.state().equals("公开");
            return Optional.of("/api/v1/" + (line.item().kind() == Kind.DOCUMENT ? "documents/" : "entries/")
                            + line.item().id())
                    .filter(_ -> line.isThere() && isPublic);
        }
    }

    /// See the schema Digest.
    record DigestJson(String audience, String cursor, String day, String sha256, int documents, int entries) {
        static DigestJson of(Audience audience, Digest digest) {
            return new DigestJson(
                    audience.word(),
                    digest.cursor(),
                    digest.day().toString(),
                    digest.sha256(),
                    digest.documents(),
                    digest.entries());
        }
    }

    static ChangesJson of(Audience audience, Told.Page page) {
        return new ChangesJson(
                audience.word(),
                page.changes().stream().map(ChangeJson::of).toList(),
                page.cursor(),
                page.day().toString(),
                !page.isLast(),
                page.digest().map(digest -> DigestJson.of(audience, digest)));
    }
}
