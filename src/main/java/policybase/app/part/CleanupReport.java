package policybase.app.part;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import policybase.curate.cleanup.Impact;
import policybase.document.DocumentId;
import policybase.document.DocumentNumber;
import policybase.store.Cleanup;
import policybase.store.Cleanup.Candidate;
import policybase.store.Cleanup.Category;
import policybase.store.Cleanup.Item;
import policybase.store.Cleanup.State;
import policybase.store.Documents;

/// What `cleanup` prints: the table of items and what would change, or has changed.
public final class CleanupReport {
    private final Cleanup cleanup;
    private final Impact impact;
    private final Documents documents;
    private final int applied;
    private final boolean dryRun;

    public CleanupReport(Cleanup cleanup, Impact impact, Documents documents, int applied, boolean dryRun) {
        this.cleanup = cleanup;
        this.impact = impact;
        this.documents = documents;
        this.applied = applied;
        this.dryRun = dryRun;
    }

    /// Items a person has yet to decide on; of a dry run those that are not exact.
    public long waiting() {
        return count(item -> item.step().state() == State.OPEN
                && !(dryRun && item.line().isExact())
                && !item.line().candidates().isEmpty());
    }

    public List<String> lines() {
        var lines = new ArrayList<String>();
        var decision = cleanup.decision();
        lines.add(decision.cited() + "，生效日期："
                + decision.on().map(Object::toString).orElse("未写明，请用 --effective 给出"));
        cleanup.items().forEach(item -> lines.add(line(item)));
        cleanup.problems().forEach(problem -> lines.add("未列入：" + problem));
        lines.add("");
        lines.add("共" + cleanup.items().size() + "项：准确"
                + count(item -> item.line().isExact()) + "，待核" + doubtful()
                + "，库中没有" + count(item -> item.line().candidates().isEmpty()) + "，未列入目录"
                + count(item -> item.line().category() == Category.UNLISTED) + "。");
        lines.add((dryRun ? "若认可准确的条目，" : applied > 0 ? "本次使" : "已认可而未确认的条目会使")
                + impact.changed().size() + "份文件的有效性改变" + (impact.changed().isEmpty() ? "。" : "："));
        impact.changed()
                .forEach(touched -> lines.add(
                        "  " + touched.cited() + "：" + touched.before().label().label() + " → "
                                + touched.after().label().label() + "（" + touched.day() + "起）"));
        impact.resting().forEach(rest -> lines.add("  需复核：" + rest.cited() + "（" + rest.how() + rest.onCited() + "）"));
        impact.conflicts().forEach(lines::add);
        if (!dryRun) {
            lines.add(applied > 0 ? "本次生效" + applied + "项。" : "没有写入新的有效性记录。");
            lines.add("清理标识：" + cleanup.source() + "，网页：/desk/cleanup/" + cleanup.source());
        }
        if (waiting() > 0) {
            lines.add("还有" + waiting() + "项要人逐项处理。");
        }
        return lines;
    }

    public Map<String, Object> json() {
        var out = new LinkedHashMap<String, Object>();
        var decision = cleanup.decision();
        out.put("source", cleanup.source().value());
        out.put("title", decision.title());
        decision.number().ifPresent(number -> out.put("docNo", number.toString()));
        decision.on().ifPresent(day -> out.put("effective", day.toString()));
        out.put("dryRun", dryRun);
        out.put("applied", applied);
        out.put("waiting", waiting());
        out.put("problems", cleanup.problems());
        out.put("items", cleanup.items().stream().map(this::json).toList());
        out.put(
                "changes",
                impact.changed().stream()
                        .map(touched -> Map.of(
                                "document", touched.id().value(),
                                "title", touched.cited(),
                                "on", touched.day().toString(),
                                "before", touched.before().label().label(),
                                "after", touched.after().label().label()))
                        .toList());
        out.put(
                "review",
                impact.resting().stream()
                        .map(rest ->
                                Map.of("document", rest.id().value(), "title", rest.cited(), "restsOn", rest.onCited()))
                        .toList());
        return out;
    }

    private Map<String, Object> json(Item item) {
        var out = new LinkedHashMap<String, Object>();
        var line = item.line();
        out.put("ordinal", item.ordinal());
        out.put("place", line.place());
        out.put("category", line.category().label());
        line.title().ifPresent(title -> out.put("title", title));
        line.docNo().ifPresent(number -> out.put("docNo", number));
        out.put("state", item.step().state().label());
        out.put(
                "candidates",
                line.candidates().stream()
                        .map(one -> Map.of(
                                "document", one.id().value(),
                                "title", cited(one.id()),
                                "route", one.route().label(),
                                "score", one.score(),
                                "exact", one.exact(),
                                "note", one.note()))
                        .toList());
        return out;
    }

    private String line(Item item) {
        var line = item.line();
        var found =
                line.candidates().isEmpty() ? "库中没有" : said(line.candidates().getFirst());
        return String.format(
                "%3d %s %s %s %s → %s [%s]",
                item.ordinal(),
                line.place(),
                line.category().label(),
                line.title().orElse(""),
                line.docNo().orElse(""),
                found,
                item.step().state().label());
    }

    private String said(Candidate one) {
        return cited(one.id()) + " " + one.route().label() + " " + one.score()
                + (one.note().isEmpty() ? "" : "（" + one.note() + "）");
    }

    private String cited(DocumentId id) {
        return documents
                .find(id)
                .map(held -> held.document().metadata().title().marked()
                        + held.document()
                                .metadata()
                                .number()
                                .map(DocumentNumber::toString)
                                .orElse(""))
                .orElse(id.value());
    }

    private long doubtful() {
        return count(item -> !item.line().isExact() && !item.line().candidates().isEmpty());
    }

    private long count(Predicate<Item> which) {
        return cleanup.items().stream().filter(which).count();
    }
}
