package policybase.curate.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import policybase.curate.entry.Content.Pick;
import policybase.document.Clause;
import policybase.document.DocumentId;
import policybase.document.DocumentNumber;
import policybase.document.Entry.Keeping;
import policybase.document.EntryId;
import policybase.store.Held;
import policybase.store.Store;

/// Takes entries in from a file: drafts, or, for the sample, published by the persons given. Everything is checked
/// before anything is written, and what is wrong is told row by row.
public final class EntryImport {
    private static final String WHOLE = "整条：";

    private final Store store;
    private final EntryDesk desk;

    public EntryImport(Store store, EntryDesk desk) {
        this.store = store;
        this.desk = desk;
    }

    /// What becomes, or would become, of one row.
    ///
    /// @param line of the file, from 1
    /// @param what 新建, 已有, 有误
    /// @param faults in plain Chinese; empty when all is well
    public record Result(int line, String question, String what, List<String> faults) {
        public Result {
            faults = List.copyOf(faults);
        }

        public boolean isWrong() {
            return !faults.isEmpty();
        }
    }

    /// @param by who brings them
    /// @param dryRun whether to write nothing
    public List<Result> drafts(List<EntryText.Row> rows, Person by, boolean dryRun) {
        var results = new ArrayList<Result>();
        var seen = new LinkedHashSet<EntryId>();
        for (var row : rows) {
            var faults = new ArrayList<>(row.faults());
            var content = bound(row, by, faults);
            if (faults.isEmpty() && !seen.add(EntryId.of(content.question()))) {
                faults.add("文件里有两条问题相同：" + content.question());
            }
            results.add(faults.isEmpty() ? draft(row, content, by, dryRun) : wrong(row, faults));
        }
        return results;
    }

    private Result draft(EntryText.Row row, Content content, Person by, boolean dryRun) {
        if (store.entries().find(EntryId.of(content.question())).isPresent()) {
            return new Result(row.line(), content.question(), "已有", List.of());
        }
        if (dryRun) {
            return new Result(row.line(), content.question(), "新建", List.of());
        }
        return switch (desk.begin(content, by)) {
            case Outcome.Done _ -> new Result(row.line(), content.question(), "新建", List.of());
            case Outcome.Stale _ -> new Result(row.line(), content.question(), "已有", List.of());
            case Outcome.Refused(var reasons) -> wrong(row, reasons);
        };
    }

    /// Takes the sample in as published: written by the first person, reviewed by the other three in turn. What has no
    /// ground in force on the day stays a draft and is told.
    ///
    /// @param review review date of those that give none
    public List<Result> published(List<EntryText.Row> rows, List<Person> persons, LocalDate review) {
        var results = new ArrayList<Result>();
        for (var row : rows) {
            var faults = new ArrayList<>(row.faults());
            var content = dated(bound(row, persons.getFirst(), faults), review);
            var done = faults.isEmpty() ? desk.begin(content, persons.getFirst()) : new Outcome.Refused(faults);
            if (done instanceof Outcome.Done(var entry)) {
                done = desk.submit(entry.id(), entry.revision(), persons.getFirst());
            }
            for (var person : persons.subList(1, persons.size())) {
                if (done instanceof Outcome.Done(var entry)) {
                    done = desk.pass(entry.id(), entry.revision(), person, "");
                }
            }
            results.add(
                    switch (done) {
                        case Outcome.Done _ -> new Result(row.line(), content.question(), "发布", List.of());
                        case Outcome.Stale _ -> new Result(row.line(), content.question(), "已有", List.of());
                        case Outcome.Refused(var reasons) -> wrong(row, reasons);
                    });
        }
        return results;
    }

    private static Content dated(Content content, LocalDate review) {
        var keeping = content.keeping();
        return with(
                content,
                new Keeping(
                        keeping.department(),
                        keeping.owner(),
                        keeping.contact(),
                        keeping.from(),
                        keeping.until(),
                        keeping.review().or(() -> Optional.of(review))),
                content.ground());
    }

    private Content bound(EntryText.Row row, Person by, List<String> faults) {
        var picks = row.ground().stream()
                .flatMap(line -> pick(line, faults).stream())
                .toList();
        var keeping = row.content().keeping();
        var owned = new Keeping(
                keeping.department(),
                keeping.owner().isBlank() ? by.login() : keeping.owner(),
                keeping.contact(),
                keeping.from(),
                keeping.until(),
                keeping.review());
        return with(row.content(), owned, picks);
    }

    private static Content with(Content content, Keeping keeping, List<Pick> picks) {
        return new Content(
                content.question(),
                content.variants(),
                content.telling(),
                picks,
                content.reach(),
                keeping,
                content.sample());
    }

    /// 文号｜原文, 《标题》｜原文, 标识#条款｜原文
    private Optional<Pick> pick(String line, List<String> faults) {
        var cut = line.indexOf('｜');
        var name = cut < 0 ? line : line.substring(0, cut).strip();
        var words = cut < 0 ? "" : line.substring(cut + 1).strip().replace("↵", "\n");
        var isWhole = words.startsWith(WHOLE);
        var quote = isWhole ? words.substring(WHOLE.length()) : words;
        var anchor = name.indexOf('#') < 0 ? "" : name.substring(name.indexOf('#') + 1);
        var documents = documents(name.indexOf('#') < 0 ? name : name.substring(0, name.indexOf('#')));
        for (var held : documents) {
            for (var clause : held.document().body().clauses()) {
                var placed = quote.isEmpty() ? Optional.of("") : Placed.in(clause.text(), quote);
                if (placed.isPresent() && (anchor.isEmpty() || anchor.equals(clause.anchor()))) {
                    return Optional.of(pick(held, clause, isWhole ? "" : placed.get()));
                }
            }
        }
        faults.add(documents.isEmpty() ? "库里没有依据的文件：" + name : "“" + quote + "”不在" + name + "的原文里，请照原文抄写。");
        return Optional.empty();
    }

    private static Pick pick(Held held, Clause clause, String quote) {
        return new Pick(held.document().id(), clause.anchor(), quote);
    }

    private List<Held> documents(String name) {
        var ids = new LinkedHashSet<DocumentId>();
        if (DocumentId.isValid(name)) {
            ids.add(new DocumentId(name));
        }
        DocumentNumber.parse(name).map(store.documents()::numbered).ifPresent(ids::addAll);
        ids.addAll(store.documents().titled(name.replaceAll("^《|》$", "")));
        return ids.stream()
                .flatMap(id -> store.documents().published(id).stream())
                .toList();
    }

    private static Result wrong(EntryText.Row row, List<String> faults) {
        return new Result(row.line(), row.content().question(), "有误", faults);
    }
}
