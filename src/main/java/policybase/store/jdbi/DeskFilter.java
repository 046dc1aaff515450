package policybase.store.jdbi;

import org.jdbi.v3.core.statement.SqlStatement;
import policybase.store.Reviewing.Wanted;

/// What a list of the desk is narrowed to, as SQL.
final class DeskFilter {
    /// The latest changed first, as the index has it backwards.
    static final String ORDER = " order by k.changed_at desc, k.id desc";

    private DeskFilter() {}

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
