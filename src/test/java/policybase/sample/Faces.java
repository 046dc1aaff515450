package policybase.sample;

/// The type faces: those an office has, or those of this machine where the pages are to be painted here.
enum Faces {
    OFFICE("仿宋", "黑体", "楷体", "宋体"),
    PAINTED("Noto Serif CJK SC", "Noto Sans CJK SC", "Noto Serif CJK SC", "Noto Serif CJK SC");

    final String body;
    final String heading;
    final String subheading;
    final String title;

    Faces(String body, String heading, String subheading, String title) {
        this.body = body;
        this.heading = heading;
        this.subheading = subheading;
        this.title = title;
    }
}
