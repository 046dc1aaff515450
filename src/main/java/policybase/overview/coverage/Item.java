package policybase.overview.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import policybase.text.Normalizer;

/// One item of the catalogue of what must be open (公开事项目录), as `open-items.tsv` has it.
///
/// @param field the field it belongs to (领域)
/// @param content what is to be open
/// @param limit how soon, in the catalogue's own words
/// @param here whether its content is to be in this base; else another place shows it and nothing is judged
/// @param words its content is known by: alternatives, each of words that must all be there, in normal form
/// @param months after which its newest content counts as old; empty where it never does
/// @param named identities of documents and entries that count whatever their words
public record Item(
        String field,
        String name,
        String content,
        String ground,
        String limit,
        String department,
        boolean here,
        List<List<String>> words,
        OptionalInt months,
        List<String> named,
        String remark) {
    private static final int COLUMNS = 11;

    public Item {
        words = words.stream().map(List::copyOf).toList();
        named = List.copyOf(named);
    }

    static Item of(List<String> columns) {
        var row = new ArrayList<>(columns);
        while (row.size() < COLUMNS) {
            row.add("");
        }
        return new Item(
                row.get(0),
                row.get(1),
                row.get(2),
                row.get(3),
                row.get(4),
                row.get(5),
                !row.get(6).equals("他处"),
                parts(Normalizer.normalize(row.get(7)), "\\|").stream()
                        .map(words -> parts(words, "\\s+"))
                        .toList(),
                row.get(8).matches("\\d{1,4}") ? OptionalInt.of(Integer.parseInt(row.get(8))) : OptionalInt.empty(),
                parts(row.get(9), "\\|").stream().map(Item::identity).toList(),
                row.get(10));
    }

    /// What tells it from the other items, as its row is named in the list.
    public String key() {
        return field + "／" + name;
    }

    /// The last part of an address, or the identity itself.
    private static String identity(String named) {
        return named.replaceFirst("[?#].*$", "").replaceFirst("^.*/", "");
    }

    private static List<String> parts(String cell, String between) {
        return Arrays.stream(cell.split(between))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
