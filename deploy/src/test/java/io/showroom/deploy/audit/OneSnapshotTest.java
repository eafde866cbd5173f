package io.showroom.deploy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.codelist.events.CodeListName;
import io.showroom.codelist.write.AddCode;
import io.showroom.commandapi.CommandContext;
import io.showroom.commandapi.Commands;
import io.showroom.deploy.testing.WholeSystem;
import io.showroom.freshness.read.Freshness;
import io.showroom.staff.Actor;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Events are written between the queries of one response: the response is nevertheless of one snapshot, that of the
 * position it states, and equals the answer as known at that position.
 */
class OneSnapshotTest {

    private static final String PASSWORD = "several words long";
    private static final Pattern POSITION = Pattern.compile("\"position\":(\\d+)");
    private static final Pattern PROSPECT = Pattern.compile("\"prospectId\":\"(P-[^\"]+)\"");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int MOST_MOVES = 6;
    private static final AtomicInteger CUSTOMERS = new AtomicInteger();

    private static WholeSystem system;

    @BeforeAll
    static void start() {
        system = WholeSystem.start("showroom.test-meddling=true");
        admin("OpenStore", "{\"store\":\"S1\",\"name\":\"One\"}");
        system.part(Commands.class)
                .send(new AddCode(CodeListName.MODEL, "X1", null, "一", "One"), CommandContext.as(Actor.SYSTEM));
        staff("m", "MANAGER", "\"S1\"");
        staff("c1", "CONSULTANT", "\"S1\"");
        staff("g", "GROUP_MANAGER", "null");
        for (int i = 0; i < 4; i++) {
            customer();
        }
    }

    @AfterEach
    void stopMeddling() {
        Meddling.MEDDLER.set(() -> {});
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    static Stream<String> questions() {
        LocalDate today = LocalDate.ofInstant(Instant.now(), ZONE);
        YearMonth month = YearMonth.from(today);
        String span = "from=" + month.atDay(1) + "&to=" + month.atEndOfMonth();
        return List.of(
                "m /api/reports/daily?day=" + today,
                "m /api/reports/owners?month=" + month,
                "m /api/reports/defeats?" + span,
                "g /api/reports/stores?day=" + today,
                "m /api/reports/funnel?by=consultant&" + span,
                "m /api/reports/retained-new?month=" + month,
                "m /api/reports/contact-sheet?month=" + month,
                "m /api/prospects?size=200&sort=name",
                "m /api/prospects?size=200&figure=funnel/visit/prospects&" + span,
                "m /api/follow-ups?size=200")
                .stream();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void anAnswerIsOfOneState(String question) {
        String[] of = question.split(" ");
        AtomicInteger moves = new AtomicInteger();
        Meddling.MEDDLER.set(() -> {
            if (moves.incrementAndGet() <= MOST_MOVES) {
                // In another thread, because the transaction of this one must not see the new events.
                CompletableFuture.runAsync(OneSnapshotTest::customer).join();
            }
        });
        String answer = ask(of[0], of[1]);
        Meddling.MEDDLER.set(() -> {});

        assertThat(moves.get()).as("queries between which somebody moved").isPositive();
        long position = position(answer);
        assertThat(ask(of[0], of[1] + "&asKnownAt=" + position)).isEqualTo(answer);
    }

    /** Creates a customer who is graded, takes a test drive, orders or is lost, and has a contact planned. */
    private static void customer() {
        int number = CUSTOMERS.incrementAndGet();
        String visit = done("c1", "RegisterVisit", "{\"store\":\"S1\",\"channel\":\"WALK_IN\"}");
        Matcher found = PROSPECT.matcher(visit);
        assertThat(found.find()).as(visit).isTrue();
        String prospect = "\"prospectId\":\"" + found.group(1) + "\"";
        done(
                "c1",
                "CaptureContact",
                "{" + prospect + ",\"name\":\"N%d\",\"phone\":\"1390000%04d\"}".formatted(number, number));
        done("c1", "GradeProspect", "{" + prospect + ",\"grade\":\"B\",\"reason\":\"r\"}");
        String last = number % 2 == 0
                ? done("c1", "PlaceOrder", "{" + prospect + ",\"model\":\"X1\",\"price\":90000}")
                : done("m", "DeclareDefeat", "{" + prospect + ",\"kind\":\"LOST\",\"reason\":\"unreachable\"}");
        if (number % 2 == 0) {
            last = done("c1", "ConfirmDelivery", "{" + prospect + ",\"financeConfirmed\":true}");
        }
        assertThat(system.part(Freshness.class).await(position(last))).isTrue();
    }

    private static long position(String answer) {
        Matcher found = POSITION.matcher(answer);
        assertThat(found.find()).as(answer).isTrue();
        return Long.parseLong(found.group(1));
    }

    private static String done(String user, String command, String json) {
        HttpResponse<String> receipt = system.command(user, PASSWORD, command, json);
        assertThat(receipt.statusCode()).as(command + " " + receipt.body()).isEqualTo(200);
        return receipt.body();
    }

    private static void staff(String user, String role, String store) {
        admin("RegisterStaffMember", """
                {"user":"%s","roles":["%s"],"store":%s,"password":"%s","temporary":false}
                """.formatted(user, role, store, PASSWORD));
    }

    private static void admin(String name, String json) {
        HttpResponse<String> receipt = system.command("admin", WholeSystem.ADMIN_PASSWORD, name, json);
        assertThat(receipt.statusCode()).as(receipt.body()).isEqualTo(200);
    }

    private static String ask(String user, String path) {
        HttpResponse<String> answer = system.send(system.as(user, PASSWORD, path));
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }
}
