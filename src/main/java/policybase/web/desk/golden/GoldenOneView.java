package policybase.web.desk.golden;

import java.util.List;
import policybase.web.room.DeskFrame;

/// One golden question, to be changed, with its revisions.
public record GoldenOneView(
        DeskFrame frame,
        long number,
        int revision,
        String text,
        String wanted,
        String words,
        String day,
        boolean asked,
        boolean mayEdit,
        List<Row> revisions) {
    public GoldenOneView {
        revisions = List.copyOf(revisions);
    }

    public record Row(int revision, String at, String actor, String text, String wanted, String words, String state) {}
}
