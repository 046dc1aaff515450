package policybase.extract.child.page;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.xml.sax.SAXException;
import policybase.extract.child.Sheet;

/// Blocks of an article before they are written, so that furniture at its edges can be left out: there the search for
/// the article was least exact. In the middle of a text nothing is ever left out.
final class Furnished {
    private static final int EDGE = 8;
    private static final OptionalInt NO_PAGE = OptionalInt.empty();
    private final List<Item> items = new ArrayList<>();

    private sealed interface Item {
        record Line(String text, int heading, boolean centred) implements Item {}

        record Note(String text) implements Item {}

        record Table(List<List<String>> rows, int heads) implements Item {}
    }

    void line(String text, int heading, boolean centred) {
        items.add(new Item.Line(text, heading, centred));
    }

    void note(String text) {
        items.add(new Item.Note(text));
    }

    void table(List<List<String>> rows, int heads) {
        items.add(new Item.Table(rows, heads));
    }

    void write(Sheet sheet) throws SAXException {
        for (var number = 0; number < items.size(); number++) {
            var item = items.get(number);
            if ((number < EDGE || number >= items.size() - EDGE) && isFurniture(item)) {
                continue;
            }
            switch (item) {
                case Item.Line(var text, var heading, var centred) -> sheet.line(text, heading, centred, NO_PAGE);
                case Item.Note(var text) -> sheet.note(text, NO_PAGE);
                case Item.Table(var rows, var heads) -> sheet.table(rows, heads, NO_PAGE);
            }
        }
    }

    private static boolean isFurniture(Item item) {
        return switch (item) {
            case Item.Line line -> Furniture.mentions(line.text());
            case Item.Note note -> false;
            case Item.Table table ->
                Furniture.mentions(String.join(
                        " ",
                        table.rows().stream().map(row -> String.join(" ", row)).toList()));
        };
    }
}
