package io.showroom.screen.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.form.read.FormCell;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days, numbers, rates, money and phone numbers in both languages. */
class ValueFormatTest {

    private static final Instant NOW = Instant.parse("2026-03-31T04:00:00Z");
    private static final String SHANGHAI = "Asia/Shanghai";
    private static final ViewFormat ENGLISH = Spoken.english(NOW);
    private static final ViewFormat CHINESE = Spoken.viewFormats(NOW).in(Locale.SIMPLIFIED_CHINESE);

    @Test
    void nullIsFormattedAsAnEmptyText() {
        assertThat(ENGLISH.day(null)).isEmpty();
        assertThat(ENGLISH.day(null, SHANGHAI)).isEmpty();
        assertThat(ENGLISH.time(null, SHANGHAI)).isEmpty();
        assertThat(ENGLISH.moment(null, SHANGHAI)).isEmpty();
        assertThat(ENGLISH.exactly(null, SHANGHAI)).isEmpty();
        assertThat(ENGLISH.minutes(NOW, null)).isEmpty();
        assertThat(ENGLISH.number(null)).isEmpty();
        assertThat(ENGLISH.money(null, "CNY")).isEmpty();
        assertThat(ENGLISH.phone(null)).isEmpty();
        assertThat(ENGLISH.of("status", null)).isEmpty();
        assertThat(ENGLISH.code("MODEL", null)).isEmpty();
    }

    @Test
    void timesAreInTheStoresTimeZone() {
        Instant late = Instant.parse("2026-03-31T16:30:05Z");
        assertThat(ENGLISH.day(late, SHANGHAI)).isEqualTo("2026-04-01");
        assertThat(ENGLISH.time(late, SHANGHAI)).isEqualTo("00:30");
        assertThat(ENGLISH.moment(late, SHANGHAI)).isEqualTo("2026-04-01 00:30");
        assertThat(CHINESE.exactly(late, SHANGHAI)).isEqualTo("2026-04-01 00:30:05");
        assertThat(ENGLISH.dayOf(late, "UTC")).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(ENGLISH.minutes(NOW, NOW.plusSeconds(3599))).isEqualTo("59");
    }

    @Test
    void aDayInTheBarHasItsWeekday() {
        LocalDate day = LocalDate.of(2026, 3, 31);
        assertThat(ENGLISH.longDate(day)).isEqualTo("Tue 31 Mar 2026");
        assertThat(CHINESE.longDate(day)).isEqualTo("2026年3月31日 星期二");
    }

    @Test
    void atMostTenDaysAreListed() {
        List<LocalDate> days = IntStream.range(0, 11)
                .mapToObj(LocalDate.of(2026, 3, 1)::plusDays)
                .toList();
        assertThat(ENGLISH.days(days)).endsWith("2026-03-10 …");
        assertThat(ENGLISH.days(days.subList(0, 2))).isEqualTo("2026-03-01, 2026-03-02");
        assertThat(CHINESE.days(days.subList(0, 2))).isEqualTo("2026-03-01、2026-03-02");
    }

    /** A dash instead of 0 or an error without a denominator (docs/domain.md, section 6.1). */
    @ParameterizedTest
    @CsvSource({",–", "0,0.0%", "0.125,12.5%", "0.12345,12.3%", "1,100.0%"})
    void aRateHasOneDecimalAndADashWithoutADenominator(Double rate, String told) {
        assertThat(ENGLISH.rate(rate)).isEqualTo(told);
        assertThat(CHINESE.rate(rate)).isEqualTo(told);
        assertThat(ENGLISH.cell(ENGLISH.share(rate).value())).isEqualTo(told);
    }

    @Test
    void moreThanAWholeIsARatio() {
        assertThat(ENGLISH.rate(2.5)).isEqualTo("2.5 to 1");
        assertThat(CHINESE.rate(2.0)).contains("2");
        assertThat(ENGLISH.cell(ENGLISH.share(2.5).value())).isEqualTo("2.5 to 1");
    }

    @Property(tries = 200)
    void aShareNeverReadsAsMoreThanAWhole(@ForAll @DoubleRange(max = 1) double rate) {
        assertThat(ENGLISH.rate(rate)).matches("(100|[0-9]{1,2})\\.[0-9]%");
    }

