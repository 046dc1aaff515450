package policybase.store.jdbi;

import java.time.Instant;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import policybase.document.DocumentNumber;
import policybase.document.PolicyDocument;
import policybase.document.Problem;
import policybase.document.Stage;
import policybase.store.Reviewing.State;

/// The row of each document on the desk, written with every revision.
final class DeskRows {
    private DeskRows() {}

    /// A new revision stands at the beginning again; whose it is and when it was taken in stay.
    static void write(Handle handle, PolicyDocument document, String actor, Instant at) {
        var state =
                switch (document.stage()) {
                    case DRAFT, IN_REVIEW -> State.DRAFT;
                    case PUBLISHED -> State.PUBLISHED;
                    case WITHDRAWN -> State.WITHDRAWN;
                };
        var metadata = document.metadata();
        handle.createUpdate("insert into desk_document (id, revision, state, steps, title, number, issuers, department,"
                        + " taken_at, changed_at, changed_by, doubts, errors, kinds) values (:id, :revision, :state, 0,"
                        + " :title, :number, :issuers, '', :at, :at, :actor, :doubts, :errors, :kinds)"
                        + " on conflict (id) do update set revision = :revision, state = :state, title = :title,"
                        + " number = :number, issuers = :issuers, changed_at = :at, changed_by = :actor, doubts = :doubts,"
                        + " errors = :errors, kinds = :kinds")
                .bind("id", document.id().value())
                .bind("revision", document.revision())
                .bind("state", state.name())
                .bind("title", metadata.title().full())
                .bind("number", metadata.number().map(DocumentNumber::toString).orElse(""))
                .bind("issuers", metadata.issuerNames())
                .bind("at", at.toString())
                .bind("actor", actor)
                .bind("doubts", count(document, Problem.Severity.DOUBT))
                .bind("errors", count(document, Problem.Severity.ERROR))
                .bind("kinds", kinds(document))
                .execute();
    }

    /// A draft beside a public revision: names and citations go on speaking of what is public.
    static boolean isBesidePublic(Handle handle, PolicyDocument document) {
        return document.stage() != Stage.PUBLISHED
                && document.stage() != Stage.WITHDRAWN
                && handle.createQuery("select published from document where id = :id and published is not null")
                        .bind("id", document.id().value())
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent();
    }

    private static long count(PolicyDocument document, Problem.Severity severity) {
        return document.problems().stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }

    /// `,EXTRACT,VALIDITY,`
    private static String kinds(PolicyDocument document) {
        return document.problems().stream()
                .filter(problem -> problem.severity() != Problem.Severity.NOTE)
                .map(problem -> problem.step().name())
                .distinct()
                .sorted()
                .collect(Collectors.joining(",", ",", ","));
    }

    /// Writes what a base filled by an older program lacks.
    static void fill(Handle handle) {
        handle.createQuery("select r.content, r.actor, r.recorded_at from document d join revision r on r.id = d.id"
                        + " and r.revision = d.revision left join desk_document k on k.id = d.id where k.id is null")
                .map((row, _) -> {
                    write(
                            handle,
                            Columns.document(row.getString("content")),
                            row.getString("actor"),
                            Instant.parse(row.getString("recorded_at")));
                    return 1;
                })
                .list();
    }
}
