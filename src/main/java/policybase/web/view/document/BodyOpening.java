package policybase.web.view.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import policybase.web.view.Address;
import policybase.web.view.Parts;
import policybase.web.view.When;
import policybase.web.view.document.BodyView.ContentsLine;
import policybase.web.view.document.BodyView.Piece;
import policybase.web.view.document.BodyView.Piece.Grid;
import policybase.web.view.document.BodyView.Piece.Heading;
import policybase.web.view.document.BodyView.Piece.Prose;
import policybase.web.view.document.BodyView.Row;

/// Opens one part of a text, with links to the others.
final class BodyOpening {
    private final List<List<Piece>> parts;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final String path;
    private final When when;

    /// @param path of the document's page
    BodyOpening(List<Piece> pieces, String path, When when) {
        this.parts = BodyParts.cut(pieces);
        this.path = path;
        this.when = when;
        for (var i = 0; i < parts.size(); i++) {
            var number = i + 1;
            parts.get(i).stream()
                    .flatMap(BodyOpening::anchors)
                    .filter(anchor -> !anchor.isEmpty())
                    .forEach(anchor -> numbers.put(anchor, number));
        }
    }

    /// The part that is asked for; an anchor the text does not have is passed over.
    ///
    /// @throws Fault INVALID when there is no such part
    BodyView open(List<ContentsLine> contents, Spot spot) {
        int here = numbers.getOrDefault(spot.anchor(), spot.part());
        var links = Parts.of(parts.stream().map(BodyOpening::span).toList(), here, this::address);
        return new BodyView(
                parts.get(here - 1),
                contents.stream()
                        .filter(line -> !line.isArticle() || numbers.getOrDefault(line.anchor(), here) == here)
                        .map(line -> reached(line, here))
                        .toList(),
                above(here),
                links,
                address(here));
    }

    /// Headings that hold on from the parts before this one.
    private List<String> above(int here) {
        var open = new ArrayDeque<Heading>();
        for (var part : parts.subList(0, here - 1)) {
            for (var piece : part) {
                if (piece instanceof Heading heading) {
                    close(open, heading.depth());
                    open.addLast(heading);
                }
            }
        }
        if (here > 1 && parts.get(here - 1).getFirst() instanceof Heading first) {
            close(open, first.depth());
        }
        return open.stream().map(Heading::text).toList();
    }

    /// A heading ends those of its depth and below.
    private static void close(Deque<Heading> open, int depth) {
        while (!open.isEmpty() && open.getLast().depth() >= depth) {
            open.removeLast();
        }
    }

    private ContentsLine reached(ContentsLine line, int here) {
        var part = numbers.getOrDefault(line.anchor(), here);
        return new ContentsLine(
                line.anchor(), line.text(), line.depth(), (part == here ? "" : address(part)) + "#" + line.anchor());
    }

    private String address(int number) {
        return when.into(new Address(path).add("part", number == 1 ? "" : "" + number))
                .toString();
    }

    private static Stream<String> anchors(Piece piece) {
        return switch (piece) {
            case Heading heading -> Stream.of(heading.anchor());
            case Prose prose -> Stream.of(prose.anchor());
            case Grid grid -> grid.rows().stream().map(Row::anchor);
        };
    }

    private static String span(List<Piece> part) {
        return Parts.span(part.stream()
                .flatMap(piece -> piece instanceof Prose prose ? Stream.of(prose.name()) : Stream.empty())
                .toList());
    }
}
