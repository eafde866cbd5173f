package io.showroom.deploy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.codelist.events.CodeListName;
import io.showroom.codelist.write.AddCode;
import io.showroom.commandapi.CommandContext;
import io.showroom.commandapi.Commands;
import io.showroom.deploy.bench.DeclaredReports;
import io.showroom.deploy.testing.WholeSystem;
import io.showroom.screen.read.ReportReaders;
import io.showroom.staff.Actor;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answers as known at a past moment are identical to the answers given then; the figures of a closed month do not
 * change with later entries.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KnownThenTest {

    private static final String PASSWORD = "several words long";
    private static final Pattern POSITION = Pattern.compile("\"position\":(\\d+)");
    private static final Pattern PROSPECT = Pattern.compile("\"prospectId\":\"(P-[^\"]+)\"");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String WHO =
            "\"(name|customer|phone|plate|vin|area|remark|account|comment|handedOver)\":(null|true|false|\"[^\"]*\"),?";
    private static final int ACTS = 120;

    /** Short, so that the acts span several epochs. */
    private static final int EPOCH = 40;

    private static final int ASKED_EVERY = 30;

    private static final Random RANDOM = new Random(20261123);
    private static final List<String> PROSPECTS = new ArrayList<>();
    private static WholeSystem system;
    private static Instant start;
    private static YearMonth month;
    private static long position;

    @BeforeAll
    static void start() {
        system = WholeSystem.start("showroom.history.epoch=" + EPOCH);
        start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        month = YearMonth.from(start.atZone(ZONE)).minusMonths(1);
        admin("OpenStore", "{\"store\":\"S1\",\"name\":\"One\"}");
        for (String user : List.of("m MANAGER", "c1 CONSULTANT", "c2 CONSULTANT")) {
            String[] of = user.split(" ");
            admin("RegisterStaffMember", """
                {"user":"%s","roles":["%s"],"store":"S1","password":"%s","temporary":false}
                """.formatted(of[0], of[1], PASSWORD));
        }
        admin("RegisterStaffMember", """
            {"user":"g","roles":["GROUP_MANAGER"],"password":"%s","temporary":false}
            """.formatted(PASSWORD));
        system.part(Commands.class)
                .send(new AddCode(CodeListName.MODEL, "X1", null, "一", "One"), CommandContext.as(Actor.SYSTEM));
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    @Order(1)
    void answersOfThenAreGivenAgainLetterByLetter() {
        Map<String, String> answered = new LinkedHashMap<>();
        for (int act = 1; act <= ACTS; act++) {
            any();
            if (act % ASKED_EVERY == 0) {
                for (String question : questions()) {
                    String user = question.substring(0, question.indexOf(' '));
                    String path = question.substring(question.indexOf(' ') + 1);
                    String body = ask(user, path, "after=" + position);
                    answered.put(user + " " + path + " " + position, body);
                }
            }
        }
        List<String> differing = new ArrayList<>();
        answered.forEach((question, before) -> {
            String[] of = question.split(" ");
            String now = ask(of[0], of[1], "asKnownAt=" + of[2]);
            if (!asTold(of[0], now).equals(asTold(of[0], before))) {
                differing.add(question + "\n  then " + before + "\n  now  " + now);
            }
        });
        assertThat(answered).hasSizeGreaterThan(80);
        assertThat(differing).isEmpty();
    }

    /**
     * Results computed from the selected prospects' events equal those from the tables of all prospects, as of now and
     * as known then.
     */
    @Test
    @Order(2)
    void cutsWithoutSumsAreOfEverybody() {
        LocalDate today = start.atZone(ZONE).toLocalDate();
        long then = position / 2;
        for (int weeks = 0; weeks < 9; weeks++) {
            String days = "from=" + today.minusDays(7L * weeks + 6) + "&to=" + today.minusDays(7L * weeks);
            for (String reading : List.of("period", "cohort")) {
                String funnel = "/api/reports/funnel?reading=" + reading + "&" + days;
                for (String known : List.of("after=" + position, "asKnownAt=" + then)) {
                    assertThat(part(ask("m", funnel + "&by=area", known), "stages"))
                            .as(funnel + " " + known)
                            .isEqualTo(part(ask("m", funnel, known), "stages"));
                }
            }
        }
        for (YearMonth of : List.of(month.minusMonths(1), month, month.plusMonths(1))) {
            String report = "/api/reports/retained-new?month=" + of;
            for (String known : List.of("after=" + position, "asKnownAt=" + then)) {
                assertThat(part(ask("m", report + "&by=customerType", known), "total"))
                        .as(report + " " + known)
                        .isEqualTo(part(ask("m", report, known), "total"));
            }
        }
    }

    private static String part(String answer, String name) {
        JsonNode part = JsonMapper.shared().readTree(answer).path(name);
        assertThat(part.isMissingNode()).isFalse();
        return part.toString();
    }

    @Test
    @Order(3)
    void aClosedMonthKeepsItsFiguresAndTellsWhatCameLater() {
        String figures = ask("m", "/api/reports/month-figures?month=" + month, "after=" + position);
        assertThat(command("m", "CloseMonth", figures).statusCode()).isEqualTo(200);
        String one = "/api/audit/month-closes/" + month + "?store=S1";
        String closed = ask("m", one, "after=" + position);
        assertThat(closed).contains("\"later\":{}", "\"entries\":[]");
        String report = "/api/reports/retained-new?month=" + month;
        long before = orders(ask("m", report, "after=" + position));

        String at = month.atDay(20) + "T12:00:00+08:00";
        String late = prospect(command(
                "c1", "RegisterVisit", "{\"store\":\"S1\",\"channel\":\"WALK_IN\",\"occurredAt\":\"" + at + "\"}"));
        assertThat(act("c1", "CaptureContact", late, at, "\"name\":\"Late\",\"phone\":\"13900009999\""))
                .isEqualTo(200);
        assertThat(act("c1", "PlaceOrder", late, at, "\"model\":\"X1\",\"price\":100000"))
                .isEqualTo(200);
        String later = ask("m", one, "after=" + position);
        assertThat(later)
                .contains("\"retained-new/new/base\":1", "\"retained-new/new/orders\":1", "\"type\":\"OrderPlaced\"");
        assertThat(figuresOf(later)).isEqualTo(figuresOf(closed));
        assertThat(orders(ask("m", report, "after=" + position))).isEqualTo(before + 1);
        assertThat(ask("m", report, "after=" + position)).contains("\"closed\":[{\"store\":\"S1\"");
        for (String other : List.of("traffic", "kpis", "funnel", "sources")) {
            String span = List.of("funnel", "sources").contains(other)
                    ? "from=" + month.atDay(1) + "&to=" + month.atEndOfMonth()
                    : "month=" + month;
            assertThat(ask("m", "/api/reports/" + other + "?" + span, "after=" + position))
                    .as(other)
                    .contains("\"closed\":[{\"store\":\"S1\"", "\"type\":\"OrderPlaced\"");
        }
        assertThat(ask("m", "/api/reports/traffic?month=" + month, "after=" + position))
                .contains("\"traffic/visits/first\":1");
        String defeats = "/api/reports/defeats?month=" + month;
        assertThat(ask("m", defeats, "after=" + position)).contains("\"closed\":[{\"store\":\"S1\"");
        assertThat(ask("m", defeats, "asKnownAt=" + start)).doesNotContain("\"closed\"");
        String changed = ask(
                "m", "/api/reports/compare?report=retained-new&month=" + month, "from-known=" + start.plusSeconds(1));
        assertThat(changed).contains("\"type\":\"OrderPlaced\"", "\"difference\":");

        assertThat(act("m", "ReassignProspect", late, null, "\"to\":\"c2\",\"reason\":\"leave\""))
                .isEqualTo(200);
        assertThat(act("m", "CancelOrder", late, at, "\"reason\":\"loan\",\"grade\":\"B\""))
                .isEqualTo(200);
        String cancelled = ask("m", one, "after=" + position);
        assertThat(figuresOf(cancelled)).isEqualTo(figuresOf(closed));
        assertThat(laterOf(cancelled))
                .contains("\"retained-new/new/grossOrders\":1", "\"retained-new/new/base\":1")
                .doesNotContain("\"retained-new/new/orders\"");
        assertThat(orders(ask("m", report, "after=" + position))).isEqualTo(before);
        assertThat(ask("m", "/api/audit/month-closes/" + month + "/check?store=S1", "after=" + position))
                .contains("\"sound\":true");
        assertThat(command("m", "CloseMonth", figures).statusCode()).isEqualTo(409);
    }

    /**
     * A consultant no longer sees the identity of a customer reassigned to a colleague since; everything else stays the
     * same.
     */
    private static String asTold(String user, String body) {
        return user.equals("m") ? body : body.replaceAll(WHO, "");
    }

    private static List<String> questions() {
        YearMonth present = month.plusMonths(1);
        LocalDate day = month.atDay(15);
        String span = "from=" + month.minusMonths(1).atDay(1) + "&to=" + present.atEndOfMonth();
        List<String> reports = List.of(
                "/api/reports/funnel?by=consultant&" + span,
                "/api/reports/funnel?reading=cohort&" + span,
                "/api/reports/funnel?by=area&" + span,
                "/api/reports/funnel?by=customerType&reading=cohort&" + span,
                "/api/reports/retained-new?by=colour&month=" + present,
                "/api/reports/retained-new?by=grade&month=" + month,
                "/api/reports/retained-new?by=consultant&month=" + present,
                "/api/reports/sources?touch=last&" + span,
                "/api/reports/traffic?month=" + present,
                "/api/reports/defeats?" + span,
                "/api/reports/kpis?month=" + month,
                "/api/reports/contact-sheet?month=" + month,
                "/api/reports/contact-sheet?month=" + present,
                "/api/reports/grade-mix?step=week&" + span,
                "/api/reports/owners?month=" + present,
                "/api/reports/visits?day=" + day,
                "/api/reports/visits?day=" + start.atZone(ZONE).toLocalDate());
        String prospect = PROSPECTS.get(RANDOM.nextInt(PROSPECTS.size()));
        Stream<String> declared = DeclaredReports.all().stream()
                .filter(report -> report.readers() == ReportReaders.FIGURES)
                .filter(report -> report.filters().taken().contains("month"))
                .map(report -> "/api/reports/" + report.key() + "?month=" + present);
        return Stream.concat(
                        Stream.concat(reports.stream(), declared)
                                .distinct()
                                .flatMap(one -> Stream.of("m " + one, "c1 " + one)),
                        Stream.of(
                                "m /api/reports/daily?day=" + day,
                                "m /api/reports/daily?day="
                                        + start.atZone(ZONE).toLocalDate().minusDays(1),
                                "m /api/reports/daily?day=" + start.atZone(ZONE).toLocalDate(),
                                "g /api/reports/stores?format=json",
                                "g /api/reports/stores?day=" + day,
                                "m /api/prospects?size=100&sort=name&figure=defeats/all&" + span,
                                "m /api/prospects?size=100&sort=name&figure=funnel/visit/prospects&reading=cohort&"
                                        + span,
                                "m /api/prospects?size=100&sort=name&figure=kpis/secondVisit/denominator&month="
                                        + month,
                                "m /api/prospects?size=100&sort=name",
                                "m /api/follow-ups?size=100",
                                "c1 /api/prospects?size=100&sort=firstContact",
                                "c1 /api/follow-ups?size=100",
                                "c1 /api/reports/daily?day="
                                        + start.atZone(ZONE).toLocalDate().minusDays(1),
                                "m /api/prospects/" + prospect + "?format=json",
                                "m /api/prospects/" + prospect + "/grades?format=json"))
                .toList();
    }

    /** Executes a random act on one of the last sixty days; rejections are ignored. */
    private static void any() {
        String user = List.of("m", "c1", "c2").get(RANDOM.nextInt(3));
        Instant at = start.minus(RANDOM.nextInt(60 * 24), ChronoUnit.HOURS);
        if (PROSPECTS.size() < 5 || RANDOM.nextInt(5) == 0) {
            String channel = List.of("WALK_IN", "PHONE", "ONLINE").get(RANDOM.nextInt(3));
            HttpResponse<String> visit = command(
                    user, "RegisterVisit", """
                        {"store":"S1","channel":"%s","occurredAt":"%s","source":"%s"}
                        """.formatted(channel, at, RANDOM.nextBoolean() ? "walk-in" : "phone"));
            String prospect = prospect(visit);
            PROSPECTS.add(prospect);
            act(
                    "m",
                    "CaptureContact",
                    prospect,
                    at.toString(),
                    "\"name\":\"N\",\"phone\":\"139%08d\",\"model\":\"X1\",\"area\":\"%s\",\"customerType\":\"%s\""
                            .formatted(
                                    RANDOM.nextInt(100_000_000),
                                    RANDOM.nextBoolean() ? "East" : "West",
                                    RANDOM.nextBoolean() ? "PRIVATE" : "CORPORATE"));
            return;
        }
        String prospect = PROSPECTS.get(RANDOM.nextInt(PROSPECTS.size()));
        String grade = List.of("H", "A", "B", "C").get(RANDOM.nextInt(4));
        LocalDate today = start.atZone(ZONE).toLocalDate();
        String[] act = List.of(
                        "ScheduleFollowUp|\"dueOn\":\"" + today.plusDays(RANDOM.nextInt(3)) + "\"",
                        "MakeAppointment|\"channel\":\"CALL\",\"appointmentAt\":\"" + today.plusDays(1)
                                + "T10:00:00+08:00\"",
                        "GradeProspect|\"grade\":\"" + grade + "\",\"reason\":\"r\"",
                        "RecordContact|\"channel\":\"CALL\",\"account\":\"a\",\"grade\":\"" + grade + "\"",
                        "RecordTestDrive|\"model\":\"X1\",\"kind\":\"RIDE\"",
                        "RecordQuote|\"model\":\"X1\",\"price\":90000",
                        "PlaceOrder|\"model\":\"X1\",\"price\":90000",
                        "CancelOrder|\"reason\":\"r\",\"grade\":\"" + grade + "\"",
                        "ConfirmDelivery|\"financeConfirmed\":true",
                        "DeclareDefeat|\"kind\":\"LOST\",\"reason\":\"unreachable\"",
                        "ConfirmDefeat|\"comment\":\"c\"",
                        "RejectDefeat|\"comment\":\"c\"",
                        "ReactivateProspect|\"comment\":\"c\"",
                        "ReassignProspect|\"to\":\"c" + (1 + RANDOM.nextInt(2)) + "\",\"reason\":\"r\"")
                .get(RANDOM.nextInt(14))
                .split("\\|", 2);
        act("m", act[0], prospect, at.toString(), act[1]);
    }

    private static int act(String user, String name, String prospect, @Nullable String at, String fields) {
        String when = at == null ? "" : ",\"occurredAt\":\"" + at + "\"";
        return command(user, name, "{\"prospectId\":\"" + prospect + "\"" + when + "," + fields + "}")
                .statusCode();
    }

    private static HttpResponse<String> command(String user, String name, String json) {
        return noted(system.command(user, PASSWORD, name, json));
    }

    private static void admin(String name, String json) {
        assertThat(noted(system.command("admin", WholeSystem.ADMIN_PASSWORD, name, json))
                        .statusCode())
                .isEqualTo(200);
    }

    private static HttpResponse<String> noted(HttpResponse<String> receipt) {
        assertThat(receipt.statusCode()).as(receipt.body()).isLessThan(500);
        Matcher found = POSITION.matcher(receipt.body());
        if (receipt.statusCode() == 200 && found.find()) {
            position = Long.parseLong(found.group(1));
        }
        return receipt;
    }

    private static String ask(String user, String path, String more) {
        HttpResponse<String> answer = system.send(system.as(user, PASSWORD, path + "&" + more));
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isIn(200, 403, 404);
        return answer.body();
    }

    private static String prospect(HttpResponse<String> receipt) {
        Matcher found = PROSPECT.matcher(receipt.body());
        assertThat(found.find()).as(receipt.body()).isTrue();
        return found.group(1);
    }

    private static long orders(String report) {
        Matcher orders = Pattern.compile("\"orders\":(\\d+)").matcher(report.replaceFirst("\"groups\".*", ""));
        long sum = 0;
        while (orders.find()) {
            sum += Long.parseLong(orders.group(1));
        }
        return sum;
    }

    private static String figuresOf(String closed) {
        return closed.replaceFirst(".*\"figures\":(\\{[^}]*}).*", "$1");
    }

    private static String laterOf(String closed) {
        return closed.replaceFirst(".*\"later\":(\\{[^}]*}).*", "$1");
    }
}
