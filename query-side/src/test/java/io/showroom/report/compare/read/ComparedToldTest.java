package io.showroom.report.compare.read;

import static io.showroom.testing.QuerySide.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.testing.Group;
import io.showroom.testing.QuerySide;
import io.showroom.testing.Story;
import io.showroom.testing.Told;
import io.showroom.testing.ToldStore;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Test of the comparison of a report as known at two moments: the cells that differ and the events in between. */
@ExtendWith(Told.class)
class ComparedToldTest {

    private static final String STORE = ToldStore.keyOf(Late.class);
    private static final Actor MANAGER = ToldStore.manager(Late.class);
    private static final String BEFORE = "&from-known=2027-04-02T00:00:00%2B08:00";

    private QuerySide side;

    /** Three customers of March, with late entries in April. */
    public static final class Late implements Story {

        @Override
        public void in(ToldStore store) {
            store.consultant("cm1").consultant("cm2");
            store.customer("prompt")
                    .visit("2027-03-02T10:00", "cm1")
                    .capture("2027-03-02T10:30", "cm1", "X1")
                    .enteredAt("2027-04-03T10:00")
                    .order("2027-03-20T10:00", "X1");
            store.customer("forgotten")
                    .enteredAt("2027-04-05T09:00")
                    .visit("2027-03-09T10:00", "cm2")
                    .enteredAt("2027-04-05T09:01")
                    .capture("2027-03-09T10:30", "cm2", "X2");
            store.customer("decided")
                    .visit("2027-03-11T10:00", "cm1")
                    .capture("2027-03-11T10:30", "cm1", "X1")
                    .declare("2027-03-28T10:00", "FROZEN")
                    .confirm("2027-04-09T10:00", null);
            store.customer("april").visit("2027-04-04T10:00", "cm1").capture("2027-04-04T10:30", "cm1", "X1");
        }
    }

    @BeforeEach
    void serve(Told.Side told) {
        side = told.side();
    }

    @Test
    void theEntriesBetweenAreThoseAboutTheMonthLatestFirst() {
        JsonNode compared = compare("retained-new", "month=2027-03" + BEFORE);
        assertThat(lines(compared, "events"))
                .extracting(event -> event.path("type").stringValue())
                .containsExactly("DefeatConfirmed", "ContactCaptured", "VisitRegistered", "OrderPlaced");
        assertThat(compared.path("eventCount").longValue()).isEqualTo(4);
    }

    @ParameterizedTest(name = "until {0} there are {1}")
    @CsvSource({"2027-04-02T00:00:01, 0", "2027-04-03T09:59:59, 0", "2027-04-03T10:00:00, 1", "2027-04-05T09:00:30, 2"})
    void theLaterMomentEndsThem(String to, long count) {
        JsonNode compared = compare("retained-new", "month=2027-03" + BEFORE + "&to-known=" + to + "%2B08:00");
        assertThat(compared.path("eventCount").longValue()).isEqualTo(count);
        assertThat(lines(compared, "differences").isEmpty()).isEqualTo(count == 0);
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"cm1, 2", "cm2, 2"})
    void aConsultantsEventsAreOfProspectsAssignedToThem(String consultant, long count) {
        assertThat(compare("retained-new", "month=2027-03&consultant=" + consultant + BEFORE)
                        .path("eventCount")
                        .longValue())
                .isEqualTo(count);
    }

    @ParameterizedTest(name = "{0} {3}: {4} to {5}")
    @CsvSource({
        "funnel, from=2027-03-01&to=2027-03-31, Total · Order, Reached this, 0, 1",
        "funnel, from=2027-03-01&to=2027-03-31, Total · Visit, Reached this, 2, 3",
        "weekdays, from=2027-03-01&to=2027-03-31, First visits, Tue, 1, 2"
    })
    void aCellSaysWhatItWasAndWhatItIs(String report, String days, String line, String column, long from, long to) {
        JsonNode cell = lines(compare(report, days + BEFORE), "differences").stream()
                .filter(one -> one.path("line").stringValue().endsWith(line)
                        && one.path("column").stringValue().startsWith(column))
                .findFirst()
                .orElseThrow();
        assertThat(cell.path("from").longValue()).isEqualTo(from);
        assertThat(cell.path("to").longValue()).isEqualTo(to);
        assertThat(cell.path("difference").longValue()).isEqualTo(to - from);
    }

    @Test
    void withoutALaterMomentItIsComparedWithNow() {
        JsonNode compared = compare("retained-new", "month=2027-03" + BEFORE);
        assertThat(compared.path("toKnown").isNull()).isTrue();
        assertThat(lines(compared, "differences"))
                .isEqualTo(lines(
                        compare("retained-new", "month=2027-03" + BEFORE + "&to-known=" + Told.NOW), "differences"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "report=retained-new&month=2027-03|from-known",
                "report=horoscope&from-known=2027-04-02T00:00:00Z|report",
                "from-known=2027-04-02T00:00:00Z|report",
                "report=retained-new&month=2027-03&from-known=2027-04-02T00:00:00Z&to-known=2027-04-01T00:00:00Z|to-known",
                "report=retained-new&month=2027-03&from-known=yesterday|from-known",
                "report=retained-new&day=2027-03-01&from-known=2027-04-02T00:00:00Z|day"
            })
    void whatIsWrongIsNamed(String asked, String field) {
        JsonNode refused = side.refusal(MANAGER, "/api/reports/compare?" + asked, 400);
        assertThat(refused.at("/errors/0/field").stringValue()).isEqualTo(field);
    }

    @Test
    void fileAndPageSayTheSame() {
        String asked = "report=retained-new&month=2027-03&store=" + STORE + BEFORE;
        List<String> csv = side.get(MANAGER, "/api/reports/compare?format=csv&" + asked)
                .body()
                .lines()
                .toList();
        JsonNode compared = side.json(MANAGER, "/api/reports/compare?" + asked);
        assertThat(csv)
                .hasSize(1
                        + lines(compared, "differences").size()
                        + lines(compared, "events").size());
        assertThat(side.get(MANAGER, "/reports/compare?" + asked).statusCode()).isEqualTo(200);
    }

    @Test
    void comparingAReportNeedsTheRightToReadIt() {
        assertThat(side.get(
                                ToldStore.staff(Late.class, "r", Role.RECEPTIONIST),
                                "/api/reports/compare?report=retained-new&month=2027-03" + BEFORE)
                        .statusCode())
                .isEqualTo(403);
        assertThat(side.get(Group.MANAGER, "/api/reports/compare?report=funnel&store=" + STORE + BEFORE)
                        .statusCode())
                .isEqualTo(403);
    }

    private JsonNode compare(String report, String asked) {
        return side.json(MANAGER, "/api/reports/compare?report=" + report + "&store=" + STORE + "&" + asked);
    }
}
