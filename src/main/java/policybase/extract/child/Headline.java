package policybase.extract.child;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the title a page shows above its article: what the meta tag says, or the heading before the article that the
/// window's title repeats.
final class Headline {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 120;
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u3000]+");

    private Headline() {}

    /// The title, unless the article begins with it.
    static Optional<String> of(Document page, Element body) {
        var opening = tight(opening(body));
        return Optional.of(page.select("meta[name=ArticleTitle]").attr("content").strip())
                .filter(title -> !title.isEmpty())
                .or(() -> shown(page, body))
                .filter(title -> !opening.contains(tight(title)));
    }

    private static Optional<String> shown(Document page, Element body) {
        var window = tight(page.title());
        var before = page.select("h1, h2, h3, td, div, p, span, strong, b, center, font").stream()
                .takeWhile(element -> element != body && !element.parents().contains(body))
                .filter(element -> !element.text().isBlank() && element.text().length() <= LONGEST)
                .filter(element -> element.select("a").isEmpty())
                .toList();
        return before.stream()
                .filter(element -> tight(element.text()).length() >= SHORTEST)
                .filter(element -> element.is("h1") || window.contains(tight(element.text())))
                .max((a, b) -> Integer.compare(tight(a.text()).length(), tight(b.text()).length()))
                .map(element -> element.text().strip());
    }

    private static String opening(Element body) {
        var text = body.text();
        return text.substring(0, Math.min(text.length(), 600));
    }

    private static String tight(String text) {
        return SPACE.matcher(text).replaceAll("");
    }
}