    @ParameterizedTest
    @CsvSource({"150000,CNY,'¥150,000'", "150000.50,CNY,'¥150,000.5'", "880,,¥880", "1200,EUR,'EUR 1,200'", "0,CNY,¥0"})
    void moneyHasNoSuperfluousDecimals(BigDecimal amount, String currency, String told) {
        assertThat(ENGLISH.money(amount, currency)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "+8613800138001,138 0013 8001",
        "+86138****8001,138 **** 8001",
        "+862164381234,2164381234",
        "+4915112345678,+4915112345678"
    })
    void phoneNumbersAreFormattedForChina(String e164, String told) {
        assertThat(ENGLISH.phone(e164)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"3,+3", "0,0", "-2,-2", "1200,'+1,200'"})
    void aChangeHasItsSign(int change, String told) {
        assertThat(ENGLISH.change(change)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "plain,H,H",
        "phone,+8613800138001,138 0013 8001",
        "staff,lin,lin",
        "MODEL,X1,X1",
        "status,OPEN,open",
        "plain,'',''"
    })
    void aValueIsFormattedByItsKind(String kind, String value, String told) {
        assertThat(ENGLISH.value(kind, value)).isEqualTo(told);
    }

    @Test
    void eventDataAreFormattedByType() {
        assertThat(ENGLISH.datum("ContactCaptured", "secondPhone", "+8613800138001", SHANGHAI))
                .isEqualTo("138 0013 8001");
        assertThat(ENGLISH.datum("VehicleDelivered", "financeConfirmed", true, SHANGHAI))
                .isEqualTo("yes");
        assertThat(ENGLISH.datum("AppointmentMade", "appointmentAt", NOW, SHANGHAI))
                .isEqualTo("2026-03-31 12:00");
        assertThat(ENGLISH.datum("VisitRegistered", "channel", "WALK_IN", SHANGHAI))
                .isEqualTo("walk-in");
        assertThat(ENGLISH.datum("FollowUpCompleted", "channel", "CALL", SHANGHAI))
                .isEqualTo("call");
        assertThat(ENGLISH.datum("OrderPlaced", "price", new BigDecimal("148000"), SHANGHAI))
                .isEqualTo("148,000");
        assertThat(CHINESE.datum("TestDriveRecorded", "kind", "DRIVE", SHANGHAI))
                .isEqualTo("试驾");
        assertThat(ENGLISH.datum("DefeatDeclared", "kind", "LOST", SHANGHAI)).isEqualTo(ENGLISH.of("kind", "LOST"));
        assertThat(ENGLISH.datum("ProspectGraded", "reason", "said so", SHANGHAI))
                .isEqualTo("said so");
    }

    @Test
    void technicalFieldsAreNotDisplayed() {
        assertThat(List.of("timeZone", "schemeVersion", "corrects", "currency")).noneMatch(ENGLISH::shows);
        assertThat(List.of("grade", "price", "phone", "remark")).allMatch(ENGLISH::shows);
    }

    @Test
    void aCarDrivenQuotedOrOrderedIsNamedSo() {
        assertThat(ENGLISH.field("TestDriveRecorded", "model")).isEqualTo("Model driven");
        assertThat(ENGLISH.field("QuoteGiven", "model")).isEqualTo("Model quoted");
        assertThat(ENGLISH.field("OrderPlaced", "model")).isEqualTo("Model ordered");
        assertThat(ENGLISH.field("VisitRegistered", "model")).isEqualTo("Model");
    }

    @Test
    void kindsOfDefeatsThatHappenedAreTold() {
        Map<String, Long> byKind = new LinkedHashMap<>();
        byKind.put("DEFEATED", 3L);
        byKind.put("LOST", 0L);
        byKind.put("FROZEN", 1L);
        assertThat(ENGLISH.defeats(byKind))
                .isEqualTo(ENGLISH.of("kind", "DEFEATED") + " 3, " + ENGLISH.of("kind", "FROZEN") + " 1");
        assertThat(CHINESE.defeats(byKind)).isEqualTo("战败 3、冷冻 1");
    }

    @Test
    void aCellReadsAsOnPaper() {
        assertThat(ENGLISH.cell(null)).isEmpty();
        assertThat(ENGLISH.cell(LocalDate.of(2026, 3, 31))).isEqualTo("2026-03-31");
        assertThat(ENGLISH.cell(1234)).isEqualTo("1,234");
        assertThat(ENGLISH.cell("text")).isEqualTo("text");
        assertThat(ENGLISH.cell(FormCell.share(null).value())).isEqualTo("–");
    }

    @ParameterizedTest
    @CsvSource({"zh-TW,zh", "zh-CN,zh", "zh,zh", "en-GB,en", "de,en", "'',en"})
    void theNearestLanguageIsUsed(String wish, String spoken) {
        assertThat(Languages.nearest(Locale.forLanguageTag(wish)).getLanguage()).isEqualTo(spoken);
    }

    @Test
    void chineseUsesFullWidthPunctuation() {
        assertThat(CHINESE.punctuation().labelled("天数", 7)).isEqualTo("天数：7");
        assertThat(ENGLISH.punctuation().labelled("days", 7)).isEqualTo("days: 7");
        assertThat(java.util.stream.Stream.of("a", "b")
                        .collect(CHINESE.punctuation().stated()))
                .isEqualTo("a；b");
    }
}
