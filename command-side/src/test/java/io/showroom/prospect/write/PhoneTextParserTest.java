package io.showroom.prospect.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.showroom.commandapi.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTextParserTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13912345678",
                "139 1234 5678",
                "139-1234-5678",
                "139–1234–5678",
                "+86 139 1234 5678",
                "(+86)13912345678",
                "8613912345678",
                "0086 13912345678",
                "'13912345678",
                "１３９１２３４５６７８",
                "13912345678.0",
                "1.3912345678E10",
                "1.3912345678E+10",
                "Tel:13912345678",
                "手机：13912345678",
                "\u202d13912345678\u202c",
            })
    void canReadANumberHoweverItIsWritten(String text) {
        assertThat(read(text)).isEqualTo(new PhoneTextParser(java.util.List.of("+8613912345678"), java.util.List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "13912500001;13812500001 > +8613912500001 +8613812500001",
                "13912500001；13812500001 > +8613912500001 +8613812500001",
                "13912500001/13812500001 > +8613912500001 +8613812500001",
                "13912500001、13812500001 > +8613912500001 +8613812500001",
                "13912500001，13812500001 > +8613912500001 +8613812500001",
                "13912500001 13812500001 > +8613912500001 +8613812500001",
                "139 1250 0001 138 1250 0001 > +8613912500001 +8613812500001",
                "13912500001或13812500001 > +8613912500001 +8613812500001",
                "13912500001（备用13812500001） > +8613912500001 +8613812500001",
                "13912500001#13812500001 > +8613912500001 +8613812500001",
                "13912500005;ext=13812500005 > +8613912500005 +8613812500005",
                "13912500007; 0571-88881234 > +8613912500007 +8657188881234",
                "0571-88881235；13812500008 > +8613812500008 +8657188881235",
                "021 62345678 13812500008 > +8613812500008 +862162345678",
                "(021)62345678/13812500008 > +8613812500008 +862162345678",
                "13912500001/13912500001 > +8613912500001",
                "13912500001;13812500001;13712500001 > +8613912500001 +8613812500001 +8613712500001",
            })
    void losesNoneOfSeveralNumbersAndPutsAMobileFirst(String text, String numbers) {
        assertThat(String.join(" ", read(text).numbers())).isEqualTo(numbers);
    }

    @Test
    void canReadNumbersOnLinesOfTheirOwn() {
        assertThat(read("13912500001\n13812500001").numbers()).containsExactly("+8613912500001", "+8613812500001");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "13914200001（微信同号） > +8613914200001 > 微信同号",
                "13914200001 微信同号 > +8613914200001 > 微信同号",
                "13914200002 李太太 > +8613914200002 > 李太太",
                "李太太13914200002 > +8613914200002 > 李太太",
                "13914200002(微信:abc123) > +8613914200002 > 微信 abc123",
                "13914200002 (wx li_123) > +8613914200002 > wx li_123",
                "021-62345678-802 > +862162345678 > 021-62345678-802",
                "021-62345679转802 > +862162345679 > 021-62345679转802",
                "021-62345679 ext. 802 > +862162345679 > 021-62345679 ext. 802",
                "13914200002转12 13814200003 > +8613914200002 +8613814200003 > 13914200002转12",
            })
    void keepsWhatStandsBeside(String text, String numbers, String notes) {
        PhoneTextParser read = read(text);

        assertThat(String.join(" ", read.numbers())).isEqualTo(numbers);
        assertThat(String.join("|", read.notes())).isEqualTo(notes);
    }

    @ParameterizedTest
    @CsvSource({
        "1.3912E+10,phoneCutOff",
        "12345,impossiblePhone",
        "021-12345,impossiblePhone",
        "139123456789,impossiblePhone",
        "1391234567813812345678,impossiblePhone",
        "13912345678;1381234,impossiblePhone",
        "none,impossiblePhone",
        "138oooo1234,phoneLetters",
        "l3812345678,phoneLetters",
        "138 oooo 1234,impossiblePhone",
        "1-800-FLOWERS,phoneLetters",
        "13912500006x1381250,phoneLetters",
        "139****5678,phoneHidden",
    })
    void cannotReadWhatIsNoNumberOrHasLostDigits(String text, String code) {
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(Rejection.class, refused -> assertThat(
                        refused.reason().code())
                .isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "13912345678;13812345678,twoPhones",
        "13912345678 13812345678,twoPhones",
        "021-62345678转802,moreThanPhone",
        "13912345678 李太太,moreThanPhone",
        "138oooo1234,phoneLetters",
        "021-12345,impossiblePhone",
    })
    void aCommandTakesOneNumberAlone(String text, String code) {
        assertThat(Phones.normalise(text)).isEmpty();
        assertThatThrownBy(() -> Phones.possible(text, "phone"))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "021-62345678,+862162345678",
        "0570-8881234,+865708881234",
        "400-820-8820,+864008208820",
        "+852 2345 6789,+85223456789",
        "19912345678,+8619912345678"
    })
    void canReadEveryKindOfNumber(String text, String read) {
        assertThat(Phones.possible(text, "phone")).isEqualTo(read);
    }

    private static PhoneTextParser read(String text) {
        return PhoneTextParser.read(text, "phone");
    }
}
