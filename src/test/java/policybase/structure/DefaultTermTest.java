package policybase.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.document.Fault;
import policybase.validity.Event;
import policybase.validity.Event.Basis;
import policybase.validity.Event.Standing;
import policybase.validity.EventKind;

/// Terms of documents that state none: only by a rule of the administrator, and marked as such.
class DefaultTermTest {
    private static final String RULES = """
            # a comment
            青栎县\t普通\t5\t2022-03-01\t青栎县行政规范性文件管理办法第二十条\t县司法局
            青栎县\t试行\t2\t2022-03-01\t青栎县行政规范性文件管理办法第二十条\t县司法局
            """;

    @TempDir
    Path folder;

    @Test
    void withoutARuleNoTermIsAssumed() {
        assertThat(end("栎府规〔2023〕6号", "管理办法", "2023年5月4日", Texts.REFERENCE)).isEmpty();
    }

    @Test
    void theRuleCountsTheTermAndSaysSo() throws IOException {
        var end = end("栎府规〔2023〕6号", "管理办法", "2023年5月4日", rules(RULES)).orElseThrow();
        assertThat(end.on()).contains(LocalDate.of(2028, 6, 1));
        assertThat(end.basis()).isEqualTo(Basis.DEFAULT_RULE);
        assertThat(end.standing()).isEqualTo(Standing.CONFIRMED);
        assertThat(end.basis().label()).isEqualTo("按默认期限规则");
        assertThat(end.source().rule().orElseThrow()).contains("青栎县普通文件5年", "第二十条", "县司法局", "民法典");
    }

    @Test
    void aTrialTakesTheShorterTerm() throws IOException {
        var end = end("栎府规〔2023〕6号", "管理办法（试行）", "2023年5月4日", rules(RULES)).orElseThrow();
        assertThat(end.on()).contains(LocalDate.of(2025, 6, 1));
    }

    @Test
    void ofADocumentNotKnownToBeNormativeTheEndIsAProposal() throws IOException {
        var end = end("栎府发〔2023〕6号", "管理办法", "2023年5月4日", rules(RULES)).orElseThrow();
        assertThat(end.standing()).isEqualTo(Standing.PROPOSED);
    }

    @Test
    void documentsOlderThanTheRuleAndOtherPlacesAreNotTouched() throws IOException {
        assertThat(end("栎府规〔2021〕6号", "管理办法", "2021年5月4日", rules(RULES))).isEmpty();
        assertThat(end("栎府规〔2023〕6号", "管理办法", "2023年5月4日", rules(RULES.replace("青栎县\t", "云溪县\t"))))
                .isEmpty();
    }

    @Test
    void aStatedTermGoesBeforeTheRule() throws IOException {
        var read = new Structurer(rules(RULES))
                .structure(
                        Texts.lines(text("栎府规〔2023〕6号", "管理办法", "2023年5月4日").replace("起施行。", "起施行，有效期3年。")),
                        "x.txt",
                        Texts.LEARNED);
        assertThat(read.events())
                .filteredOn(event -> event.kind() == EventKind.TERM_ENDS)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.on()).contains(LocalDate.of(2026, 6, 1));
                    assertThat(event.basis()).isEqualTo(Basis.COUNTED);
                    assertThat(event.source().rule()).contains(Term.RULE);
                });
    }

    @Test
    void aLineThatIsNoRuleIsToldAndNotSkipped() {
        assertThatThrownBy(() -> rules("青栎县\t普通\t五年\t2022-03-01\t依据\t县司法局\n"))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.getMessage()).contains("default-terms.tsv", "五年"));
    }

    private static Optional<Event> end(String number, String kind, String day, Reference reference) {
        return new Structurer(reference)
                .structure(Texts.lines(text(number, kind, day)), "x.txt", Texts.LEARNED).events().stream()
                        .filter(event -> event.kind() == EventKind.TERM_ENDS)
                        .findFirst();
    }

    private static String text(String number, String kind, String day) {
        var name = "青栎县高龄津贴" + kind;
        return "青栎县人民政府关于印发《" + name + "》的通知\n" + number + "\n各乡镇人民政府：\n现将《" + name + "》印发给你们，请遵照执行。\n青栎县人民政府\n" + day
                + "\n" + name + "\n第一条 年满八十周岁的老年人，每月发放高龄津贴。\n第二条 本办法自2023年6月1日起施行。\n";
    }

    private Reference rules(String lines) throws IOException {
        Files.writeString(folder.resolve("default-terms.tsv"), lines);
        return Reference.load(folder);
    }
}
