package io.showroom.naming.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void traditionalAndSimplifiedAreTheSame() {
        assertThat(SearchText.of("單雄信")).isEqualTo(SearchText.of("单雄信"));
        assertThat(SearchText.of("於謙")).isEqualTo(SearchText.of("于谦"));
        assertThat(SearchText.of("範曉")).isEqualTo(SearchText.of("范晓"));
    }

    @Test
    void widthCaseSpacesAndAccentsDoNotMatter() {
        assertThat(SearchText.of("Ｗａｎｇ　Ｗｅｉ")).isEqualTo("wangwei");
        assertThat(SearchText.of("José García")).isEqualTo("josegarcia");
        assertThat(SearchText.of("阿卜杜·拉希姆")).isEqualTo("阿卜杜拉希姆");
        assertThat(SearchText.of(" １３８ 1234 ")).isEqualTo("1381234");
    }

    @Test
    void charactersBeyondTheBasicPlaneStayWhole() {
        assertThat(SearchText.of("朱𬎆")).isEqualTo("朱𬎆");
        assertThat(SearchText.of("𠮷田")).isEqualTo("𠮷田");
    }
}
