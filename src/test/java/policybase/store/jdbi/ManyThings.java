package policybase.store.jdbi;

import java.nio.file.Path;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import policybase.document.Entry;

/// Fills a base with as much of everything the desk lists as a county has in all, faster than anybody could write it.
public final class ManyThings {
    private ManyThings() {}

    /// @param entry already held; the others are like it, but for their ids and questions
    public static void fill(Path database, int count, Entry entry) {
        ManyDrafts.fill(database, count);
        var jdbi = Jdbi.create("jdbc:sqlite:" + database.toAbsolutePath());
        jdbi.useTransaction(handle -> {
            var numbers = "with recursive n(i) as (select 1 union all select i + 1 from n where i < " + count + ") ";
            entries(handle, numbers, entry);
            gaps(handle, numbers);
            corrections(handle, numbers);
            audit(handle, numbers);
            list(handle, numbers);
        });
    }

    /// A version of the list of everyday words (synonyms), gone live, with so many new rows.
    public static void list(Path database, int count) {
        Jdbi.create("jdbc:sqlite:" + database.toAbsolutePath())
                .useTransaction(handle -> list(
                        handle,
                        "with recursive n(i) as (select 1 union all select i + 1 from n where i < " + count + ") "));
    }

    private static void entries(Handle handle, String numbers, Entry entry) {
        var id = entry.id().value();
        var made = "printf('q%012x', i)";
        handle.execute("insert into entry_revision (id, revision, seq, state, actor, at, note, content) " + numbers
                + "select " + made + ", 1, 100000 + i, state, actor, at, note, replace(replace(content, '" + id + "', "
                + made + "), '" + entry.question() + "', '" + entry.question()
                + "' || i) from n, entry_revision where id"
                + " = '" + id + "'");
        handle.execute("insert into entry (id, revision, published, seq, state, department, owner, topics, question,"
                + " review_on) " + numbers + "select " + made + ", 1, 1, 100000 + i, 'PUBLISHED', department, owner,"
                + " topics, question || i, review_on from n, entry where id = '" + id + "'");
        handle.execute("insert into entry_basis (id, document) " + numbers + "select " + made
                + ", document from n, entry_basis where id = '" + id + "'");
    }

    private static void gaps(Handle handle, String numbers) {
        handle.execute("insert into gap (number, gap_key, question, at, state, times, last_day) " + numbers
                + "select i, 'key' || i, '第' || i || '件事怎么办', '" + Instant.parse("2026-11-01T01:00:00Z")
                + "', case i % 3 when 0 then 'ANSWERED' else 'OPEN' end, i % 50 + 1, printf('2026-11-%02d', i % 28 + 1)"
                + " from n");
        handle.execute("insert into gap_asking (number, day, place, why, asked, tried, times) " + numbers
                + "select i, printf('2026-11-%02d', i % 28 + 1), 'PORTAL', 'NOT_HELD', '第' || i || '件事怎么办', '', i % 50"
                + " + 1 from n");
    }

    private static void corrections(Handle handle, String numbers) {
        handle.execute("insert into correction (number, at, due, kind, place, page, subject, told) " + numbers
                + "select printf('JC-%08d', i), '2026-11-01T01:00:00Z', printf('2026-12-%02d', i % 28 + 1), 'ANSWER',"
                + " 'PORTAL', '/documents/x', '某文件', '标准不对' from n");
    }

    private static void audit(Handle handle, String numbers) {
        handle.execute(
                "insert into audit_line (number, at, who, name, origin, deed, target, was, became, previous, hash) "
                        + numbers
                        + "select 1000 + i, printf('2026-11-%02dT01:00:00Z', i % 28 + 1), 'wang', '王采编', '192.0.2.1',"
                        + " 'review.save', 'draft' || i, '修订稿1', '修订稿2', printf('%064d', i), printf('%064d', i + 1) from n");
    }

    private static void list(Handle handle, String numbers) {
        handle.execute(
                "insert into list_version (list, number, why, restores, actor, at) values ('synonyms', 1, '整批导入', 0,"
                        + " '林可', '2026-11-01T01:00:00Z')");
        handle.execute(
                "insert into list_edit (list, number, ordinal, row_key, file_row, was, becomes, writer) " + numbers
                        + "select 'synonyms', 1, i, 'key' || i, '', '', '土话' || i || char(9) || '规范说法' || i || char(9) || '->'"
                        + " || char(9) || '' || char(9) || '', '林可' from n");
    }
}
