package policybase.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import policybase.document.Block;
import policybase.document.Body;
import policybase.document.DocumentId;
import policybase.document.Evidence;
import policybase.document.Evidence.Ground;
import policybase.document.Fact;
import policybase.document.Level;
import policybase.document.Metadata;
import policybase.document.OriginalRef;
import policybase.document.PolicyDocument;
import policybase.document.Stage;

/// Whole documents: findings stand at their clauses and keep their keys. All numbers are invented.
class ScreenTest {
    private static final String IDENTITY = "11010519491231002X";
    private static final OriginalRef ORIGINAL = new OriginalRef("ab".repeat(32), "件.docx", 10, "application/msword");

    private final Screen screen = new Screen(WordLists.EMPTY);

    @Test
    void aFindingStandsInTheTextOfItsClause() {
        var document = document("青栎县某办法", List.of(article("持身份证" + IDENTITY + "的王小明应当到场。")), List.of());
        var found = only(screen.findings(document));
        var clause = document.body().clauses().getFirst();
        assertThat(found.place().anchor()).isEqualTo(clause.anchor());
        assertThat(found.place().spans().getFirst().cut(clause.text())).isEqualTo(IDENTITY);
        assertThat(found.blocks()).isTrue();
        assertThat(found.shown()).doesNotContain(IDENTITY);
    }

    @Test
    void rowsOfALongTableAreFoundInTheClausesTheyAreCutInto() {
        var rows = new java.util.ArrayList<List<String>>();
        rows.add(List.of("序号", "事项", "备注"));
        for (var i = 0; i < 60; i++) {
            rows.add(List.of(String.valueOf(i), "某项工作应当由有关单位负责落实", i == 50 ? IDENTITY : "无"));
        }
        var document = document("青栎县某清单", List.of(new Block.Table(rows, 1)), List.of());
        var found = only(screen.findings(document));
        var clause = document.body().clauses().stream()
                .filter(one -> one.anchor().equals(found.place().anchor()))
                .findFirst()
                .orElseThrow();
        assertThat(document.body().clauses().getFirst()).isNotEqualTo(clause);
        assertThat(found.place().spans().getFirst().cut(clause.text())).isEqualTo(IDENTITY);
    }

    @Test
    void aKeySurvivesScreeningAgainAndChangesWithTheWords() {
        var once = only(screen.findings(document("某办法", List.of(article("身份证" + IDENTITY)), List.of())));
        var again = only(screen.findings(
                document("某办法", List.of(article("身份证 " + IDENTITY.toLowerCase(java.util.Locale.ROOT))), List.of())));
        var other = only(screen.findings(document("某办法", List.of(article("身份证110105194912310038")), List.of())));
        assertThat(again.key()).isEqualTo(once.key());
        assertThat(other.key()).isNotEqualTo(once.key());
    }

    @Test
    void whatTheFileCarriesIsFoundFromItsEvidence() {
        var traces = List.of(
                new Evidence(Fact.TRACE, "COMMENTS", "再核一下", Ground.PROPERTIES, OptionalInt.empty()),
                new Evidence(Fact.TRACE, "HEADER_TEXT", "机密★1年", Ground.PROPERTIES, OptionalInt.empty()));
        assertThat(screen.findings(document("某办法", List.of(article("正文。")), traces)))
                .extracting(Finding::concern)
                .containsExactly(Concern.COMMENTS, Concern.SECRECY_MARK);
    }

    @Test
    void anAnswerIsScreenedAsPlainText() {
        assertThat(only(screen.findings("可找王小明，13800138000。", "answer", "口语答复"))
                        .place()
                        .anchor())
                .isEqualTo("answer");
    }

    private static Finding only(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    private static Block article(String text) {
        return new Block.Division(Level.ARTICLE, "一", "第一条", "", List.of(new Block.Paragraph(text)));
    }

    private static PolicyDocument document(String title, List<Block> blocks, List<Evidence> evidence) {
        return new PolicyDocument(
                DocumentId.of(ORIGINAL),
                1,
                Stage.DRAFT,
                ORIGINAL,
                Metadata.titled(title),
                evidence,
                new Body(blocks),
                List.of(),
                List.of());
    }
}
