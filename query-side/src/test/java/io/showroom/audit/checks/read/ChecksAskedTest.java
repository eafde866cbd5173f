package io.showroom.audit.checks.read;

import static io.showroom.testing.QuerySide.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.staff.Actor;
import io.showroom.testing.Asked;
import io.showroom.testing.Group;
import io.showroom.testing.Html;
import io.showroom.testing.Lives;
import io.showroom.testing.QuerySide;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Checks and late entries over HTTP: parameters, days and stores, authorization, files and pages. */
@ExtendWith(Asked.class)
class ChecksAskedTest {

    private static final String CHECKS = "/api/audit/checks";

    private QuerySide side;

    @BeforeEach
    void ask(QuerySide shared) {
        side = shared;
    }

    static Stream<Actor> othersThanWhoChecks() {
        return Stream.of(Group.MANAGER_S3, Group.LIN, Group.RECEPTIONIST_S3, Group.ASSISTANT_S3, Group.MARKETING_S3);
    }

    static Stream<String> checks() {
        return Stream.of(
                "recordedLate",
                "identityBeforeOrder",
                "registeredAfterOrder",
                "orderWithoutContact",
                "monthEndBurst",
                "defeatReasonChanged",
                "sourceChangedAfterOrder",
                "contactsInSeries",
                "gradesRaisedForCount");
    }

    @Test
    void allChecksAreListedInOrderWithDefaultLimitsAndCounts() {
        JsonNode overview = side.json(Group.AUDITOR, CHECKS + "?store=S3");
        assertThat(lines(overview, "checks").stream()
                        .map(line -> line.path("check").stringValue()))
                .containsExactlyElementsOf(checks().toList());
        assertThat(lines(overview, "checks").stream()
                        .map(line -> line.path("findings").intValue()))
                .containsExactly(0, 0, 0, 1, 0, 0, 0, 0, 0);
        assertThat(lines(overview, "checks").getFirst().path("parameters").toString())
                .isEqualTo("{\"days\":7}");
    }

    /** Ninety days up to today, 1 January 2027. */
    @Test
    void theDefaultRangeIsTheLastNinetyDays() {
        JsonNode overview = side.json(Group.AUDITOR, CHECKS + "?store=S3");
        assertThat(overview.path("from").stringValue()).isEqualTo("2026-10-03");
        assertThat(overview.path("to").stringValue()).isEqualTo("2027-01-01");
        JsonNode month = side.json(Group.AUDITOR, CHECKS + "?store=S3&month=2026-11");
        assertThat(month.path("from").stringValue()).isEqualTo("2026-11-01");
        assertThat(month.path("to").stringValue()).isEqualTo("2026-11-30");
    }

    @Test
    void anOverviewCountsWhatTheListsShow() {
        String span = "?from=2026-01-01&to=2027-01-01";
        for (JsonNode line : lines(side.json(Group.AUDITOR, CHECKS + span), "checks")) {
            String check = line.path("check").stringValue();
            assertThat(lines(side.json(Group.AUDITOR, CHECKS + "/" + check + span), "rows"))
                    .as(check)
                    .hasSize(line.path("findings").intValue());
        }
    }

    /** Han Mei's visit and details of the 8th were recorded on the 10th. */
    @ParameterizedTest
    @CsvSource({"1,2", "2,2", "3,0"})
    void recordedLateFindsWhatWasEnteredSoManyDaysAfter(int days, int found) {
        List<JsonNode> rows = lines(side.json(Group.AUDITOR, CHECKS + "/recordedLate?store=S3&days=" + days), "rows");
        assertThat(rows).hasSize(found).allSatisfy(row -> {
            assertThat(row.path("prospectId").stringValue()).isEqualTo(Lives.CORRECTED);
            assertThat(row.path("name").stringValue()).isEqualTo("韩梅");
            assertThat(row.path("consultant").stringValue()).isEqualTo("lin");
            assertThat(row.path("measure").intValue()).isEqualTo(2);
        });
    }

