package policybase.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private final Places places = Places.load(Path.of("corpus", "dictionary"));

    @Test
    void whatAPlaceAndThoseAboveItRuleHoldsThere() {
        assertThat(places.holds("成都市", "成都市")).isTrue();
        assertThat(places.holds("四川省", "成都市")).isTrue();
        assertThat(places.holds("四川", "成都")).isTrue();
        assertThat(places.holds("中华人民共和国", "成都市")).isTrue();
        assertThat(places.holds("", "成都市")).isTrue();
    }

    @Test
    void whatAnotherPlaceRulesDoesNot() {
        assertThat(places.holds("广州市", "成都市")).isFalse();
        assertThat(places.holds("成都市", "四川省")).isFalse();
        assertThat(places.holds("某个不在表里的县", "成都市")).isFalse();
    }

    @Test
    void ofAPlaceThatIsNotListedNothingIsDenied() {
        assertThat(places.holds("广州市", "石桥镇三组")).isTrue();
    }
}
