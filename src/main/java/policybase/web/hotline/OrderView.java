package policybase.web.hotline;

import java.util.List;
import policybase.web.room.DeskFrame;

/// A matter to be handed over (转办): its fields, and the text for the work-order system made of them.
///
/// @param phone of the proposed department; may be empty
/// @param backHref the console as it was
public record OrderView(
        DeskFrame frame,
        String content,
        String place,
        String shown,
        String sort,
        String department,
        String due,
        boolean secret,
        String text,
        String phone,
        List<String> sorts,
        List<String> departments,
        String backHref) {
    public OrderView {
        sorts = List.copyOf(sorts);
        departments = List.copyOf(departments);
    }
}
