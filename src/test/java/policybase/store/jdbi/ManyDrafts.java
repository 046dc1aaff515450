package policybase.store.jdbi;

import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;

/// Fills a base with as many drafts as a county has in all, faster than anybody could take them in.
public final class ManyDrafts {
    private ManyDrafts() {}

    public static void fill(Path database, int count) {
        var jdbi = Jdbi.create("jdbc:sqlite:" + database.toAbsolutePath());
        jdbi.useTransaction(handle -> {
            var numbers = numbers(count) + " ";
            handle.execute("insert into document (id, revision, stage, sha256) " + numbers
                    + "select printf('draft%08d', i), 1, 'DRAFT', printf('%064d', i) from n");
            handle.execute(
                    "insert into desk_document (id, revision, state, steps, title, number, issuers, department, taken_at,"
                            + " changed_at, changed_by, doubts, errors, kinds) " + numbers
                            + "select printf('draft%08d', i), 1, case i % 5 when 0 then 'FIRST' when 1 then 'SECOND' else"
                            + " 'DRAFT' end, 1, '青栎县人民政府关于第' || i || '号事项的通知', '栎府发〔2026〕' || i || '号',"
                            + " '青栎县' || (i % 40) || '局', '', printf('2026-%02d-%02dT01:00:00Z', i % 12 + 1, i % 28 + 1),"
                            + " printf('2026-11-%02dT01:00:00Z', i % 24 + 1), '王采编', i % 3, 0,"
                            + " case i % 3 when 0 then ',,' when 1 then ',VALIDITY,' else ',EXTRACT,STRUCTURE,' end from n");
        });
    }

    /// Questions asked in vain, and files that could not be read.
    public static void trouble(Path database, int questions, int files) {
        var jdbi = Jdbi.create("jdbc:sqlite:" + database.toAbsolutePath());
        jdbi.useTransaction(handle -> {
            handle.execute(
                    "insert into gap (number, gap_key, question, at, state, times, last_day)" + numbers(questions)
                            + " select i, 'k' || i, '第' || i || '件事怎么办', '2026-11-01T01:00:00Z', 'OPEN', i % 90,"
                            + " printf('2026-11-%02d', i % 28 + 1) from n");
            handle.execute("insert into intake (sha256, name, outcome, reason)" + numbers(files)
                    + " select printf('%064d', 900000 + i), '扫描件' || i || '.pdf', 'quarantined', '文件已加密，打不开' from n");
        });
    }

    private static String numbers(int count) {
        return " with recursive n(i) as (select 1 union all select i + 1 from n where i < " + count + ")";
    }
}
