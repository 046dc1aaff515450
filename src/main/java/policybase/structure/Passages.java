package policybase.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import policybase.document.Block;
import policybase.document.Block.Division;
import policybase.document.Body;
import policybase.document.Level;

/// The paragraphs of a body in order, each with the 条 and attachment it stands in, and its sentences.
final class Passages {
    private static final Pattern END = Pattern.compile("[。；;！!？?](?:[”’）)】]{0,2})");

    private final List<Passage> all = new ArrayList<>();

    /// @param article label of the innermost 条, or empty
    /// @param attachment whether it stands in an attachment
    /// @param heading whether it is the heading of a division
    /// @param item whether it stands in a numbered item
    record Passage(String text, String article, boolean attachment, boolean heading, boolean item, int index) {
        List<String> sentences() {
            return Passages.sentences(text);
        }
    }

    private Passages() {}

    static Passages of(Body body) {
        var passages = new Passages();
        passages.walk(body.blocks(), "", false, false);
        return passages;
    }

    List<Passage> all() {
        return all;
    }

    /// Whether a passage stands among the last paragraphs of the text before the attachments or of a 条 that is one of
    /// the last two.
    boolean nearEnd(Passage passage) {
        var articles = all.stream()
                .filter(p -> !p.attachment() && !p.article().isEmpty())
                .map(Passage::article)
                .distinct()
                .toList();
        if (!passage.article().isEmpty() && !articles.isEmpty()) {
            return articles.lastIndexOf(passage.article()) >= articles.size() - 2;
        }
        var prose = all.stream().filter(p -> p.attachment() == passage.attachment() && p.text().length() > 12).toList();
        return prose.lastIndexOf(passage) >= prose.size() - 4;
    }

    private void walk(List<Block> blocks, String article, boolean attachment, boolean item) {
        for (var block : blocks) {
            switch (block) {
                case Block.Paragraph(var text) -> add(text, article, attachment, false, item);
                case Block.Table _ -> {}
                case Division division -> {
                    var inside = attachment || division.level() == Level.ATTACHMENT;
                    var label = division.level() == Level.ARTICLE ? division.label() : article;
                    var numbered = division.level().compareTo(Level.ARTICLE) > 0;
                    if (!division.heading().isEmpty()) {
                        add(division.heading(), label, inside, true, numbered);
                    }
                    walk(division.children(), label, inside, numbered);
                }
            }
        }
    }

    private void add(String text, String article, boolean attachment, boolean heading, boolean item) {
        all.add(new Passage(text, article, attachment, heading, item, all.size()));
    }

    /// Sentences with their end marks; a mark within 《》 or “” does not end one.
    static List<String> sentences(String text) {
        var out = new ArrayList<String>();
        var from = 0;
        var m = END.matcher(text);
        while (m.find()) {
            var piece = text.substring(from, m.end());
            if (count(piece, '《') > count(piece, '》')) {
                continue;
            }
            out.add(piece.strip());
            from = m.end();
        }
        if (from < text.length() && !text.substring(from).isBlank()) {
            out.add(text.substring(from).strip());
        }
        return out;
    }

    private static long count(String text, char c) {
        return text.chars().filter(x -> x == c).count();
    }
}
