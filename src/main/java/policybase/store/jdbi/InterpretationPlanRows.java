package policybase.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import policybase.document.DocumentId;
import policybase.store.Reviewing.Plan;

/// Plans of interpretation in their table; rows are only added.
final class InterpretationPlanRows {
    private InterpretationPlanRows() {}

    /// False when it is not the next revision of its document's plan.
    static boolean add(Handle handle, Plan plan) {
        return handle.createUpdate("insert into interpretation_plan (id, revision, chief, lead_body, forms, publish_on,"
                                + " note, actor, at) select :id, :revision, :chief, :lead, :forms, :day, :note, :actor,"
                                + " :at where :revision = (select coalesce(max(revision), 0) + 1 from"
                                + " interpretation_plan where id = :id)")
                        .bind("id", plan.id().value())
                        .bind("revision", plan.revision())
                        .bind("chief", plan.chief())
                        .bind("lead", plan.lead())
                        .bind("forms", String.join(" ", plan.forms()))
                        .bind("day", plan.day().toString())
                        .bind("note", plan.note())
                        .bind("actor", plan.person())
                        .bind("at", plan.at().toString())
                        .execute()
                == 1;
    }

    static List<Plan> of(Handle handle, DocumentId id) {
        return handle.createQuery("select * from interpretation_plan where id = :id order by revision")
                .bind("id", id.value())
                .map((row, _) -> plan(row))
                .list();
    }

    static Map<DocumentId, List<Plan>> all(Handle handle) {
        return handle
                .createQuery("select * from interpretation_plan order by id, revision")
                .map((row, _) -> plan(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Plan::id));
    }

    private static Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                new DocumentId(row.getString("id")),
                row.getInt("revision"),
                row.getString("chief"),
                row.getString("lead_body"),
                Stream.of(row.getString("forms").split(" "))
                        .filter(form -> !form.isEmpty())
                        .toList(),
                LocalDate.parse(row.getString("publish_on")),
                row.getString("note"),
                row.getString("actor"),
                Instant.parse(row.getString("at")));
    }
}
