package policybase.meaning;

import java.util.List;

/// The words of a clause (条款) that are embedded. Everybody who embeds or looks up a clause builds its text here, so
/// that the same clause has the same vector everywhere.
public final class Passage {
    private Passage() {}

    /// Title as people cite it, headings from the outermost in, and the words of the clause. A clause seldom names its
    /// subject, which stands in the title: without it the articles of different laws on one matter look alike.
    public static String of(String title, List<String> headings, String text) {
        var heads = String.join(" ", headings);
        return title + (heads.isEmpty() ? "" : " " + heads) + "\n" + text;
    }
}
