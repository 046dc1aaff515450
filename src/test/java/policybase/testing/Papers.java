package policybase.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import policybase.document.Block;
import policybase.document.Block.Division;
import policybase.document.Block.Paragraph;
import policybase.document.Body;
import policybase.document.Dates;
import policybase.document.DocumentId;
import policybase.document.DocumentNumber;
import policybase.document.Issuer;
import policybase.document.Kind;
import policybase.document.Level;
import policybase.document.Metadata;
import policybase.document.OriginalRef;
import policybase.document.PolicyDocument;
import policybase.document.Problem;
import policybase.document.Rank;
import policybase.document.Relation;
import policybase.document.Stage;
import policybase.document.Tier;
import policybase.document.Title;
import policybase.document.Topic;

/// Builds documents of an invented county for tests, with as much text as a test wants.
public final class Papers {
    private final String title;
    private final String number;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private List<Topic> topics = List.of();
    private LocalDate signed = LocalDate.of(2024, 1, 2);
    private Rank rank = Rank.NORMATIVE;
    private Stage stage = Stage.PUBLISHED;

    private Papers(String title, String number) {
        this.title = title;
        this.number = number;
    }

    public static Papers titled(String title, String number) {
        return new Papers(title, number);
    }

    /// A 条 whose 款 are the given paragraphs; lines that open with （一） are its 项.
    public Papers article(String numeral, String... paragraphs) {
        var children = new ArrayList<Block>();
        for (var paragraph : paragraphs) {
            children.add(new Paragraph(paragraph));
        }
        blocks.add(new Division(Level.ARTICLE, numeral, "第" + numeral + "条", "", children));
        return this;
    }

    public Papers chapter(String numeral, String heading, Block... children) {
        blocks.add(new Division(Level.CHAPTER, numeral, "第" + numeral + "章", heading, List.of(children)));
        return this;
    }

    public Papers block(Block block) {
        blocks.add(block);
        return this;
    }

    public Papers topic(String... names) {
        topics = List.of(names).stream().map(Topic::of).toList();
        return this;
    }

    public Papers signed(LocalDate day) {
        signed = day;
        return this;
    }

    public Papers rank(Rank given) {
        rank = given;
        return this;
    }

    public Papers stage(Stage given) {
        stage = given;
        return this;
    }

    public Papers relation(Relation relation) {
        relations.add(relation);
        return this;
    }

    public Papers problem(Problem problem) {
        problems.add(problem);
        return this;
    }

    public PolicyDocument make() {
        return make(new OriginalRef(sha256(title + number), "县政府/" + title + ".pdf", 20_480, "application/pdf"));
    }

    public PolicyDocument make(OriginalRef original) {
        return new PolicyDocument(
                DocumentId.of(original),
                1,
                stage,
                original,
                metadata(),
                List.of(),
                new Body(blocks),
                relations,
                problems);
    }

    private Metadata metadata() {
        var dates = new Dates(
                Optional.of(signed),
                Optional.empty(),
                Optional.of(signed.plusDays(5)),
                Optional.of(signed.plusDays(30)),
                Optional.empty(),
                Optional.empty());
        return new Metadata(
                Title.of(title),
                DocumentNumber.parse(number),
                Optional.of("000000001/2024-00001"),
                Optional.empty(),
                List.of(new Issuer("云溪县人民政府")),
                Kind.endingOf(title),
                rank,
                Tier.COUNTY,
                Optional.of("云溪县"),
                topics,
                dates,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
