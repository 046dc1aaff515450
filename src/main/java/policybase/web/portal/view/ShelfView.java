package policybase.web.portal.view;

import java.util.List;
import policybase.web.view.CalendarView;
import policybase.web.view.HitView;
import policybase.web.view.HomeView;
import policybase.web.view.PageFrame;
import policybase.web.view.QuestionView;
import policybase.web.view.SearchView;

/// The documents of one topic, audience or department, with what ends soon and what has turned there.
///
/// @param section which part of the main menu it belongs to
/// @param kind 事项, 服务对象 or 部门
/// @param up the page that lists all of its kind
/// @param parts what it is divided into, the part shown included
/// @param questions reviewed questions about it
/// @param search the same documents as a search finds them
/// @param searchHref where they can be narrowed
public record ShelfView(
        PageFrame frame,
        String section,
        String kind,
        String name,
        HomeView.Link up,
        List<HomeView.Link> parts,
        String part,
        List<QuestionView> questions,
        List<HitView> hits,
        int total,
        int hidden,
        String hiddenHref,
        String searchHref,
        String feedHref,
        List<SearchView.PageLink> pages,
        List<CalendarView.Line> ending,
        List<CalendarView.Line> turned) {
    public ShelfView {
        parts = List.copyOf(parts);
        questions = List.copyOf(questions);
        hits = List.copyOf(hits);
        pages = List.copyOf(pages);
        ending = List.copyOf(ending);
        turned = List.copyOf(turned);
    }

    public boolean isPart() {
        return !part.isEmpty();
    }
}
