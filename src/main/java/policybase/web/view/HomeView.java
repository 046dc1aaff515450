package policybase.web.view;

import java.util.List;

/// The first page: the box, topics of life, the newest documents, the register.
///
/// @param total documents in force today
/// @param registerHref 现行有效行政规范性文件统一查询
public record HomeView(
        PageFrame frame,
        int total,
        List<TopicLink> topics,
        List<HitView> newest,
        String registerHref,
        String newestHref) {
    public HomeView {
        topics = List.copyOf(topics);
        newest = List.copyOf(newest);
    }

    /// A topic of life and how many documents in force it has.
    public record TopicLink(String name, String href, int documents) {}
}
