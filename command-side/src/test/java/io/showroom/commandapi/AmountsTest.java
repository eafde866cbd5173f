package io.showroom.commandapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "138000|138000",
                "138,000|138000",
                "138 000|138000",
                "1,380,000.50|1380000.5",
                "¥129800|129800",
                "￥129,800.00|129800",
                "RMB 129800|129800",
                "129800元|129800",
                "129800元整|129800",
                "13.8万|138000",
                "13.8万元|138000",
                "12.98 万|129800",
                "13.8w|138000",
                "１３．８万|138000",
                "１２９８００|129800",
                "5千|5000",
                "-3000|-3000",
                "¥-3000|-3000",
                "16.100000000000001|16.1",
                "16.100000000000001万|161000",
                "0|0",
            })
    void canReadAnAmountHoweverItIsWritten(String text, BigDecimal amount) {
        assertThat(Amounts.read(text)).contains(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"13万8", "13万8千", "", "abc", "15-20万", "1,29800", "1.2.3", "13.8.", "--5", "12,98", "$100", "一万"})
    void cannotReadWhatIsNoAmountOrCouldBeTwo(String text) {
        assertThat(Amounts.read(text)).isEmpty();
    }
}
