package policybase.overview.coverage;

/// What the base has on a topic, and what people asked about it.
///
/// @param path of the topic or sub-topic; [#NONE] for what no topic is known of
/// @param documents in force today
/// @param entries the public may see today
/// @param asked questions in the stretch of time, as often as they were asked
/// @param unanswered of these, those that got no rule in force
/// @param waiting gaps (未命中) that wait to be worked off, whenever they were asked
public record TopicCoverage(String path, int documents, int entries, long asked, long unanswered, long waiting) {
    public static final String NONE = "（认不出主题）";

    public boolean isSub() {
        return path.indexOf('/') > 0;
    }

    /// Of the questions, so many of a hundred got no rule; 0 without questions.
    public long share() {
        return asked == 0 ? 0 : Math.round(unanswered * 100.0 / asked);
    }
}
