package io.showroom.screen.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pure functions of the scripts. */
class FoldsTest {

    private static Script folds;

    @BeforeAll
    static void read() {
        folds = new Script("folds.js");
    }

    @AfterAll
    static void close() {
        folds.close();
    }

    /** In autumn the first of two equal hours is summer time; in spring the missing hour is shifted. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-29T09:30, Asia/Shanghai, 2026-11-29T09:30:00+08:00",
        "2026-11-29T09:30:15, Asia/Shanghai, 2026-11-29T09:30:15+08:00",
        "2026-07-01T00:00, Europe/Berlin, 2026-07-01T00:00:00+02:00",
        "2026-12-31T23:59, Europe/Berlin, 2026-12-31T23:59:00+01:00",
        "2026-03-29T03:00, Europe/Berlin, 2026-03-29T03:00:00+02:00",
        "2026-01-01T00:00, UTC, 2026-01-01T00:00:00+00:00",
        "2026-01-01T12:00, America/St_Johns, 2026-01-01T12:00:00-03:30"
    })
    void aTypedTimeIsInTheStoresTimeZone(String local, String zone, String expected) {
        assertTold("folds.withOffset('%s', '%s')".formatted(local, zone), "'" + expected + "'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        number  | '138,000'                        | 138000
        number  | '-3.5'                           | -3.5
        numbers | '9，10、11 12,13'                 | [9,10,11,12,13]
        json    | '{"a":[1]}'                      | {'a':[1]}
        text    | '138,000'                        | '138,000'
        instant | '2026-11-29T09:30'               | '2026-11-29T09:30:00+08:00'
        time    | '09:30'                          | '2026-11-28T09:30:00+08:00'
        """, quoteCharacter = '~')
    void typedValuesAreConvertedByTheirKind(String kind, String typed, String expected) {
        assertTold(
                "folds.typedAs('%s', %s, {day: '2026-11-28', zone: 'Asia/Shanghai'})".formatted(kind, typed), expected);
    }

    @Test
    void anAddressAndASentenceAreFilledWithWhatCameOfACommand() {
        String result = "{prospectId: 'P-1 ?', position: 12, events: [1, 2]}";
        assertTold(
                "folds.filled('/prospects/{prospectId}?after={position}', " + result + ")",
                "'/prospects/P-1%20%3F?after=12'");
        assertTold("folds.filled('{count} done', " + result + ")", "'2 done'");
        assertTold("folds.filled('{prospectId}{position} {count}', {})", "'0 0'");
    }

    @Test
    void digitsOfAPhoneAreCountedWhateverTheirWidth() {
        assertTold("folds.digits('138 0013-8000')", "11");
        assertTold("folds.digits('１３８０')", "4");
        assertTold("folds.digits('转 abc')", "0");
    }

    @Test
    void minutesAreNeverNegative() {
        assertTold("folds.minutesSince('2026-11-29T09:30:00+08:00', Date.parse('2026-11-29T01:31:59Z'))", "1");
        assertTold("folds.minutesSince('2026-11-29T09:30:00+08:00', Date.parse('2026-11-29T01:00:00Z'))", "0");
    }

    @Test
    void aPressAddsToTheEndOfADaysOrderOrTakesOut() {
        assertTold("folds.turned(['a', 'b'], 'c')", "['a','b','c']");
        assertTold("folds.turned(['a', 'b', 'c'], 'b')", "['a','c']");
        assertTold("folds.turned([], 'a')", "['a']");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 1, 5, 0, 0",
        "-1, -1, 5, 0, 4",
        "4, 1, 5, 4, 0",
        "0, -1, 5, 0, 4",
        "2, 15, 5, 4, 2",
        "2, 1, 5, 3, 3"
    })
    void stepsStopAtTheEndsAndRingsWrap(int at, int by, int count, int stepped, int around) {
        assertTold("folds.stepped(%d, %d, %d)".formatted(at, by, count), String.valueOf(stepped));
        assertTold("folds.around(%d, %d, %d)".formatted(at, by, count), String.valueOf(around));
    }

    /** The day rendered is 5 December; the chosen grade allows days up to the 2nd. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-12-05 |            |     | 2026-12-02 | false | 2026-12-02 | 2026-12-02
        2026-12-01 | 2026-12-05 |     | 2026-12-02 | false | 2026-12-02 | 2026-12-01
        2026-12-04 | 2026-12-05 |     | 2026-12-02 | false | 2026-12-02 | 2026-12-02
        2026-12-04 | 2026-12-05 | any | 2026-12-02 | false | 2026-12-02 | 2026-12-04
        2026-12-02 | 2026-12-02 |     |            | false | 2026-12-05 | 2026-12-05
        2026-12-02 | 2026-12-02 |     | 2026-12-02 | true  | ''         | ''
        2026-12-01 | 2026-12-02 |     | 2026-12-02 | true  | ''         | 2026-12-01
        """)
    void theNextDayFollowsTheGradeUnlessItWasChosenByHandAndIsAllowed(
            String value, String before, String any, String grade, boolean late, String proposed, String chosen) {
        String day = "{value: '%s', drawn: '2026-12-05', before: %s, any: %s}"
                .formatted(
                        value, before == null ? "'" + value + "'" : "'" + before + "'", any == null ? "''" : "'any'");
        assertTold(
                "folds.nextDay(%s, %s, %s)".formatted(day, grade == null ? "null" : "{next: '" + grade + "'}", late),
                "{'proposed':'%s','value':'%s'}".formatted(proposed, chosen));
    }

    @Test
    void columnsAreNamedAsInSpreadsheets() {
        assertTold("[0, 25, 26, 51, 52, 701].map(folds.letter)", "['A','Z','AA','AZ','BA','ZZ']");
    }

    @Test
    void aFieldHasOneColumnButASecondPhoneMayHaveSeveral() {
        assertTold("folds.mapped(['name', 'phone', null], 2, 'name')", "[null,'phone','name']");
        assertTold("folds.mapped(['secondPhone', null], 1, 'secondPhone')", "['secondPhone','secondPhone']");
        assertTold("folds.mapped(['name', null], 0, null)", "[null,null]");
        assertTold("(() => { const drawn = ['name']; folds.mapped(drawn, 0, null); return drawn; })()", "['name']");
    }

    @ParameterizedTest
    @CsvSource({
        "138 0013 8000, 13800138000, false",
        "2026-03-05, 2026年3月5日, false",
        "2026-03-05, 5.3.2026, true",
        "Tucson, tucson, false",
        "Tucson, ix35, true"
    })
    void aParsedCellDiffersOnlyIfItsMeaningDoes(String value, String text, boolean otherwise) {
        assertTold("folds.otherwise('%s', '%s')".formatted(value, text), String.valueOf(otherwise));
    }

    @Test
    void aJobWithoutRowsHasDoneNothingYet() {
        assertTold("folds.share({rows: 0, accepted: 0, rejected: 0})", "0");
        assertTold("folds.share({rows: 3, accepted: 1, rejected: 1})", "67");
    }

    /** Double quotes are written as single ones. */
    private static void assertTold(String expression, String expected) {
        assertThat(folds.tells(expression)).as(expression).isEqualTo(expected.replace('\'', '"'));
    }
}
