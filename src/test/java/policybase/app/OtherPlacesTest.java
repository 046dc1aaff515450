package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.answer.Answer;
import policybase.answer.Answer.Choice;
import policybase.answer.Statement;
import policybase.app.part.Base;
import policybase.search.Filters;

/// What one place rules is no answer for another (invented rules of real places).
class OtherPlacesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @TempDir
    static Path folder;

    private static Base base;

    @BeforeAll
    static void takeIn() throws IOException {
        var files = Files.createDirectories(folder.resolve("files"));
        write(files, "上海市犬只登记办法", "上海市人民政府", "第一条 犬只登记费每只每年300元。\n第二条 犬只登记由公安派出所办理。");
        write(files, "北京市犬只登记办法", "北京市人民政府", "第一条 犬只登记费每只每年500元。\n第二条 犬只登记由公安派出所办理。");
        write(files, "中华人民共和国犬只免疫条例", "国务院", "第一条 饲养犬只的，应当每年为犬只接种狂犬病疫苗一次。\n第二条 犬只免疫由动物诊疗机构实施。");
        write(files, "上海市犬只免疫办法", "上海市人民政府", "第一条 饲养犬只的，应当每年为犬只接种狂犬病疫苗二次。\n第二条 犬只免疫点由区人民政府设置。");
        write(files, "云溪县公园开放办法", "云溪县人民政府", "第一条 县公园每天6时开放，免收门票。\n第二条 县公园22时闭园。");
        base = Bases.empty(folder.resolve("base"));
        assertThat(Bases.publish(base, files)).hasSize(5);
    }

    @AfterAll
    static void close() {
        base.close();
    }

    private static void write(Path files, String title, String issuer, String articles) throws IOException {
        Files.writeString(
                files.resolve(title + ".txt"),
                title + "\n\n" + articles + "\n第三条 本办法自2024年1月1日起施行。\n\n" + issuer + "\n2023年12月1日\n");
    }

    private static Answer ask(String question) {
        return ask(base, question);
    }

    private static Answer ask(Base base, String question) {
        return base.inquiry().answer(question, Filters.IN_FORCE, TODAY).answer().orElseThrow();
    }

    private static List<String> titles(String question) {
        return titles(base, question);
    }

    private static List<String> titles(Base base, String question) {
        return ask(base, question).statements().stream()
                .map(Statement::citation)
                .map(citation -> citation.title())
                .toList();
    }

    @Test
    void aPlaceThatIsNamedIsAnsweredByItsOwnRules() {
        assertThat(titles("上海犬只登记费一年多少钱")).containsExactly("上海市犬只登记办法");
        assertThat(titles("北京市犬只登记费一年多少钱")).containsExactly("北京市犬只登记办法");
    }

    @Test
    void ofAPlaceWithoutRulesOfItsOwnAnothersAreNotTold() {
        assertThat(ask("成都犬只登记费一年多少钱"))
                .isInstanceOfSatisfying(Answer.Unanswered.class, answer -> assertThat(answer.reason())
                        .contains("成都市"));
        assertThat(ask("成都的县公园几点开放")).isInstanceOf(Answer.Unanswered.class);
    }

    @Test
    void whatTheNationRulesHoldsInEveryPlace() {
        assertThat(titles("成都养犬只要多久接种一次狂犬病疫苗")).containsExactly("中华人民共和国犬只免疫条例");
    }

    @Test
    void withoutAPlaceTheNationGoesBeforeAPlace() {
        assertThat(titles("饲养犬只多久接种一次狂犬病疫苗").getFirst()).isEqualTo("中华人民共和国犬只免疫条例");
    }

    @Test
    void whereOnlyPlacesRuleItIsAskedBackWhichIsMeant() {
        assertThat(ask("犬只登记费一年多少钱")).isInstanceOfSatisfying(Answer.Clarify.class, answer -> {
            assertThat(answer.choices()).extracting(Choice::label).containsExactlyInAnyOrder("上海市", "北京市");
            assertThat(answer.choices()).allSatisfy(choice -> assertThat(titles(choice.query()))
                    .containsExactly(choice.label() + "犬只登记办法"));
        });
    }

    /// A base that serves a place of the list knows what lies in it: its own village is on no list.
    @Test
    void thePlaceServedIsAnsweredByAllThatHoldsThere() throws IOException {
        var files = Files.createDirectories(folder.resolve("home"));
        write(files, "石桥镇犬只登记办法", "石桥镇人民政府", "第一条 犬只登记费每只每年20元。");
        write(files, "四川省犬只登记办法", "四川省人民政府", "第一条 犬只登记的期限为一年。");
        write(files, "上海市犬只登记办法", "上海市人民政府", "第一条 犬只登记费每只每年300元。");
        try (var home = Bases.empty(folder.resolve("home-base"), Map.of("POLICYBASE_SITE_COUNTY", "泸州市"))) {
            Bases.publish(home, files);

            assertThat(titles(home, "泸州犬只登记费一年多少钱")).containsExactly("石桥镇犬只登记办法");
            assertThat(titles(home, "四川的犬只登记费一年多少钱")).containsExactly("石桥镇犬只登记办法");
            assertThat(titles(home, "上海的犬只登记费一年多少钱")).containsExactly("上海市犬只登记办法");
            assertThat(titles(home, "成都的犬只登记费一年多少钱")).isEmpty();
        }
    }

    @Test
    void whereOneCountyRulesNothingIsAskedBack() {
        assertThat(titles("县公园几点开放")).contains("云溪县公园开放办法");
    }
}
