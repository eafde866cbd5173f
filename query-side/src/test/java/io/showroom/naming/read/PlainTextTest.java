package io.showroom.naming.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void traditionalAndSimplifiedAreTheSame() {
        assertThat(PlainText.of("單雄信")).isEqualTo(PlainText.of("单雄信"));
        assertThat(PlainText.of("於謙")).isEqualTo(PlainText.of("于谦"));
        assertThat(PlainText.of("範曉")).isEqualTo(PlainText.of("范晓"));
    }

    @Test
    void widthCaseSpacesAndAccentsDoNotMatter() {
        assertThat(PlainText.of("Ｗａｎｇ　Ｗｅｉ")).isEqualTo("wangwei");
        assertThat(PlainText.of("José García")).isEqualTo("josegarcia");
        assertThat(PlainText.of("阿卜杜·拉希姆")).isEqualTo("阿卜杜拉希姆");
        assertThat(PlainText.of(" １３８ 1234 ")).isEqualTo("1381234");
    }

    @Test
    void charactersBeyondTheBasicPlaneStayWhole() {
        assertThat(PlainText.of("朱𬎆")).isEqualTo("朱𬎆");
        assertThat(PlainText.of("𠮷田")).isEqualTo("𠮷田");
    }
}
