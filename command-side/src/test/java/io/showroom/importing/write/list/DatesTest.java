package io.showroom.importing.write.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-05,2026-03-05T00:00",
        "2026/3/5,2026-03-05T00:00",
        "2026.3.5,2026-03-05T00:00",
        "２０２６/3/5,2026-03-05T00:00",
        "2026年3月5日,2026-03-05T00:00",
        "2026年3月5号 14:30,2026-03-05T14:30",
        "2026-03-05 9:05,2026-03-05T09:05",
        "2026-03-05T09:05:59,2026-03-05T09:05",
        "20260305,2026-03-05T00:00",
        "46086,2026-03-05T00:00",
        "46086.5,2026-03-05T12:00",
        "3月5日,2025-03-05T00:00",
        "3/5,2025-03-05T00:00",
        "03-05 10:00,2025-03-05T10:00",
    })
    void canReadADay(String text, String read) {
        assertThat(Dates.read(text, 2025)).map(Object::toString).contains(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3/5/2026", "5-Mar-26", "2026-02-30", "2026-13-01", "26/3/5", "13912345678", "soon"})
    void cannotReadWhatIsNoDayOrCouldBeTwo(String text) {
        assertThat(Dates.read(text, 2025)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3月5日", "3/5", "03-05"})
    void cannotReadADayWithoutItsYear(String text) {
        assertThat(Dates.read(text, null)).isEmpty();
        assertThat(Dates.lacksYear(text)).isTrue();
    }
}
