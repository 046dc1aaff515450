package policybase.web.hotline;

import java.util.List;
import policybase.call.Callers.Nearness;
import policybase.web.view.EntryView.GroundView;
import policybase.web.view.EntryView.Line;

/// One answer an operator may read out.
///
/// @param number the key that opens it
/// @param kind 口径 (reviewed entry), 条款 or 历史条款
/// @param target its address, which also is its name in what is kept
/// @param warning why it may not hold for this call; empty when it does
/// @param place whose rule it is; empty: everybody's
/// @param nearness whether it is written for this kind of caller
/// @param spoken to be read out, paragraph by paragraph
/// @param ground the words it rests on
/// @param copied what the copy key puts on the clipboard, with citation, date and warning
public record CardView(
        int number,
        String kind,
        String tone,
        String target,
        String title,
        String warning,
        String place,
        Nearness nearness,
        List<String> spoken,
        List<String> full,
        List<String> conditions,
        List<Line> amounts,
        List<String> materials,
        List<Line> ways,
        String department,
        String contact,
        List<GroundView> ground,
        String copied) {
    public CardView {
        spoken = List.copyOf(spoken);
        full = List.copyOf(full);
        conditions = List.copyOf(conditions);
        amounts = List.copyOf(amounts);
        materials = List.copyOf(materials);
        ways = List.copyOf(ways);
        ground = List.copyOf(ground);
    }

    CardView at(int key) {
        return new CardView(
                key,
                kind,
                tone,
                target,
                title,
                warning,
                place,
                nearness,
                spoken,
                full,
                conditions,
                amounts,
                materials,
                ways,
                department,
                contact,
                ground,
                copied);
    }
}
