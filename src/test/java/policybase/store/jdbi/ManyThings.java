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
            reports(handle, numbers);
            answers(handle, numbers);
            audit(handle, numbers);
            list(handle, numbers);
            catalogue(handle, numbers);
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

    private static void reports(Handle handle, String numbers) {
        handle.execute("insert into report (number, kind, asked, target, channel, region, note, reporter, at, due_on) "
                + numbers + "select i, case i % 2 when 0 then 'GAP' else 'ERROR' end, '来电' || i, '', '坐席', '', '标准不对',"
                + " 'wang', '2026-11-01T01:00:00Z', printf('2026-12-%02d', i % 28 + 1) from n");
        handle.execute("insert into report_gap (number, gap) " + numbers + "select i, i from n where i % 2 = 0");
        handle.execute("insert into report_step (number, ordinal, state, reply, actor, at) " + numbers
                + "select i, 1, 'ANSWERED', '已改', '林可', '2026-11-05T01:00:00Z' from n where i % 4 = 0");
    }

    private static void answers(Handle handle, String numbers) {
        handle.execute("insert into kept_answer (number, id, at, as_of, outcome, channel, question, content) " + numbers
                + "select i, 'kept' || i, printf('2026-%02d-15T%02d:00:00Z', i % 11 + 1, i % 24), '2026-11-01',"
                + " case i % 3 when 0 then 'not-held' else 'answered' end, 'page', '高龄津贴第' || i || '问', '{}'"
                + " from n");
    }

    private static void catalogue(Handle handle, String numbers) {
        handle.execute(
                "insert into list_version (list, number, why, restores, actor, at) values ('open-items', 1, '整批导入', 0,"
                        + " '林可', '2026-11-01T01:00:00Z')");
        handle.execute(
                "insert into list_edit (list, number, ordinal, row_key, file_row, was, becomes, writer) " + numbers
                        + "select 'open-items', 1, i, '养老／事项' || i, '', '', replace('养老|事项' || i || '||||云溪县民政局|本库|多少钱' || i"
                        + " || '|||', '|', char(9)), '林可' from n");
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
