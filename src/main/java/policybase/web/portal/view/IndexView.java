package policybase.web.portal.view;

import java.util.List;
import policybase.web.view.HomeView;
import policybase.web.view.PageFrame;

/// A page of ways on, in groups: all topics, all departments, the map of the site.
///
/// @param section which part of the main menu it belongs to
/// @param lead a sentence on what is listed
public record IndexView(PageFrame frame, String section, String title, String lead, List<Group> groups) {
    public IndexView {
        groups = List.copyOf(groups);
    }

    /// @param head what the group is called, with its own page where it has one
    public record Group(HomeView.Link head, List<HomeView.Link> links) {
        public Group {
            links = List.copyOf(links);
        }
    }
}
