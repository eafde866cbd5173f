package io.showroom.web.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parsing of days, months, instants, numbers and words of an address, and their errors. */
class ParametersTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\t"})
    void blankValuesAreAbsent(@Nullable String blank) {
        Parameters parameters = new Parameters();
        assertThat(parameters.date("day", blank)).isNull();
        assertThat(parameters.month("month", blank)).isNull();
        assertThat(parameters.instant("at", blank)).isNull();
        assertThat(parameters.moment("at", blank, SHANGHAI)).isNull();
        assertThat(parameters.position("after", blank)).isNull();
        assertThat(parameters.number("size", blank, 1, 9, 5)).isEqualTo(5);
        assertThat(parameters.oneOf("unit", blank, TimeUnit.class)).isNull();
        assertThat(parameters.constant("unit", blank, TimeUnit.class)).isNull();
        parameters.check();
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28", "2024-02-29", "1900-01-01", "2200-12-31", "' 2026-03-31 '"})
    void aDayIsRead(String text) {
        assertThat(read(parameters -> parameters.date("day", text))).isEqualTo(LocalDate.parse(text.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29",
                "2026-13-01",
                "2026-3-1",
                "31.03.2026",
                "1899-12-31",
                "2201-01-01",
                "20260301",
                "today",
                "+12026-01-01",
                "2026-03-31T10:00"
            })
    void invalidDaysAndDaysOutOfRangeAreRejected(String text) {
        assertThat(faults(parameters -> parameters.date("day", text))).containsExactly("day date");
    }

    @ParameterizedTest
    @CsvSource({"2026-03", "1900-01", "2200-12"})
    void aMonthIsRead(String text) {
        assertThat(read(parameters -> parameters.month("month", text))).isEqualTo(YearMonth.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "2026-3", "March", "2026-03-01", "1899-12", "2201-01"})
    void invalidMonthsAreRejected(String text) {
        assertThat(faults(parameters -> parameters.month("month", text))).containsExactly("month month");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31T18:00:00+08:00,2026-03-31T10:00:00Z",
        "2026-03-31T18:00:00 08:00,2026-03-31T10:00:00Z",
        "2026-03-31T10:00:00Z,2026-03-31T10:00:00Z",
        "2026-03-31T10:00:00.123456Z,2026-03-31T10:00:00.123456Z"
    })
    void anInstantIsReadWithItsOffset(String text, Instant instant) {
        assertThat(read(parameters -> parameters.instant("at", text))).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-03-31T18:00:00", "2026-03-31", "1899-12-31T00:00:00Z", "soon", "2026-03-31T25:00:00Z"})
    void invalidInstantsAreRejected(String text) {
        assertThat(faults(parameters -> parameters.instant("at", text))).containsExactly("at instant");
    }

    /** A day means its last second in the reader's time zone. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-31,2026-03-31T15:59:59Z",
        "2026-03-31T18:00,2026-03-31T10:00:00Z",
        "2026-03-31T18:00:05,2026-03-31T10:00:05Z",
        "2026-03-31T18:00:00+09:00,2026-03-31T09:00:00Z",
        "' 2026-03-31 ',2026-03-31T15:59:59Z",
        "9999-12-31,9999-12-31T15:59:59Z"
    })
    void aMomentIsInTheReadersTimeZoneOrHasItsOffset(String text, Instant instant) {
        assertThat(read(parameters -> parameters.moment("at", text, SHANGHAI))).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-03-31T24:01", "2026-03-31 18:00", "1899-12-31", "noon"})
    void invalidMomentsAreRejected(String text) {
        assertThat(faults(parameters -> parameters.moment("at", text, SHANGHAI)))
                .containsExactly("at instant");
    }

    @ParameterizedTest
    @CsvSource({"0", "917", "999999999999999999"})
    void aPositionIsAWholeNumber(String text) {
        assertThat(read(parameters -> parameters.position("after", text))).isEqualTo(Long.valueOf(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "1e3", "1000000000000000000", "latest", "٣"})
    void invalidPositionsAreRejected(String text) {
        assertThat(faults(parameters -> parameters.position("after", text))).containsExactly("after position");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "-1", "4.0", "x", "99999999999"})
    void aNumberOutOfRangeIsRejectedWithTheRange(String text) {
        Parameters parameters = new Parameters();
        parameters.number("size", text, 1, 9, 5);
        assertThat(rejection(parameters).fields())
                .containsExactly(new QueryRejection.ParameterError("size", "range", List.of("1", "9")));
    }

    @Test
    void wordsAreReadInSmallLettersAndConstantsByTheirNames() {
        assertThat(read(parameters -> parameters.oneOf("unit", "days", TimeUnit.class)))
                .isEqualTo(TimeUnit.DAYS);
        assertThat(read(parameters -> parameters.constant("unit", "DAYS", TimeUnit.class)))
                .isEqualTo(TimeUnit.DAYS);
        assertThat(faults(parameters -> parameters.oneOf("unit", "DAYS", TimeUnit.class)))
                .containsExactly("unit oneOf");
        assertThat(faults(parameters -> parameters.constant("unit", "days", TimeUnit.class)))
                .containsExactly("unit oneOf");
    }

    @Test
    void acceptedWordsAreReportedInOrder() {
        Parameters parameters = new Parameters();
        parameters.notOneOf("touch", List.of("last", "first"));
        assertThat(rejection(parameters).fields().getFirst().args()).containsExactly("first, last");
    }

    @Test
    void aMissingValueIsReportedOnceAlsoIfUnreadable() {
        assertThat(faults(parameters -> parameters.required("day", parameters.date("day", null), LocalDate.EPOCH)))
                .containsExactly("day required");
        assertThat(faults(parameters -> parameters.required("day", parameters.date("day", "x"), LocalDate.EPOCH)))
                .containsExactly("day date");
        assertThat(read(parameters ->
                        parameters.required("day", parameters.date("day", "2026-03-31"), LocalDate.EPOCH)))
                .isEqualTo(LocalDate.of(2026, 3, 31));
    }

    @Test
    void allErrorsAreReportedTogether() {
        assertThat(faults(parameters -> {
                    parameters.date("from", "x");
                    parameters.month("month", "y");
                    parameters.wrong("to", "order");
                    return parameters.number("size", "0", 1, 9, 5);
                }))
                .containsExactly("from date", "month month", "to order", "size range");
    }

    @Property(tries = 300)
    void anyTextIsReadOrRefusedAndNeverAnythingElse(@ForAll @StringLength(max = 30) String text) {
        Parameters parameters = new Parameters();
        parameters.date("a", text);
        parameters.month("b", text);
        parameters.instant("c", text);
        parameters.moment("d", text, SHANGHAI);
        parameters.position("e", text);
        parameters.number("f", text, 0, 10, 0);
        parameters.oneOf("g", text, TimeUnit.class);
        try {
            parameters.check();
        } catch (QueryRejection rejection) {
            assertThat(rejection.status()).isEqualTo(400);
        }
    }

    @Property(tries = 200)
    void aDayWrittenIsTheDayRead(@ForAll int day) {
        LocalDate date = LocalDate.of(1900, 1, 1).plusDays(Math.floorMod(day, 109_000));
        assertThat(read(parameters -> parameters.date("day", date.toString()))).isEqualTo(date);
    }

    private static @Nullable Object read(Function<Parameters, ?> reading) {
        Parameters parameters = new Parameters();
        Object read = reading.apply(parameters);
        parameters.check();
        return read;
    }

    private static List<String> faults(Function<Parameters, ?> reading) {
        Parameters parameters = new Parameters();
        try {
            reading.apply(parameters);
        } catch (DateTimeException e) {
            throw new AssertionError("escaped", e);
        }
        return rejection(parameters).fields().stream()
                .map(field -> field.field() + " " + field.code())
                .toList();
    }

    private static QueryRejection rejection(Parameters parameters) {
        QueryRejection[] caught = new QueryRejection[1];
        assertThatThrownBy(parameters::check)
                .isInstanceOfSatisfying(QueryRejection.class, rejection -> caught[0] = rejection);
        return caught[0];
    }
}
