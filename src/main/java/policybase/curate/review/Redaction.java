package policybase.curate.review;

import java.util.ArrayList;
import java.util.List;
import policybase.document.Block;
import policybase.document.Block.Division;
import policybase.document.Block.Paragraph;
import policybase.document.Block.Table;
import policybase.document.Body;
import policybase.document.Evidence;
import policybase.document.Fault;
import policybase.document.PolicyDocument;
import policybase.document.Problem;
import policybase.document.Relation;

/// Words put in the place of others throughout a document, above all for personal data that must not be public. The
/// original has
/// them still, so it is not handed out any more.
public final class Redaction {
    /// Stands for what was taken out.
    public static final String MASK = "＊＊＊";

    private final String words;
    private final String instead;

    private Redaction(String words, String instead) {
        this.words = words;
        this.instead = instead;
    }

    /// Takes words out wherever they stand.
    public static PolicyDocument remove(PolicyDocument document, String words) {
        return withhold(new Redaction(words, MASK).in(document));
    }

    /// The original is not handed out to the public: it carries what the text does not.
    public static PolicyDocument withhold(PolicyDocument document) {
        var problems = new ArrayList<>(document.problems());
        if (!problems.contains(Problem.WITHHELD)) {
            problems.add(Problem.WITHHELD);
        }
        return with(document, problems);
    }

    /// Puts right words in the place of wrong ones, which the file has too: a slip of the reading or of the text.
    public static PolicyDocument replace(PolicyDocument document, String words, String instead) {
        return new Redaction(words, instead).in(document);
    }

    private PolicyDocument in(PolicyDocument document) {
        var body = new Body(blocks(document.body().blocks()));
        if (words.isBlank() || body.equals(document.body())) {
            throw new Fault(Fault.Kind.INVALID, "正文里没有“" + words + "”这几个字，请照原文填写。");
        }
        return new PolicyDocument(
                document.id(),
                document.revision(),
                document.stage(),
                document.original(),
                document.metadata(),
                document.evidence().stream()
                        .map(one -> new Evidence(one.fact(), one.value(), text(one.quote()), one.ground(), one.block()))
                        .toList(),
                body,
                document.relations().stream()
                        .map(one -> new Relation(one.kind(), one.cited(), one.target(), one.scope(), text(one.quote())))
                        .toList(),
                document.problems());
    }

    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Block block(Block block) {
        return switch (block) {
            case Division(var level, var number, var label, var heading, var children) ->
                new Division(level, number, label, text(heading), blocks(children));
            case Paragraph(var text) -> new Paragraph(text(text));
            case Table(var rows, var heads) ->
                new Table(
                        rows.stream()
                                .map(cells -> cells.stream().map(this::text).toList())
                                .toList(),
                        heads);
        };
    }

    private String text(String text) {
        return text.replace(words, instead);
    }

    private static PolicyDocument with(PolicyDocument document, List<Problem> problems) {
        return new PolicyDocument(
                document.id(),
                document.revision(),
                document.stage(),
                document.original(),
                document.metadata(),
                document.evidence(),
                document.body(),
                document.relations(),
                problems);
    }

    /// The document without a problem a person has dealt with.
    public static PolicyDocument settled(PolicyDocument document, int problem) {
        if (problem < 0 || problem >= document.problems().size()) {
            throw new Fault(Fault.Kind.INVALID, "没有这个问题，请刷新页面。");
        }
        if (document.problems().get(problem).equals(Problem.WITHHELD)) {
            throw new Fault(Fault.Kind.INVALID, "删改过的文件，原件一直不对外提供。");
        }
        var problems = new ArrayList<>(document.problems());
        problems.remove(problem);
        return with(document, problems);
    }

    /// The document with one more thing for a person to look at.
    static PolicyDocument doubted(PolicyDocument document, Problem problem) {
        var problems = new ArrayList<>(document.problems());
        problems.add(problem);
        return with(document, problems);
    }

    /// The document with another tree.
    public static PolicyDocument with(PolicyDocument document, Outline outline) {
        return new PolicyDocument(
                document.id(),
                document.revision(),
                document.stage(),
                document.original(),
                document.metadata(),
                document.evidence(),
                outline.body(),
                document.relations(),
                document.problems());
    }
}
