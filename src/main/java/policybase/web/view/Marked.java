package policybase.web.view;

import java.util.ArrayList;
import java.util.List;
import policybase.document.Span;

/// A text with some places marked, cut into pieces so that a template can escape each and mark the right ones.
public record Marked(List<Piece> pieces) {
    public Marked {
        pieces = List.copyOf(pieces);
    }

    /// @param marked whether it is one of the places
    public record Piece(String text, boolean marked) {}

    static Marked plain(String text) {
        return new Marked(List.of(new Piece(text, false)));
    }

    /// The whole text. Places that overlap count once; places outside the text do not count.
    public static Marked of(String text, List<Span> places) {
        return of(text, new Span(0, text.length()), places);
    }

    /// A window of the text, with … where it is cut.
    static Marked of(String text, Span window, List<Span> places) {
        var pieces = new ArrayList<Piece>();
        var at = Math.min(window.start(), text.length());
        var end = Math.min(window.end(), text.length());
        if (at > 0) {
            pieces.add(new Piece("…", false));
        }
        for (var place : places.stream().sorted().toList()) {
            var from = Math.max(place.start(), at);
            var to = Math.min(place.end(), end);
            if (to > from) {
                add(pieces, text.substring(at, from), false);
                add(pieces, text.substring(from, to), true);
                at = to;
            }
        }
        add(pieces, text.substring(at, Math.max(at, end)), false);
        if (end < text.length()) {
            pieces.add(new Piece("…", false));
        }
        return new Marked(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text.replace('\t', '　'), marked));
        }
    }
}
