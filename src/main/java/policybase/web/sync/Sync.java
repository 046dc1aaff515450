package policybase.web.sync;

import static policybase.web.http.Route.keyed;
import static policybase.web.http.Route.machine;

import io.javalin.http.HandlerType;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import policybase.access.Scope;
import policybase.answer.Inquiry;
import policybase.curate.entry.EntryImport;
import policybase.curate.entry.EntryText;
import policybase.entry.LiveEntries;
import policybase.follow.Changes;
import policybase.follow.hook.HookDesk;
import policybase.store.AuditLog;
import policybase.web.http.Forms;
import policybase.web.http.Route;

/// The addresses for systems that keep a copy.
public final class Sync {
    private Sync() {}

    /// @param upToDate waits until what is handed out is in step with the base
    /// @param importing takes entries in as drafts; made when first used
    /// @param hooks registers addresses that are told of changes; made when first used
    public record Parts(Changes changes, Runnable upToDate, Supplier<Importing> importing, Supplier<HookDesk> hooks) {}

    /// @param rows reads the rows of a file by the name it came with
    /// @param folder for files while they are read
    public record Importing(
            EntryImport entries,
            BiFunction<Path, String, List<EntryText.Row>> rows,
            Path folder,
            AuditLog audit,
            Clock clock) {}

    public static List<Route> routes(Parts parts, Inquiry inquiry, LiveEntries entries, Forms forms) {
        var entryApi = new EntryApi(inquiry, entries, forms);
        var changesApi = new ChangesApi(parts.changes(), parts.upToDate());
        var templateApi = new TemplateApi(entries, parts.importing(), forms);
        var hookApi = new HookApi(parts.hooks());
        return List.of(
                machine("/api/v1/entries", entryApi::entries),
                machine("/api/v1/entries/export", templateApi::export),
                keyed(HandlerType.POST, "/api/v1/entries/import", Scope.WRITE_ENTRIES, templateApi::take),
                machine("/api/v1/entries/{id}", entryApi::entry),
                machine("/api/v1/changes", changesApi::changes),
                machine("/api/v1/digest", changesApi::digest),
                keyed(HandlerType.GET, "/api/v1/hooks", Scope.MANAGE_HOOKS, hookApi::all),
                keyed(HandlerType.POST, "/api/v1/hooks", Scope.MANAGE_HOOKS, hookApi::add),
                keyed(HandlerType.GET, "/api/v1/hooks/{id}", Scope.MANAGE_HOOKS, hookApi::one),
                keyed(HandlerType.DELETE, "/api/v1/hooks/{id}", Scope.MANAGE_HOOKS, hookApi::stop));
    }
}
