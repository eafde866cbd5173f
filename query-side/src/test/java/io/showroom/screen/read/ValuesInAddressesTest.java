package io.showroom.screen.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.support.DefaultFormattingConversionService;

/** Values in addresses rendered by templates are independent of the language, and can be parsed by their handlers. */
class ValuesInAddressesTest {

    private final DefaultFormattingConversionService conversion = new DefaultFormattingConversionService();

    @AfterEach
    void reset() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en", "en-US", "de"})
    void valuesInAddressesAreIndependentOfTheLanguage(String language) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        new ScreenConfiguration().addFormatters(conversion);
        assertThat(text(LocalDate.of(2026, 11, 27))).isEqualTo("2026-11-27");
        assertThat(text(YearMonth.of(2026, 11))).isEqualTo("2026-11");
        assertThat(text(LocalDateTime.of(2026, 11, 27, 18, 30))).startsWith("2026-11-27T18:30");
        assertThat(text(Instant.parse("2026-11-27T10:00:00Z"))).isEqualTo("2026-11-27T10:00:00Z");
        assertThat(text(1_234_567L)).isEqualTo("1234567");
        assertThat(text(new BigDecimal("12345.60"))).isEqualTo("12345.60");
    }

    private String text(Object value) {
        return String.valueOf(conversion.convert(value, String.class));
    }
}
