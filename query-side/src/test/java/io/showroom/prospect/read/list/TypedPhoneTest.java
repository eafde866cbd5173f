package io.showroom.prospect.read.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedPhoneTest {

    @ParameterizedTest
    @CsvSource({
        "13800138001, 13800138001",
        "138 0013 8001, 13800138001",
        "010-6234 5678, 1062345678",
        "(010) 62345678, 1062345678",
        "+86 10 6234 5678, 861062345678",
        "021-6234 5678, 2162345678",
        "0411-8234 5678, 41182345678"
    })
    void aMobileAndALandlineOfAnyTownAreWhole(String typed, String digits) {
        assertThat(TypedPhone.whole(typed)).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8001", "138001380", "1380013800", "199 0013 80", "abc"})
    void aMobileWithoutAllItsDigitsIsNot(String typed) {
        assertThat(TypedPhone.whole(typed)).isNull();
    }
}
