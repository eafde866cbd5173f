package io.showroom.importing.write.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.showroom.commandapi.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13912345678",
                "139 1234 5678",
                "139-1234-5678",
                "+86 139 1234 5678",
                "8613912345678",
                "'13912345678",
                "１３９１２３４５６７８",
                "13912345678.0",
                "1.3912345678E10",
                "1.3912345678E+10"
            })
    void canReadANumberHoweverItIsWritten(String text) {
        assertThat(PhoneCell.read(text)).isEqualTo("+8613912345678");
    }

    @ParameterizedTest
    @CsvSource({
        "1.3912E+10,phoneCutOff",
        "12345,impossiblePhone",
        "139123456789,impossiblePhone",
        "none,impossiblePhone",
    })
    void cannotReadWhatIsNoNumberOrHasLostDigits(String text, String code) {
        assertThatThrownBy(() -> PhoneCell.read(text)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                        refused.reason().code())
                .isEqualTo(code));
    }
}
