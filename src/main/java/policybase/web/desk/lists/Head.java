package policybase.web.desk.lists;

import java.util.ArrayList;
import java.util.List;
import policybase.curate.lists.Standing;

/// What stands above each page of a list.
///
/// @param waiting changes in the draft
/// @param indexing how far the index is in being made anew, in words; may be empty
public record Head(
        String label, String told, String effect, int version, int waiting, String indexing, List<Tab> tabs) {
    public Head {
        tabs = List.copyOf(tabs);
    }

    public record Tab(String label, String href, boolean current) {}

    /// @param here which page it is: rows, draft, paste, history
    static Head of(Standing standing, ListRoom.Parts parts, String here, boolean mayEdit) {
        var kind = standing.kind();
        var base = ListRoom.page(kind);
        var waiting = standing.draft().edits().size();
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab("内容", base, here.equals("rows")));
        tabs.add(new Tab(waiting == 0 ? "草稿" : "草稿（" + waiting + "处改动）", base + "/draft", here.equals("draft")));
        if (mayEdit) {
            tabs.add(new Tab("批量粘贴", base + "/paste", here.equals("paste")));
        }
        tabs.add(new Tab("历史版本", base + "/history", here.equals("history")));
        return new Head(
                kind.label(),
                kind.told(),
                kind.effect(),
                standing.version(),
                waiting,
                kind.isSegmenting() ? Shown.progress(parts.live().indexing()) : "",
                tabs);
    }
}
