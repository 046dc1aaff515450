package policybase.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TitleTest {
    @Test
    void marksWithinMarksAreSingle() {
        assertThat(Title.marked("云溪县高龄津贴发放办法")).isEqualTo("《云溪县高龄津贴发放办法》");
        assertThat(Title.marked("《高龄津贴发放办法》解读")).isEqualTo("《〈高龄津贴发放办法〉解读》");
        assertThat(Title.marked("《高龄津贴发放办法》")).isEqualTo("《高龄津贴发放办法》");
        assertThat(Title.marked("《甲办法》和《乙办法》")).isEqualTo("《〈甲办法〉和〈乙办法〉》");
        assertThat(Title.level("《〈甲办法〉解读》")).isEqualTo("《《甲办法》解读》");
    }
}
