package policybase.extract.child.paper;

import java.util.ArrayList;
import java.util.List;

/// Lists of numbers as OFD writes them, with its shorthand `g n v` for a value that repeats.
final class OfdNumbers {
    /// No line of text is longer; a repeat of a billion is an attack.
    private static final int MOST = 10_000;

    private OfdNumbers() {}

    static double[] of(String text) {
        var numbers = new ArrayList<Double>();
        var parts = List.of(text.strip().split("\\s+"));
        for (var index = 0; index < parts.size() && numbers.size() < MOST; index++) {
            if (parts.get(index).equals("g") && index + 2 < parts.size()) {
                var times = (int) Math.clamp(number(parts.get(index + 1)), 0, MOST);
                var value = number(parts.get(index + 2));
                for (var count = 0; count < times; count++) {
                    numbers.add(value);
                }
                index += 2;
            } else {
                numbers.add(number(parts.get(index)));
            }
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// A number, 0 for what is none.
    static double number(String text) {
        try {
            var value = Double.parseDouble(text);
            return Double.isFinite(value) ? value : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
