package policybase.web.hotline;

import java.util.List;
import policybase.web.room.DeskFrame;

/// Everyday words and what documents call the same.
public record GlossaryView(DeskFrame frame, String words, int total, List<Word> rows) {
    public GlossaryView {
        rows = List.copyOf(rows);
    }

    public record Word(String everyday, String formal, String topic, String note, String href) {}
}
