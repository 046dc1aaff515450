package policybase.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import policybase.document.Block.Division;
import policybase.document.Block.Paragraph;
import policybase.document.Body;
import policybase.document.Dates;
import policybase.document.DocumentId;
import policybase.document.DocumentNumber;
import policybase.document.Issuer;
import policybase.document.Kind;
import policybase.document.Level;
import policybase.document.Metadata;
import policybase.document.OriginalRef;
import policybase.document.PolicyDocument;
import policybase.document.Rank;
import policybase.document.Relation;
import policybase.document.Stage;
import policybase.document.Tier;
import policybase.document.Title;
import policybase.validity.Event;
import policybase.validity.EventKind;

/// Small documents of an invented county, and events on them.
public final class Samples {
    public static final Instant LEARNED = Instant.parse("2026-01-01T00:00:00Z");

    private Samples() {}

    /// A published document of one article; `seed` makes its identity.
    public static PolicyDocument document(int seed, String title, String number, String text) {
        var sha256 = String.format(Locale.ROOT, "%064x", seed + 0xabcdef1234567890L);
        var original = new OriginalRef(
                sha256.substring(48) + sha256.substring(0, 48), title + ".txt", text.length(), "text/plain");
        return new PolicyDocument(
                DocumentId.of(original),
                1,
                Stage.PUBLISHED,
                original,
                metadata(title, number),
                List.of(),
                article(text),
                List.of(),
                List.of());
    }

    /// The next revision, whose one article says something else.
    public static PolicyDocument amended(PolicyDocument before, String text) {
        return new PolicyDocument(
                before.id(),
                before.revision() + 1,
                Stage.PUBLISHED,
                before.original(),
                before.metadata(),
                before.evidence(),
                article(text),
                before.relations(),
                before.problems());
    }

    private static Body article(String text) {
        return new Body(List.of(new Division(Level.ARTICLE, "一", "第一条", "", List.of(new Paragraph(text)))));
    }

    public static PolicyDocument citing(PolicyDocument document, Relation relation) {
        return document.withRelations(List.of(relation));
    }

    public static Event commences(LocalDate day) {
        return event(EventKind.COMMENCES, day, Event.Standing.CONFIRMED);
    }

    public static Event event(EventKind kind, LocalDate day, Event.Standing standing) {
        return event(kind, day, standing, Event.Basis.STATED);
    }

    public static Event event(EventKind kind, LocalDate day, Event.Standing standing, Event.Basis basis) {
        return new Event(
                kind,
                Optional.of(day),
                Optional.empty(),
                List.of(),
                LEARNED,
                Optional.empty(),
                Optional.empty(),
                "自" + day + "起" + kind.label(),
                basis,
                standing,
                "文本");
    }

    private static Metadata metadata(String title, String number) {
        var signed = Optional.of(LocalDate.of(2024, 1, 2));
        return new Metadata(
                Title.of(title),
                DocumentNumber.parse(number),
                Optional.empty(),
                Optional.empty(),
                List.of(new Issuer("云溪县人民政府")),
                Optional.of(Kind.MEASURES),
                Rank.NORMATIVE,
                Tier.COUNTY,
                Optional.of("云溪县"),
                List.of(),
                new Dates(
                        signed,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(title),
                true);
    }
}
