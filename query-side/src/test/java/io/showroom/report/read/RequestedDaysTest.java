package io.showroom.report.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.showroom.web.read.Parameters;
import io.showroom.web.read.QueryRejection;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Test of days, months and periods in addresses. */
class RequestedDaysTest {

    private static final YearMonth USUAL = YearMonth.of(2026, 3);

    @ParameterizedTest(name = "{0} is {1} to {2}")
    @CsvSource({
        "'', 2026-03-01, 2026-03-31",
        "month=2026-02, 2026-02-01, 2026-02-28",
        "month=2028-02, 2028-02-01, 2028-02-29",
        "from=2026-01-05, 2026-01-05, 2026-01-05",
        "to=2026-01-05, 2026-01-05, 2026-01-05",
        "from=2026-01-05&to=2026-02-01, 2026-01-05, 2026-02-01",
        "day=2026-01-05, 2026-01-05, 2026-01-05",
        "day=&month=2026-02&from=, 2026-02-01, 2026-02-28"
    })
    void spansHaveBothEnds(String address, LocalDate from, LocalDate to) {
        Parameters parameters = new Parameters();
        assertThat(RequestedDays.of(parameters, scope(address)).or(USUAL)).isEqualTo(new ReportDays(from, to));
        assertThatCode(parameters::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "month=2026-02&from=2026-02-01",
                "month=2026-02&to=2026-02-28",
                "day=2026-02-01&month=2026-02",
                "day=2026-02-01&to=2026-02-01",
                "from=2026-02-02&to=2026-02-01",
                "month=2026-00",
                "from=2026-02-29"
            })
    void whatContradictsItselfOrIsNoDayIsRefused(String address) {
        Parameters parameters = new Parameters();
        RequestedDays.of(parameters, scope(address));
        assertThatThrownBy(parameters::check).isInstanceOf(QueryRejection.class);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "'', 2026-03",
        "month=2026-02, 2026-02",
        "from=2026-02-01&to=2026-02-28, 2026-02",
        "from=2026-12-01&to=2026-12-31, 2026-12"
    })
    void aMonthMayBeNamedByItsDays(String address, YearMonth month) {
        Parameters parameters = new Parameters();
        assertThat(RequestedDays.month(parameters, scope(address), USUAL)).isEqualTo(month);
        assertThatCode(parameters::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2026-02-01",
                "to=2026-02-28",
                "from=2026-02-01&to=2026-02-27",
                "from=2026-02-02&to=2026-02-28",
                "from=2026-02-01&to=2026-03-31"
            })
    void daysThatAreNoWholeMonthAreNone(String address) {
        Parameters parameters = new Parameters();
        RequestedDays.month(parameters, scope(address), USUAL);
        assertThatThrownBy(parameters::check).isInstanceOf(QueryRejection.class);
    }

    @Property(tries = 200)
    void aMonthsDaysNameItAndNoOtherDaysDo(
            @ForAll @IntRange(max = 4000) int first, @ForAll @IntRange(max = 70) int length) {
        LocalDate from = LocalDate.of(2020, 1, 1).plusDays(first);
        LocalDate to = from.plusDays(length);
        ReportDays days = new ReportDays(from, to);
        assertThat(Period.month(from, to)).isEqualTo(days.wholeMonth() ? YearMonth.from(from) : null);
        assertThat(days.hold(from)).isTrue();
        assertThat(days.hold(to)).isTrue();
        assertThat(days.hold(from.minusDays(1))).isFalse();
        assertThat(days.hold(to.plusDays(1))).isFalse();
        YearMonth month = YearMonth.from(from);
        assertThat(Period.month(month.atDay(1), month.atEndOfMonth())).isEqualTo(month);
    }

    @Property(tries = 100)
    void severalPeriodsAreAllBetweenTheirFirstAndLast(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = -50, max = 50) Integer> starts) {
        List<Period> periods = new ArrayList<>();
        for (int start : starts) {
            LocalDate from = LocalDate.of(2026, 3, 1).plusDays(start);
            periods.add(new Period(from, from.plusDays(3), false));
        }
        Period over = Period.over(periods);
        assertThat(periods).allSatisfy(period -> {
            assertThat(over.from()).isBeforeOrEqualTo(period.from());
            assertThat(over.to()).isAfterOrEqualTo(period.to());
        });
        assertThat(periods).extracting(Period::from).contains(over.from());
        assertThat(periods).extracting(Period::to).contains(over.to());
    }

    @Example
    void aPeriodWithAnOpenEndMakesTheWholeOpenThere() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        Period over = Period.over(List.of(new Period(day, day, false), new Period(null, day, true)));
        assertThat(over).isEqualTo(new Period(null, day, true));
        assertThat(Period.over(List.of(new Period(day, null, false), new Period(day, day, false)))
                        .to())
                .isNull();
    }

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource({"1, 2, 0.5", "0, 5, 0", "5, 4, 1.25", "0, 0, ", "3, 0, "})
    void aRatioWithDenominatorZeroIsNull(long part, long whole, @Nullable Double quotient) {
        assertThat(Ratio.of(part, whole)).isEqualTo(quotient);
    }

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource({"1, 4, 0.3", "1, 3, 0.3", "2, 3, 0.7", "0, 3, 0.0", "7, 0, "})
    void anAverageIsShownWithOneDecimal(long sum, long of, @Nullable String average) {
        assertThat(Ratio.average(sum, of) == null ? null : String.valueOf(Ratio.average(sum, of)))
                .isEqualTo(average);
    }

    private static MultiValueMap<String, String> scope(String address) {
        return UriComponentsBuilder.newInstance().query(address).build().getQueryParams();
    }
}
