package policybase.web.view;

import java.util.List;

/// The page of the register.
///
/// @param caption what the list is, in a sentence
/// @param notInForceHref where what is no longer in force is shown too
/// @param unclassedHref where what nobody has classed is shown
/// @param csvHref the whole list as CSV
/// @param xlsxHref the whole list as a spreadsheet
public record RegisterView(
        PageFrame frame,
        RegisterForm form,
        String caption,
        int total,
        int notInForce,
        String notInForceHref,
        int unclassed,
        String unclassedHref,
        String inForceHref,
        List<SearchView.Tag> tags,
        List<SearchView.Choice> classes,
        List<SearchView.FacetView> columns,
        List<SearchView.Choice> orders,
        List<Line> lines,
        List<SearchView.PageLink> pages,
        String previousHref,
        String nextHref,
        String csvHref,
        String xlsxHref) {

    /// One document.
    ///
    /// @param facts 文号, 登记号, 机关 and days, each a short text
    /// @param classing whether it is a 规范性文件, by whom and why, as a sentence
    public record Line(
            int number,
            String href,
            String title,
            StatusView status,
            boolean sample,
            List<String> facts,
            String classing) {}
}
