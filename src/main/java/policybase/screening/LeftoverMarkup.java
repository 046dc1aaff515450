package policybase.screening;

import java.util.List;
import java.util.regex.Pattern;
import policybase.document.Span;

/// What converters leave behind: Markdown, HTML tags and entities.
final class LeftoverMarkup implements Detector {
    private static final Pattern FORM = Pattern.compile("\\*\\*[^*\\n]{1,80}\\*\\*|(?<![A-Za-z0-9_])__[^_\\n]{1,80}__"
            + "|</?(?:p|br|div|span|table|td|tr|th|tbody|strong|em|b|i|u|a|font|img|li|ul|ol|h[1-6]|style|script|o:p)(?:\\s[^<>\\n]*)?/?>"
            + "|&(?:nbsp|lt|gt|amp|quot|emsp|ensp|ldquo|rdquo|mdash|#\\d{2,5});|(?m:^#{1,6}\\s)"
            + "|\\[[^\\]\\n]{1,60}\\]\\(https?://[^)\\s]+\\)|```");

    @Override
    public List<Hit> in(Piece piece) {
        return FORM.matcher(piece.text())
                .results()
                .map(match -> Hit.of(Concern.LEFTOVER_MARKUP, new Span(match.start(), match.end())))
                .toList();
    }
}
