package policybase.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import policybase.document.Normative;

/// What the register is asked for.
///
/// @param text part of a title, of a 文号 in any spelling, or of a registration number; may be empty
/// @param onlyInForce whether only what is in force on the day is wanted
/// @param normative empty: whether or not it is a 规范性文件
/// @param values wanted values by column; values of one column are alternatives
public record Wanted(
        String text,
        boolean onlyInForce,
        Optional<Normative> normative,
        Map<Column, List<String>> values,
        Order order) {

    /// 现行有效的规范性文件, newest first: what the register shows when nothing is asked.
    public static final Wanted PRESET = new Wanted("", true, Optional.of(Normative.YES), Map.of(), Order.NEWEST);

    /// Everything the base ever published and has not withdrawn.
    public static final Wanted EVERYTHING = new Wanted("", false, Optional.empty(), Map.of(), Order.NEWEST);

    public Wanted {
        values = Map.copyOf(values);
    }

    public Wanted onlyCurrent() {
        return new Wanted(text, true, normative, values, order);
    }

    public Wanted anyValidity() {
        return new Wanted(text, false, normative, values, order);
    }

    public Wanted whetherOrNot() {
        return new Wanted(text, onlyInForce, Optional.empty(), values, order);
    }
}
