package policybase.web.sync;

import java.util.Locale;
import policybase.document.Entry;

/// An entry (咨询条目) as copies hold it; see the schema EntryItem in `web/openapi.yaml`.
///
/// @param visibility public, or operators: then it must not be shown to anybody else
record EntryItem(String type, String visibility, EntryJson entry) {
    static EntryItem of(Entry entry) {
        return new EntryItem("entry", entry.reach().visibility().name().toLowerCase(Locale.ROOT), EntryJson.of(entry));
    }
}
