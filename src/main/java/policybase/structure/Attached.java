package policybase.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import policybase.document.Block;
import policybase.document.Block.Division;
import policybase.document.Block.Paragraph;
import policybase.document.Body;
import policybase.document.Level;
import policybase.document.Relation;
import policybase.document.Relation.Cited;
import policybase.document.RelationKind;

/// The list of attachments (附件说明) of a text whose attachments are files of their own.
final class Attached {
    private static final Pattern LIST = Pattern.compile("^附件\\s*[：:]\\s*(?<rest>\\S.*)$");
    private static final Pattern NUMBER = Pattern.compile("(?:^|\\s)\\d{1,2}\\s*[.．、]\\s*");

    /// Shorter names (申请表) are those of many files; longer ones are sentences.
    private static final int SHORTEST = 5;

    private static final int LONGEST = 60;

    private final List<Relation> relations = new ArrayList<>();
    private boolean isNumbered;

    private Attached() {}

    /// Nothing for a text that carries its attachments in itself.
    static List<Relation> of(Body body) {
        if (body.blocks().stream().anyMatch(Attached::isAttachment)) {
            return List.of();
        }
        var attached = new Attached();
        attached.walk(body.blocks());
        return attached.relations;
    }

    private static boolean isAttachment(Block block) {
        return block instanceof Division division && division.level() == Level.ATTACHMENT;
    }

    private void walk(List<Block> blocks) {
        for (var block : blocks) {
            if (block instanceof Paragraph(var text)) {
                paragraph(text);
            } else if (block instanceof Division division) {
                if (isNumbered && division.number().matches("\\d{1,2}")) {
                    point(division);
                } else {
                    isNumbered = false;
                    walk(division.children());
                }
            }
        }
    }

    private void paragraph(String text) {
        var list = LIST.matcher(text);
        isNumbered = false;
        if (list.matches()) {
            isNumbered = NUMBER.matcher(list.group("rest")).lookingAt();
            for (var name : NUMBER.split(list.group("rest"))) {
                add(name, text);
            }
        }
    }

    /// The second attachment and those after it look like points of the text.
    private void point(Division division) {
        var name = division.heading().isEmpty()
                ? division.children().stream()
                        .filter(Paragraph.class::isInstance)
                        .map(block -> ((Paragraph) block).text())
                        .findFirst()
                        .orElse("")
                : division.heading();
        add(name, division.label() + name);
    }

    private void add(String name, String quote) {
        var title = name.strip().replaceAll("^《|》$|[。；;，,]+$", "");
        if (title.length() >= SHORTEST && title.length() <= LONGEST) {
            relations.add(new Relation(
                    RelationKind.ATTACHES,
                    new Cited(Optional.of(title), Optional.empty()),
                    Optional.empty(),
                    List.of(),
                    quote));
        }
    }
}
