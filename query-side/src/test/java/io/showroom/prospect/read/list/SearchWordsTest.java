package io.showroom.prospect.read.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.prospect.read.LoggedSearch;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void digitsAreTheEndOfAPhoneOrOfAPlate() {
        assertThat(SearchWords.of(" 138-1234 ")).isEqualTo(new SearchWords("138-1234", null, "1381234", "1381234"));
    }

    @Test
    void aPlateIsFoundHoweverItIsWritten() {
        for (String written : new String[] {"京A·12345", "京a12345", "京A 12345", "京A-12345"}) {
            assertThat(SearchWords.of(written).end()).as(written).isEqualTo("京A12345");
            assertThat(SearchWords.plain(written)).as(written).isEqualTo("京A12345");
        }
    }

    @Test
    void twoDigitsAreTooFewForANumber() {
        assertThat(SearchWords.of("12")).isEqualTo(new SearchWords("12", null, null, null));
    }

    @Test
    void aNameIsNoNumber() {
        assertThat(SearchWords.of("王小明")).isEqualTo(new SearchWords("王小明", null, null, null));
        assertThat(SearchWords.of("Wang Xiaoming").text()).isEqualTo("wangxiaoming");
        assertThat(SearchWords.of("Wang Xiaoming").digits()).isNull();
        assertThat(SearchWords.of("Wang Xiaoming").end()).isNull();
    }

    @Test
    void aModelWithFiguresMayBeAPlateToo() {
        assertThat(SearchWords.of("ix35")).isEqualTo(new SearchWords("ix35", null, null, "IX35"));
    }

    @Test
    void nothingIsLeftOfDots() {
        assertThat(SearchWords.plain("··")).isNull();
        assertThat(SearchWords.plain(null)).isNull();
    }

    @Test
    void aNumberIsTheSameHoweverItIsDialledAndWritten() {
        for (String written : new String[] {
            "13812345678",
            "138 1234 5678",
            "138-1234-5678",
            "１３８１２３４５６７８",
            "+86 138 1234 5678",
            "0086 138-1234-5678",
            "（+86）13812345678"
        }) {
            assertThat("+8613812345678")
                    .as(written)
                    .endsWith(SearchWords.of(written).digits());
        }
        assertThat("+862112345678").endsWith(SearchWords.of("021-12345678").digits());
        assertThat(SearchWords.of("0123").digits()).isEqualTo("0123");
    }

    @Test
    void whatWasSoughtIsToldWithoutAName() {
        assertThat(sought("4961")).isEqualTo("LAST_FOUR …4961 true");
        assertThat(sought("+86 138 5720 4961")).isEqualTo("WHOLE_NUMBER …4961 true");
        assertThat(sought("04961")).isEqualTo("PART_OF_NUMBER …4961 true");
        assertThat(sought("浙B·88K21")).isEqualTo("CAR …8K21 true");
        assertThat(sought("粤Z1234港")).isEqualTo("CAR …1234 true");
        assertThat(sought("wang2")).endsWith(" false");
        assertThat(sought("4961 周小雨")).startsWith("WORDS ").endsWith(" false");
        assertThat(sought("周小雨")).isEqualTo("WORDS 周小雨 false");
    }

    private static String sought(String typed) {
        LoggedSearch sought = SearchWords.of(typed).sought();
        return sought.kind() + " " + sought.term() + " " + sought.namesNobody();
    }
}
