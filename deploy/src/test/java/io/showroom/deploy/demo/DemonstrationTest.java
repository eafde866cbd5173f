package io.showroom.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.deploy.launch.StartNotes;
import io.showroom.deploy.launch.StartProgress;
import io.showroom.deploy.testing.WholeSystem;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.assertj.core.data.TemporalUnitOffset;
import org.assertj.core.data.TemporalUnitWithinOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(value = 4, unit = TimeUnit.MINUTES)
class DemonstrationTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ApplicationArguments NONE = new DefaultApplicationArguments();
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");
    /** A call entered late adds up to four findings, and there are three such calls. */
    private static final int MOST_FINDINGS = 15;

    private static WholeSystem system;
    private static JdbcTemplate database;

    @BeforeAll
    static void start() {
        system = WholeSystem.start("showroom.demo=true", "showroom.demo-scale=0.04");
        database = system.part(JdbcTemplate.class);
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    void noActBreaksARule() {
        ScenarioProgress.Begun story =
                system.part(ScenarioProgress.class).find().orElseThrow();
        assertThat(story.finished()).isTrue();
        assertThat(story.acts()).isGreaterThan(1_000);
        assertThat(story.refused()).isZero();
    }

    @Test
    void everythingWasRecordedInItsOwnTimeAndInOrder() {
        Map<String, Object> recorded = database.queryForMap("""
                SELECT extract(epoch FROM now() - min(time_stamp)) / 86400 AS oldest,
                       extract(epoch FROM now() - max(time_stamp)) / 3600 AS youngest,
                       count(*) FILTER (WHERE occurred > time_stamp) AS foreseen,
                       count(*) FILTER (WHERE time_stamp < before) AS disordered
                  FROM (SELECT time_stamp, lag(time_stamp) OVER (ORDER BY global_index) AS before,
                               (convert_from(payload, 'UTF8')::jsonb ->> 'occurredAt')::timestamptz AS occurred
                          FROM domain_event) AS event
                """);
        assertThat(number(recorded, "oldest")).isBetween(364.0, 369.0);
        assertThat(number(recorded, "youngest")).isBetween(0.0, 72.0);
        assertThat(number(recorded, "foreseen")).isZero();
        assertThat(number(recorded, "disordered")).isZero();
    }

    @Test
    void theClockShowsRealTimeAgain() {
        assertThat(system.part(Clock.class).instant())
                .isCloseTo(Clock.systemUTC().instant(), within());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reception",
                "consultant1",
                "consultant6",
                "manager",
                "assistant",
                "marketing",
                "group",
                "auditor",
                "admin",
                "s2-manager",
                "s3-consultant4"
            })
    void everybodyCanLogIn(String user) {
        assertThat(get(user, "/api/stores").statusCode()).isEqualTo(200);
    }

    @Test
    void eachCheckHasSomethingToFindAndIsNotFlooded() {
        JsonNode checks =
                JSON.readTree(get("auditor", "/api/audit/checks").body()).path("checks");
        assertThat(checks).hasSize(9);
        for (JsonNode check : checks) {
            boolean needsManyVisitors = List.of("monthEndBurst", "contactsInSeries")
                    .contains(check.path("check").asString());
            assertThat(check.path("findings").asInt())
                    .as(check.toString())
                    .isBetween(needsManyVisitors ? 0 : 1, MOST_FINDINGS);
        }
    }

    @Test
    void theAuditorsHomeCountsLateEntriesAndCorrectionsAsTheirListsDo() {
        LocalDate today = DemoDays.of(system.part(Clock.class).instant());
        String home = page("auditor", "/audit");
        for (String store : List.of("S1", "S2", "S3")) {
            for (String kind : List.of("late", "grade", "details")) {
                String span = "store=" + store + "&from=" + today.minusDays(6) + "&to=" + today;
                int listed = JSON.readTree(get("auditor", "/api/audit/entries/" + kind + "?" + span)
                                .body())
                        .path("rows")
                        .size();
                String link = "/audit/entries/" + kind + "?" + span.replace("&", "&amp;") + "\">" + listed + "<";
                if (listed > 0) {
                    assertThat(home).contains(link);
                } else {
                    assertThat(home).doesNotContain("/audit/entries/" + kind + "?store=" + store);
                }
            }
        }
        for (JsonNode check :
                JSON.readTree(get("auditor", "/api/audit/checks").body()).path("checks")) {
            String name = check.path("check").asString();
            int found = check.path("findings").asInt();
            assertThat(home).contains("\"/audit/checks/" + name + "\"" + (found == 0 ? "" : ">" + found + "<"));
        }
    }

    @Test
    void theAuditorReachesEverythingInOneClick() {
        List<String> ways = LINK.matcher(page("auditor", "/audit"))
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .filter(way -> !way.equals("/api/audit/ledger"))
                .distinct()
                .toList();
        assertThat(ways)
                .contains(
                        "/audit/checks",
                        "/audit/access",
                        "/audit/entries/late",
                        "/prospects",
                        "/visits",
                        "/reports/funnel",
                        "/reports/retained-new",
                        "/api/audit/seals/latest",
                        "/api/audit/public-key",
                        "/admin/stores?store=S1");
        HttpClient browser = system.loggedIn("auditor", "demo");
        assertThat(ways).allSatisfy(way -> assertThat(system.page(browser, way).statusCode())
                .as(way)
                .isEqualTo(200));
    }

    @Test
    void theAuditorsTourLeadsSomewhere() {
        HttpClient browser = system.loggedIn("auditor", "demo");
        assertThat(AuditorsTour.pages()).hasSizeGreaterThan(15).allSatisfy(page -> assertThat(
                        system.page(browser, page).statusCode())
                .as(page)
                .isEqualTo(200));
        assertThat(AuditorsTour.questions()).hasSizeGreaterThan(4).allSatisfy(question -> assertThat(
                        get("auditor", question).statusCode())
                .as(question)
                .isEqualTo(200));
    }

    @Test
    void theTourOfTheInterfaceIsAnsweredAsItSays() {
        Instant now = system.part(Clock.class).instant().truncatedTo(ChronoUnit.MILLIS);
        assertThat(new RequestsTour(system, now).send(RequestsTour.file())).hasSizeGreaterThan(30);
    }

    @Test
    void theTourShowsALateEntryAndItsCorrection() {
        String customer = AuditorsTour.pages().stream()
                .filter(page -> page.endsWith("tab=grades"))
                .findFirst()
                .orElseThrow()
                .replaceAll("\\?.*", "");
        JsonNode grades =
                JSON.readTree(get("auditor", "/api" + customer + "/grades").body());
        assertThat(grades.findValues("corrects")).anyMatch(corrects -> !corrects.isNull());
        assertThat(get("auditor", "/api/audit/checks/recordedLate").body())
                .contains(customer.substring(customer.lastIndexOf('/') + 1));
    }

    @Test
    void nobodyIsLeftWithWhoLeft() {
        JsonNode open = JSON.readTree(get("group", "/api/prospects?consultant=s3-consultant3&status=open&size=10")
                .body());
        assertThat(open.path("total").asLong(0)).as(open.toString()).isZero();
    }

    @Test
    void thereIsWorkForToday() {
        JsonNode list = JSON.readTree(
                get("manager", "/api/follow-ups?store=S1&size=500").body());
        assertThat(list.toString()).contains("OVERDUE");
    }

    @Test
    void theReportsCanBeAskedForAsKnownInThePast() {
        long now = visits("");
        Instant then = system.part(Clock.class).instant().minus(100, ChronoUnit.DAYS);
        long known = visits("&asKnownAt=" + then);
        assertThat(known).isBetween(1L, now - 1);
    }

    @Test
    void theContactSheetsAddUpToRetainedVersusNewNowAndAsKnownInThePast() {
        YearMonth present = YearMonth.from(DemoDays.of(system.part(Clock.class).instant()));
        for (String month : List.of("month=" + present, "month=" + present.minusMonths(2))) {
            for (String known : List.of("", "&asKnownAt=" + present.minusMonths(1) + "-15T12:00:00Z")) {
                JsonNode report =
                        JSON.readTree(get("group", "/api/reports/retained-new?by=consultant&store=S1&" + month + known)
                                .body());
                for (JsonNode group : report.path("groups")) {
                    String sheet = "/api/reports/contact-sheet?store=S1&consultant="
                            + group.path("key").asString() + "&" + month + known;
                    JsonNode foot = JSON.readTree(get("group", sheet).body()).path("foot");
                    assertThat(foot.path("retained")).as(sheet).isEqualTo(group.path("retained"));
                    assertThat(foot.path("new")).as(sheet).isEqualTo(group.path("new"));
                    assertThat(foot.path("openBefore"))
                            .isEqualTo(foot.path("retained").path("base"));
                }
            }
        }
    }

    @Test
    void monthsAreClosedAndWhatWasEnteredLaterShows() {
        JsonNode all = JSON.readTree(get("auditor", "/api/audit/month-closes").body());
        long corrected = 0;
        int closed = 0;
        for (JsonNode month : all.path("months")) {
            closed++;
            JsonNode one = JSON.readTree(get(
                            "auditor",
                            "/api/audit/month-closes/" + month.path("month").asString() + "?store="
                                    + month.path("store").asString())
                    .body());
            corrected += one.path("closed").path("entries").size();
        }
        assertThat(closed).isBetween(33, 36);
        assertThat(corrected).isPositive();
    }

    @Test
    void theStoryIsToldOnce() throws Exception {
        long before = events();
        Demonstration demonstration = system.part(Demonstration.class);
        ScenarioClock clock = system.part(ScenarioClock.class);
        ObjectProvider<StartNotes> nobodyListens = new DefaultListableBeanFactory().getBeanProvider(StartNotes.class);
        demonstration.turnBackTheClock(clock).run(NONE);
        demonstration
                .tellTheStory(
                        clock,
                        system.part(ScenarioRunner.class),
                        system.part(ReadModelFollower.class),
                        nobodyListens,
                        new DefaultListableBeanFactory().getBeanProvider(StartProgress.class))
                .run(NONE);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void theOwnerBaseIsTheSameInAnswerPageAndWorkbookAndLeadsToItsOwners() throws IOException {
        YearMonth present = YearMonth.from(DemoDays.of(system.part(Clock.class).instant()));
        for (String known : List.of("", "&asKnownAt=" + present.minusMonths(1) + "-15T12:00:00Z")) {
            new OwnerBase(system, "month=" + present.minusMonths(2) + known).isTheSameEverywhere();
        }
        assertThat(new OwnerBase(system, "month=" + present.minusMonths(1)).figure("held"))
                .isPositive();
    }

    private static long visits(String more) {
        Instant now = system.part(Clock.class).instant();
        String path = "/api/reports/funnel?reading=period&from="
                + DemoDays.of(now).minusYears(1) + "&to=" + DemoDays.of(now) + more;
        JsonNode funnel = JSON.readTree(get("group", path).body());
        return funnel.path("stages").path(0).path("prospects").asLong();
    }

    private static long events() {
        Long count = database.queryForObject("SELECT count(*) FROM domain_event", Long.class);
        return count == null ? 0 : count;
    }

    private static String page(String user, String path) {
        HttpResponse<String> page = system.page(system.loggedIn(user, "demo"), path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.body();
    }

    private static HttpResponse<String> get(String user, String path) {
        return system.send(system.as(user, "demo", path));
    }

    private static double number(Map<String, Object> row, String column) {
        return ((Number) row.get(column)).doubleValue();
    }

    private static TemporalUnitOffset within() {
        return new TemporalUnitWithinOffset(60, ChronoUnit.SECONDS);
    }
}