    /** Xu Duo's order of 20 November had no contact before it; the owner had a contact, a drive and a quote. */
    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "2,1", "3,2"})
    void orderWithoutContactFindsOrdersWithNoMoreContactsThanThat(int contacts, int found) {
        assertThat(lines(
                        side.json(Group.AUDITOR, CHECKS + "/orderWithoutContact?store=S3&contacts=" + contacts),
                        "rows"))
                .hasSize(found);
    }

    @Test
    void storesNarrowAndMayBeSeveral() {
        String address = CHECKS + "/orderWithoutContact?contacts=3&from=2026-01-01&to=2027-01-01";
        int s1 = lines(side.json(Group.AUDITOR, address + "&store=S1"), "rows").size();
        int s3 = lines(side.json(Group.AUDITOR, address + "&store=S3"), "rows").size();
        assertThat(s1).isPositive();
        assertThat(lines(side.json(Group.AUDITOR, address + "&store=S1&store=S3"), "rows"))
                .hasSize(s1 + s3);
        assertThat(lines(side.json(Group.AUDITOR, address), "rows").size()).isGreaterThan(s1 + s3);
        assertThat(lines(side.json(Group.AUDITOR, address + "&store=S9"), "rows"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "recordedLate?days=0,days,range",
        "recordedLate?days=366,days,range",
        "recordedLate?days=x,days,range",
        "recordedLate?percent=50,percent,unknownParameter",
        "monthEndBurst?percent=9,percent,range",
        "monthEndBurst?entries=1,entries,range",
        "contactsInSeries?seconds=301,seconds,range",
        "gradesRaisedForCount?before=16,before,range",
        "gradesRaisedForCount?consultant=lin,consultant,unknownParameter",
        "recordedLate?from=2026-12-31&to=2026-12-01,to,order",
        "recordedLate?month=2026-12&from=2026-12-01,month,eitherDays",
        "recordedLate?from=x,from,date",
        "recordedLate?asKnownAt=2026-12-10,asKnownAt,presentOnly"
    })
    void invalidParametersAreNamed(String query, String field, String code) {
        JsonNode refused = side.refusal(Group.AUDITOR, CHECKS + "/" + query, 400);
        assertThat(refused.path("errors")
                        .valueStream()
                        .map(error -> error.path("field").stringValue() + " "
                                + error.path("code").stringValue()))
                .contains(field + " " + code);
    }

    @ParameterizedTest
    @MethodSource("othersThanWhoChecks")
    void otherRolesCannotReadChecks(Actor actor) {
        for (String address : List.of(CHECKS, CHECKS + "/recordedLate", "/api/audit/entries/late")) {
            assertThat(side.refusal(actor, address, 403).path("code").stringValue())
                    .as(address)
                    .isEqualTo("checksNotYours");
        }
        for (String page : List.of("/audit/checks", "/audit/checks/recordedLate/print", "/audit/entries/late")) {
            assertThat(side.get(actor, page, "en", "text/html").statusCode())
                    .as(page)
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/audit/checks/shoes", "/api/audit/entries/shoes", "/api/audit/entries/LATE"})
    void anUnknownCheckIsNotFound(String address) {
        side.refusal(Group.AUDITOR, address, 404);
    }

    @ParameterizedTest
    @MethodSource("checks")
    void aFileHasTheRowsOfTheAnswer(String check) {
        String query = "/" + check + "?from=2026-01-01&to=2027-01-01";
        int rows = lines(side.json(Group.AUDITOR, CHECKS + query), "rows").size();
        assertThat(side.csv(Group.AUDITOR, CHECKS + query, "zh-CN")).hasSize(1 + rows);
    }

    @Test
    void aFileUsesDisplayTextsAndNamesItsDaysAndLimits() {
        String query = CHECKS + "/recordedLate?store=S3&days=2";
        assertThat(side.csv(Group.AUDITOR, query, "en").get(1))
                .contains("Xujiahui", "2026-12-08", "韩梅", "林悦", "2026-12-10 09:05:00", "2");
        assertThat(side.workbook(Group.AUDITOR, query, "en").toString()).contains("2026-10-03 – 2027-01-01", "days: 2");
        assertThat(side.workbook(Group.AUDITOR, query, "zh-CN").toString()).contains("天数：2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/audit/checks",
                "/audit/checks/recordedLate?store=S3&days=1",
                "/audit/checks/orderWithoutContact?store=S3&contacts=3",
                "/audit/entries/late?store=S3&month=2026-12",
                "/audit"
            })
    void linksOfTheirPagesLeadSomewhere(String address) {
        Html page = side.page(Group.AUDITOR, address, "en");
        assertThat(page.links().stream()
                        .filter(link -> link.startsWith("/audit/") || link.startsWith("/prospects/P"))
                        .limit(7))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(
                                side.get(Group.AUDITOR, link, "en", "text/html").statusCode())
                        .as(link)
                        .isEqualTo(200));
    }

    @Test
    void thePrintEqualsThePage() {
        for (String language : List.of("en", "zh-CN")) {
            assertThat(side.page(Group.AUDITOR, "/audit/checks/recordedLate/print?store=S3&days=1", language)
                            .text())
                    .contains("韩梅", "林悦", "2026-12-08", "Xujiahui");
        }
    }

    @Test
    void entriesMadeLateAreListedTheNewestFirst() {
        List<JsonNode> late = entries("late", "");
        assertThat(late.stream().map(entry -> entry.path("event").stringValue()))
                .containsExactly("ContactCaptured", "VisitRegistered");
        assertThat(late.getFirst().path("daysLate").intValue()).isEqualTo(2);
        assertThat(late.getFirst().path("day").stringValue()).isEqualTo("2026-12-08");
        // Imported events are never late.
        assertThat(late.toString()).doesNotContain(Lives.IMPORTED);
    }

    @Test
    void correctionsOfGradesAreListedByTheDayTheyWereRecorded() {
        assertThat(entries("grade", "")).hasSize(1);
        assertThat(entries("grade", "&from=2026-12-12").size()).isZero();
        assertThat(entries("details", "")).isEmpty();
    }

    @Test
    void entriesAsAFileAreTheSame() {
        List<List<String>> file =
                side.csv(Group.AUDITOR, "/api/audit/entries/late?store=S3&from=2026-12-01&to=2026-12-31", "en");
        assertThat(file).hasSize(3);
        assertThat(file.get(1)).startsWith("Xujiahui", "2026-12-10 09:05:00", "2026-12-08 10:20:00", "2", "韩梅");
    }

    private List<JsonNode> entries(String kind, String more) {
        String from = more.isEmpty() ? "&from=2026-12-01" : more;
        return lines(side.json(Group.AUDITOR, "/api/audit/entries/" + kind + "?store=S3&to=2026-12-31" + from), "rows");
    }
}
