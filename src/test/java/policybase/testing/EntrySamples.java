package policybase.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import policybase.document.Entry;
import policybase.document.Entry.Amount;
import policybase.document.Entry.Basis;
import policybase.document.Entry.Deed;
import policybase.document.Entry.Keeping;
import policybase.document.Entry.Reach;
import policybase.document.Entry.Sign;
import policybase.document.Entry.State;
import policybase.document.Entry.Telling;
import policybase.document.Entry.Visibility;
import policybase.document.EntryId;
import policybase.document.PolicyDocument;
import policybase.document.Topic;

/// Entries of the invented 云溪县.
public final class EntrySamples {
    /// When the last of three persons approved them.
    public static final Instant APPROVED = Instant.parse("2026-06-01T02:00:00Z");

    public static final LocalDate REVIEW = LocalDate.of(2027, 6, 1);

    /// On the portal's shelf: what the county's allowance is.
    public static final Entry ASKED = published("高龄津贴每月发多少", County.ALLOWANCE);

    private EntrySamples() {}

    /// A published entry that rests on the first clause of a document.
    public static Entry published(String question, PolicyDocument... documents) {
        return entry(
                question,
                State.PUBLISHED,
                List.of(
                        new Sign(Deed.WROTE, "甲", "甲", APPROVED.minusSeconds(900)),
                        new Sign(Deed.PASSED_DEPARTMENT, "乙", "乙", APPROVED.minusSeconds(600)),
                        new Sign(Deed.PASSED_LEGAL, "丙", "丙", APPROVED.minusSeconds(300)),
                        new Sign(Deed.PASSED_FINAL, "丁", "丁", APPROVED)),
                documents);
    }

    public static Entry draft(String question, PolicyDocument... documents) {
        return entry(question, State.DRAFT, List.of(new Sign(Deed.WROTE, "甲", "甲", APPROVED)), documents);
    }

    private static Entry entry(String question, State state, List<Sign> signs, PolicyDocument... documents) {
        return new Entry(
                EntryId.of(question),
                1,
                state,
                question,
                List.of(question + "呢", "想问" + question),
                new Telling(
                        "按文件规定办理。",
                        "请按文件规定办理。",
                        List.of("具有本县户籍"),
                        List.of(new Amount("每人每月", "50", "", "元")),
                        List.of("身份证"),
                        "乡镇人民政府",
                        "现场申请",
                        "工作日"),
                List.of(documents).stream().map(EntrySamples::basis).toList(),
                new Reach(List.of("老年人"), Optional.empty(), List.of(Topic.of("养老/高龄津贴")), Visibility.PUBLIC),
                new Keeping("云溪县民政局", "甲", "民政局窗口", Optional.empty(), Optional.empty(), Optional.of(REVIEW)),
                signs,
                true);
    }

    /// The whole first clause.
    public static Basis basis(PolicyDocument document) {
        var clause = document.body().clauses().getFirst();
        return Basis.of(document, clause, clause.text());
    }

    /// The next revision, which takes it back.
    public static Entry withdrawn(Entry entry) {
        return new Entry(
                entry.id(),
                entry.revision() + 1,
                State.WITHDRAWN,
                entry.question(),
                entry.variants(),
                entry.telling(),
                entry.basis(),
                entry.reach(),
                entry.keeping(),
                entry.signs(),
                entry.sample());
    }

    public static Entry with(Entry entry, Visibility visibility) {
        return new Entry(
                entry.id(),
                entry.revision(),
                entry.state(),
                entry.question(),
                entry.variants(),
                entry.telling(),
                entry.basis(),
                new Reach(
                        entry.reach().audiences(),
                        entry.reach().region(),
                        entry.reach().topics(),
                        visibility),
                entry.keeping(),
                entry.signs(),
                entry.sample());
    }

    public static Entry reviewedBy(Entry entry, LocalDate review) {
        var keeping = entry.keeping();
        return new Entry(
                entry.id(),
                entry.revision(),
                entry.state(),
                entry.question(),
                entry.variants(),
                entry.telling(),
                entry.basis(),
                entry.reach(),
                new Keeping(
                        keeping.department(),
                        keeping.owner(),
                        keeping.contact(),
                        keeping.from(),
                        keeping.until(),
                        Optional.of(review)),
                entry.signs(),
                entry.sample());
    }
}
