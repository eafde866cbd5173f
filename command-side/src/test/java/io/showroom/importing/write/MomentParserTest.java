package io.showroom.importing.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.showroom.commandapi.Rejection;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentParserTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-05|2026-03-05T00:00",
                "2026/3/5|2026-03-05T00:00",
                "2026.3.5|2026-03-05T00:00",
                "２０２６/3/5|2026-03-05T00:00",
                "2026年3月5日|2026-03-05T00:00",
                "2024年 3月 5日|2024-03-05T00:00",
                "二〇二四年三月十五日|2024-03-15T00:00",
                "2026年3月5号 14:30|2026-03-05T14:30",
                "2026-03-05 9:05|2026-03-05T09:05",
                "2026-03-05T09:05:59|2026-03-05T09:05:59",
                "2026-03-05 09:05:59.123|2026-03-05T09:05:59",
                "20260305|2026-03-05T00:00",
                "20260305150500|2026-03-05T15:05",
                "20260305 15:05|2026-03-05T15:05",
                "46086|2026-03-05T00:00",
                "46086.5|2026-03-05T12:00",
                "3月5日|2025-03-05T00:00",
                "3/5|2025-03-05T00:00",
                "03-05 10:00|2025-03-05T10:00",
                "2024/3/5 下午3:05|2024-03-05T15:05",
                "2024/3/5下午3点05分|2024-03-05T15:05",
                "2024/3/5 下午3点半|2024-03-05T15:30",
                "2024/3/5 3:05 PM|2024-03-05T15:05",
                "2024/3/5 3:05:09 pm|2024-03-05T15:05:09",
                "2024/3/5 12:05 AM|2024-03-05T00:05",
                "2024/3/5 12:05 PM|2024-03-05T12:05",
                "2024/3/5 上午9:05|2024-03-05T09:05",
                "2024/3/5 晚上8点|2024-03-05T20:00",
                "2024/3/5 中午1点|2024-03-05T13:00",
                "2024/3/5 15点|2024-03-05T15:00",
                "2024年3月5日 15时05分|2024-03-05T15:05",
                "2024年3月5日 星期二|2024-03-05T00:00",
                "2024/3/5（周二）|2024-03-05T00:00",
                "2024/3/5（周二）下午3:05|2024-03-05T15:05",
                "Tuesday, March 5, 2024|2024-03-05T00:00",
                "5-Mar-2024 3:05 PM|2024-03-05T15:05",
                "2024-03-05T15:05:00+08:00|2024-03-05T15:05",
                "2024-03-05T07:05:00Z|2024-03-05T15:05",
                "2024-03-05 15:05 +0800|2024-03-05T15:05",
                "2024-03-05T02:05-05:00|2024-03-05T15:05",
                "2024-03-05 02:05:00 -05:00|2024-03-05T15:05",
                "2024-03-05 02:05 UTC-05:00|2024-03-05T15:05",
                "2024-03-05 07:05 GMT|2024-03-05T15:05",
                "2024-03-05 09:00-10:30|2024-03-05T09:00",
                "2024-03-05 09:00 - 10:30|2024-03-05T09:00",
                "2024-03-05 09:00:00-10:30:00|2024-03-05T09:00",
                "2024/3/5 9:00～10:30|2024-03-05T09:00",
                "2024/3/5 9:00—10:30|2024-03-05T09:00",
                "2024年3月5日 上午9:00至11:00|2024-03-05T09:00",
                "2024年3月5日 下午2点半到4点|2024-03-05T14:30",
            })
    void canReadADay(String text, String read) {
        assertThat(MomentParser.read(text, SHANGHAI, 2025))
                .map(Object::toString)
                .contains(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3/5/2026",
                "5-Mar-26",
                "2026-02-30",
                "2026-13-01",
                "26/3/5",
                "13912345678",
                "soon",
                "2026-03-05 9",
                "2026-03-05 25:00",
                "2026-03-05 上午13:00",
                "2026-03-05 晚上12点",
                "2026-03-05至2026-03-08",
                "May be",
                "2024-03-05 09:00 -0500",
                "2024-03-05 09:00-05:00",
                "2024-03-05 9:00-11:00 PM",
                "2024-03-05T09:00+15:00",
                "2024-03-05T09:00-12:30",
                "星期二"
            })
    void cannotReadWhatIsNoDayOrCouldBeTwo(String text) {
        assertThat(MomentParser.read(text, SHANGHAI, 2025)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3月5日", "3/5", "03-05", "3月5日（周二）"})
    void cannotReadADayWithoutItsYear(String text) {
        assertThat(MomentParser.read(text, SHANGHAI, null)).isEmpty();
        assertThat(MomentParser.lacksYear(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-05T15:05:00.25+08:00,2024-03-05T07:05:00.250Z",
        "2024/3/5 下午3:05,2024-03-05T07:05:00Z",
        "2024-03-05 09:00-10:30,2024-03-05T01:00:00Z",
        "2024/3/5 09:00-10:30,2024-03-05T01:00:00Z",
        "2024-03-05T09:00-05:00,2024-03-05T14:00:00Z",
        "2024-03-05 09:00:00-05:00,2024-03-05T14:00:00Z",
        "2024年 3月 5日,2024-03-04T16:00:00Z",
        "2024/3/5（周二）,2024-03-04T16:00:00Z",
    })
    void historyReadsThemToo(String text, String instant) {
        assertThat(OccurredAtParser.read(text, SHANGHAI, "date")).hasToString(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "3/5",
                "1066-10-14",
                "2024-03-05 09:00-05:00",
                "2024-03-05T09:00+15:00",
                "+12024-03-05"
            })
    void historyRefusesTheRest(String text) {
        assertThatThrownBy(() -> OccurredAtParser.read(text, SHANGHAI, "date")).isInstanceOf(Rejection.class);
    }
}
