package policybase.structure;

import java.util.ArrayList;
import java.util.List;
import policybase.document.Block;
import policybase.document.Block.Division;
import policybase.document.Body;
import policybase.document.Level;

/// The paragraphs of a body in order, each with the 条 and attachment it stands in, and its sentences.
final class Passages {
    private static final String ENDS = "。；;！!？?";
    private static final String CLOSING = "”’）)】";

    private final List<Passage> all = new ArrayList<>();
    private List<String> lastArticles = List.of();
    private int proseEnd;
    private int attachedEnd;

    /// @param article label of the innermost 条, or empty
    /// @param attachment whether it stands in an attachment
    /// @param heading whether it is the heading of a division
    /// @param sentences the text cut at its sentence ends
    record Passage(
            String text, String article, boolean attachment, boolean heading, int index, List<String> sentences) {}

    private Passages() {}

    static Passages of(Body body) {
        var passages = new Passages();
        passages.walk(body.blocks(), "", false);
        passages.ends();
        return passages;
    }

    List<Passage> all() {
        return all;
    }

    /// Whether a passage stands among the last paragraphs of the text before the attachments or of a 条 that is one of
    /// the last two.
    boolean nearEnd(Passage passage) {
        if (!passage.article().isEmpty() && !lastArticles.isEmpty()) {
            return lastArticles.contains(passage.article());
        }
        return passage.index() >= (passage.attachment() ? attachedEnd : proseEnd);
    }

    private void ends() {
        var articles = all.stream()
                .filter(p -> !p.attachment() && !p.article().isEmpty())
                .map(Passage::article)
                .distinct()
                .toList();
        lastArticles = articles.subList(Math.max(0, articles.size() - 2), articles.size());
        proseEnd = end(false);
        attachedEnd = end(true);
    }

    /// Index of the fourth paragraph from the end.
    private int end(boolean attached) {
        var prose = all.stream()
                .filter(p -> p.attachment() == attached && p.text().length() > 12)
                .toList();
        return prose.isEmpty() ? 0 : prose.get(Math.max(0, prose.size() - 4)).index();
    }

    private void walk(List<Block> blocks, String article, boolean attachment) {
        for (var block : blocks) {
            switch (block) {
                case Block.Paragraph(var text) -> add(text, article, attachment, false);
                case Block.Table _ -> {}
                case Division division -> {
                    var inside = attachment || division.level() == Level.ATTACHMENT;
                    var label = division.level() == Level.ARTICLE ? division.label() : article;
                    if (!division.heading().isEmpty()) {
                        add(division.heading(), label, inside, true);
                    }
                    walk(division.children(), label, inside);
                }
            }
        }
    }

    private void add(String text, String article, boolean attachment, boolean heading) {
        all.add(new Passage(text, article, attachment, heading, all.size(), sentences(text)));
    }

    /// Sentences with their end marks; a mark within 《》 does not end one.
    static List<String> sentences(String text) {
        var out = new ArrayList<String>();
        var from = 0;
        var open = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            open += c == '《' ? 1 : c == '》' && open > 0 ? -1 : 0;
            if (open > 0 || ENDS.indexOf(c) < 0) {
                continue;
            }
            while (i + 1 < text.length() && CLOSING.indexOf(text.charAt(i + 1)) >= 0) {
                i++;
            }
            keep(text.substring(from, i + 1), out);
            from = i + 1;
        }
        keep(text.substring(from), out);
        return List.copyOf(out);
    }

    private static void keep(String sentence, List<String> out) {
        if (!sentence.isBlank()) {
            out.add(sentence.strip());
        }
    }
}
