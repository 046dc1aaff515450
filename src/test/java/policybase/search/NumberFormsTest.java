package policybase.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import policybase.search.Query.Numbered;

class NumberFormsTest {
    @Test
    void anAnnouncementIsNumberedLikeAnOrderButByYear() {
        assertThat(NumberForms.parts("县政府2025年第2号公告在哪看")).containsExactly(new Numbered("县人民政府公告", 2025, 2));
        assertThat(NumberForms.parts("省政府97号令改了哪些")).containsExactly(new Numbered("省人民政府令", 0, 97));
    }

    @Test
    void whoIssuedItStandsForTheAgencysCode() {
        var issued = NumberForms.issued("找一下公积金管委会2025年2号文");
        assertThat(issued).singleElement().satisfies(one -> assertThat(one.number())
                .isEqualTo(new Numbered("", 2025, 2)));
        assertThat(issued.getFirst().isBy("衡泽市住房公积金管理委员会")).isTrue();
        assertThat(issued.getFirst().isBy("青栎县财政局")).isFalse();
        assertThat(NumberForms.issued("县人社局2024年12号文件").getFirst().isBy("青栎县人力资源和社会保障局"))
                .isTrue();
        assertThat(NumberForms.issued("县政府2025年第2号公告")).isEmpty();
        assertThat(NumberForms.issued("2号楼2025年的电费")).isEmpty();
    }
}
