package io.showroom.prospect.read.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchOnlyRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"古月", "wa", "古·月", "80"})
    void twoCharactersAreEnough(String words) {
        assertThat(SearchOnlyRule.searches(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "古", "古·", "· ·", "a  "})
    void dotsAndSpacesAreNoWords(String words) {
        assertThat(SearchOnlyRule.searches(words)).isFalse();
    }
}
