package policybase.web.sync;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import policybase.curate.entry.EntryBook;
import policybase.curate.entry.EntryImport;
import policybase.curate.entry.EntrySheet;
import policybase.curate.entry.EntryText;
import policybase.curate.entry.Person;
import policybase.document.Entry;
import policybase.document.Fault;
import policybase.entry.LiveEntries;
import policybase.store.Deed;
import policybase.store.Handouts.Audience;
import policybase.validity.Standpoint;
import policybase.web.http.Declined;
import policybase.web.http.Forms;
import policybase.web.http.Params;

/// Entries in the hotlines' template (类目、标题、内容、发文单位、材料性质、关键字), out and in. What comes in is a draft, whoever
/// sends it; publishing is for people at the desk.
final class TemplateApi {
    /// A thousand rows of the template are far smaller.
    private static final int LARGEST = 5_000_000;

    private static final int TOO_LARGE = 413;

    private final LiveEntries entries;
    private final Supplier<Sync.Importing> importing;
    private final Forms forms;

    private enum Format {
        CSV("text/csv; charset=utf-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Format of(Params params) {
            return params.choice("format", List.of(values()), Format::word).orElse(CSV);
        }
    }

    /// What became, or would become, of a file; see the schema Import in `web/openapi.yaml`.
    record ImportJson(boolean dryRun, int made, int known, int wrong, List<RowJson> rows) {}

    /// @param outcome 新建, 已有, 有误
    record RowJson(int line, String question, String outcome, List<String> faults) {
        static RowJson of(EntryImport.Result result) {
            return new RowJson(result.line(), result.question(), result.what(), result.faults());
        }
    }

    TemplateApi(LiveEntries entries, Supplier<Sync.Importing> importing, Forms forms) {
        this.entries = entries;
        this.importing = importing;
        this.forms = forms;
    }

    /// What may be told today to whoever asks.
    void export(Context context) {
        var params = Params.of(context);
        var format = Format.of(params);
        params.done();
        var isForAll = ChangesApi.audience(context) == Audience.PUBLIC;
        var today = forms.today();
        var told = isForAll
                ? entries.open(today)
                : entries.all(Standpoint.of(today)).stream()
                        .filter(judged -> judged.liveness().isLive())
                        .map(LiveEntries.Judged::entry)
                        .toList();
        context.contentType(format.mediaType)
                .header("Content-Disposition", "attachment; filename=\"entries-" + today + "." + format.word() + "\"")
                .result(bytes(told, format));
    }

    private static byte[] bytes(List<Entry> told, Format format) {
        var rows = EntrySheet.write(told);
        return switch (format) {
            case CSV -> EntrySheet.csv(rows).getBytes(StandardCharsets.UTF_8);
            case XLSX -> EntryBook.xlsx(rows);
        };
    }

    /// The body is the file itself.
    void take(Context context) {
        var params = Params.of(context);
        var format = Format.of(params);
        var isTrial = forms.flag(params, "dryRun");
        params.done();
        var holder = KeyHolder.of(context);
        var parts = importing.get();
        var rows = read(context, format, parts);
        var results = parts.entries().drafts(rows, new Person(holder.login(), holder.name()), isTrial);
        var told = told(results, isTrial);
        if (!isTrial) {
            parts.audit()
                    .append(new Deed(
                            holder,
                            "entries.import",
                            "template " + format.word(),
                            "",
                            "新建" + told.made() + "条，已有" + told.known() + "条，有误" + told.wrong() + "条",
                            parts.clock().instant()));
        }
        context.json(told);
    }

    private static List<EntryText.Row> read(Context context, Format format, Sync.Importing parts) {
        try {
            var bytes = context.bodyInputStream().readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Declined(TOO_LARGE, "文件最大" + LARGEST / 1_000_000 + "兆字节，请分几次导入。");
            }
            var file = Files.createTempFile(parts.folder(), "template", "." + format.word());
            try {
                Files.write(file, bytes);
                return parts.rows().apply(file, "template." + format.word());
            } catch (Fault fault) {
                throw fault.kind() == Fault.Kind.MISSING
                        ? new Fault(Fault.Kind.INVALID, String.valueOf(fault.getMessage()), fault)
                        : fault;
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImportJson told(List<EntryImport.Result> results, boolean isTrial) {
        Function<String, Integer> count = what -> (int)
                results.stream().filter(result -> result.what().equals(what)).count();
        return new ImportJson(
                isTrial,
                count.apply("新建"),
                count.apply("已有"),
                count.apply("有误"),
                results.stream().map(RowJson::of).toList());
    }
}
