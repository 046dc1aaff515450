package policybase.web.desk.people;

import java.util.List;
import policybase.web.room.DeskFrame;

/// All keys, and the form for a new one.
public record KeysView(DeskFrame frame, List<Row> rows, List<PeopleView.Choice> scopes, int perMinute) {
    public KeysView {
        rows = List.copyOf(rows);
        scopes = List.copyOf(scopes);
    }

    /// One key.
    ///
    /// @param id its first letters
    /// @param revoked when it was taken back; empty while it opens something
    public record Row(
            String revokeHref,
            String id,
            String name,
            String scopes,
            int perMinute,
            String made,
            String lastUsed,
            String revoked) {}
}
