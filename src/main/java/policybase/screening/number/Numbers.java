package policybase.screening.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import policybase.document.Span;
import policybase.text.Normalized;
import policybase.text.Normalizer;

/// Finds the numbers that name a person or a body in a text, however they are written: full width, spaced, hyphenated,
/// broken over lines, a long run in Chinese digits.
public final class Numbers {
    /// What is looked for, the most certain first: a later one never takes what an earlier one has claimed.
    private static final List<Shape> SHAPES = List.of(
            new CreditShape(),
            new IdentityShape(),
            new CardShape(),
            new OldIdentityShape(),
            new TravelShape(),
            new MobileShape(),
            new LandlineShape(),
            new PlateShape(),
            new MailShape());

    private Numbers() {}

    /// The numbers of a text, in order, none overlapping another.
    public static List<Mention> in(String text) {
        return in(text, "");
    }

    /// The numbers of a text that stands under a heading, such as a cell under the head of its column: the heading's
    /// words count as if they stood before each number.
    public static List<Mention> in(String text, String heading) {
        var normal = Normalizer.map(text);
        var passage = new Passage(
                ChineseDigits.plain(normal.text()),
                Normalizer.normalize(heading).replace(" ", ""));
        var found = new ArrayList<Mention>();
        for (var shape : SHAPES) {
            for (var mention : shape.in(passage)) {
                if (found.stream().noneMatch(other -> other.where().overlaps(mention.where()))) {
                    found.add(mention);
                }
            }
        }
        found.sort(Comparator.comparing(Mention::where));
        return found.stream().map(mention -> placed(mention, normal)).toList();
    }

    private static Mention placed(Mention mention, Normalized normal) {
        var where = new Span(
                normal.start(mention.where().start()),
                normal.end(mention.where().end()));
        return new Mention(mention.sort(), where, mention.value(), mention.confirmed(), mention.cued());
    }
}
