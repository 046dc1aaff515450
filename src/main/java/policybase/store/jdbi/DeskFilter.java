package policybase.store.jdbi;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import policybase.document.DocumentId;
import policybase.store.Reviewing.Returned;
import policybase.store.Reviewing.Wanted;

/// What lists of the desk are narrowed to, as SQL.
final class DeskFilter {
    /// The latest changed first, as the index has it backwards.
    static final String ORDER = " order by k.changed_at desc, k.id desc";

    /// Whatever was done after the review that sent them back, they were only worked on.
    private static final String RETURNED = "select k.id, k.title, k.department, s.person, s.note from desk_document k"
            + " join review_step s on s.id = k.id where k.state = 'DRAFT' and s.act = 'RETURNED' and not exists"
            + " (select 1 from review_step t where t.id = s.id and t.number > s.number and t.act <> 'SAVED')";

    private DeskFilter() {}

    static List<Returned> returned(Jdbi jdbi) {
        return jdbi.withHandle(handle -> handle.createQuery(RETURNED)
                .map((row, _) -> new Returned(
                        new DocumentId(row.getString("id")),
                        row.getString("title"),
                        row.getString("department"),
                        row.getString("person"),
                        row.getString("note")))
                .list());
    }

    static String where(Wanted wanted) {
        return " where 1 = 1"
                + (wanted.states().isEmpty() ? "" : " and k.state in (<states>)")
                + (wanted.kind().isEmpty() ? "" : " and k.kinds like :kind")
                + (wanted.issuer().isEmpty() ? "" : " and k.issuers like :issuer escape '!'")
                + (wanted.words().isEmpty()
                        ? ""
                        : " and (k.title like :words escape '!' or k.number like :words escape '!')")
                + (wanted.before().isEmpty() ? "" : " and k.taken_at < :before")
                + (wanted.department().isEmpty() ? "" : " and k.department = :department");
    }

    static <T extends SqlStatement<T>> T bind(T statement, Wanted wanted) {
        if (!wanted.states().isEmpty()) {
            statement.defineList(
                    "states",
                    wanted.states().stream()
                            .map(state -> "'" + state.name() + "'")
                            .toList());
        }
        wanted.kind().ifPresent(kind -> statement.bind("kind", "%," + kind.name() + ",%"));
        if (!wanted.issuer().isEmpty()) {
            statement.bind("issuer", holding(wanted.issuer()));
        }
        if (!wanted.words().isEmpty()) {
            statement.bind("words", holding(wanted.words()));
        }
        wanted.before().ifPresent(moment -> statement.bind("before", moment.toString()));
        wanted.department().ifPresent(name -> statement.bind("department", name));
        return statement;
    }

    private static String holding(String words) {
        return "%" + words.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
