package io.showroom.deploy.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.deploy.testing.WholeSystem;
import io.showroom.sides.Side;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.CommandBus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One process for each side on one database: each has only the beans of its side, and either answers every request. */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SidesApartTest {

    /** Packages of the query side that the command side has too. */
    private static final Set<String> ALSO_WHERE_DECIDED = Set.of(
            "io.showroom.audit.access.read",
            "io.showroom.eventlog.read",
            "io.showroom.freshness.read",
            "io.showroom.screen.read",
            "io.showroom.staff.read",
            "io.showroom.web.read");

    /** Packages of the command side that the query side has too: the log, its seals, log-in rules, rejections. */
    private static final Set<String> ALSO_WHERE_ANSWERED = Set.of(
            "io.showroom.audit.write",
            "io.showroom.commandapi",
            "io.showroom.eventlog.write",
            "io.showroom.rulebook.write",
            "io.showroom.staff.write");

    private EmbeddedPostgres database;
    private WholeSystem query;
    private WholeSystem command;

    @BeforeAll
    void start() throws IOException {
        database = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("max_connections", "200")
                .start();
        // The query side can start first, on an empty database.
        query = WholeSystem.on(database, "showroom.role=query");
        command = WholeSystem.on(database, "showroom.role=command");
    }

    @AfterAll
    void stop() throws IOException {
        command.close();
        query.close();
        database.close();
    }

    @Test
    void aSideHasNothingOfTheOther() {
        assertThat(packages(command.context(), ".read")).isEqualTo(new TreeSet<>(ALSO_WHERE_DECIDED));
        assertThat(packages(query.context(), ".write")).isSubsetOf(ALSO_WHERE_ANSWERED);
        assertThat(query.context().getBeanNamesForType(com.github.kagkarlsson.scheduler.Scheduler.class))
                .isEmpty();
        assertThat(query.context().getBeanProvider(CommandBus.class).getIfAvailable())
                .isNotNull();
    }

    private static Set<String> packages(ApplicationContext context, String role) {
        Set<String> found = new TreeSet<>();
        for (String name : context.getBeanDefinitionNames()) {
            Object bean = context.getBean(name);
            String where = AopUtils.getTargetClass(bean).getPackageName();
            if (where.startsWith("io.showroom.")
                    && !where.startsWith("io.showroom.deploy")
                    && (where.contains(role) || role.equals(".write") && where.equals("io.showroom.commandapi"))) {
                found.add(where);
            }
        }
        return found;
    }

    @Test
    void everyAddressIsOfTheSideThatAnswersIt() {
        assertThat(wrongly(command.context(), Side.COMMAND)).isEmpty();
        assertThat(wrongly(query.context(), Side.QUERY)).isEmpty();
    }

    private static List<String> wrongly(ApplicationContext context, Side side) {
        List<String> wrong = new ArrayList<>();
        Map<RequestMappingInfo, HandlerMethod> served = context.getBean(
                        "requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
        served.forEach((mapping, method) -> {
            if (method.getBeanType().getName().startsWith("io.showroom.")) {
                mapping.getPatternValues().stream()
                        .filter(pattern -> !AddressSide.side(pattern).equals(java.util.Optional.of(side)))
                        .forEach(wrong::add);
            }
        });
        return wrong;
    }

    @Test
    void theSideThatAnswersPassesOnWhatDecides() {
        long position = openStore(query, "S1");
        HttpResponse<String> stores = query.send(query.asAdmin("/api/stores?after=" + position));
        assertThat(stores.statusCode()).as(stores.body()).isEqualTo(200);
        assertThat(stores.body()).contains("\"S1\"");
    }

    @Test
    void theSideThatDecidesPassesOnWhatAnswers() {
        long position = openStore(command, "S2");
        HttpResponse<String> stores = command.send(command.asAdmin("/api/stores?after=" + position));
        assertThat(stores.statusCode()).as(stores.body()).isEqualTo(200);
        assertThat(stores.body()).contains("\"S2\"");
    }

    @Test
    void aPersonWorksAtEitherSide() {
        HttpClient browser = command.loggedIn("admin", WholeSystem.ADMIN_PASSWORD);
        assertThat(command.page(browser, "/admin").statusCode()).isEqualTo(200);
        assertThat(command.page(browser, "/admin/health").body()).contains("Database");
    }

    @Test
    void theDescriptionIsWholeAtEitherSide() {
        for (WholeSystem at : List.of(query, command)) {
            for (String form : List.of("", ".yaml")) {
                String described = at.send(at.asAdmin("/v3/api-docs" + form)).body();
                assertThat(described)
                        .contains(
                                "/api/commands/RegisterVisit",
                                "/api/imports/history",
                                "/api/reports/funnel",
                                "Receipt");
            }
        }
    }

    @Test
    void aFileIsSentToTheOtherSideAndItsRejectsComeBack() {
        String rows = IntStream.range(0, 9_000)
                .mapToObj(row -> "k" + row + ",RegisterVisit,2026-01-05," + "nowhere".repeat(20))
                .collect(Collectors.joining("\n", "prospect,act,occurred_at,store\n", "\n"));
        HttpResponse<String> taken = query.send(query.asAdmin("/api/imports/history?dryRun=true")
                .header("Content-Type", "multipart/form-data; boundary=mark")
                .POST(BodyPublishers.ofString(
                        "--mark\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"" + "\r\n\r\n"
                                + rows + "\r\n--mark--\r\n")));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        String id = taken.body().replaceFirst("(?s).*\"id\":\"([^\"]+)\".*", "$1");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !query.send(query.asAdmin("/api/imports/" + id))
                .body()
                .contains("RUNNING"));
        HttpResponse<String> rejects = query.send(query.asAdmin("/api/imports/" + id + "/rejects"));
        assertThat(rejects.statusCode()).isEqualTo(200);
        assertThat(rejects.body().lines().count()).isGreaterThan(9_000);
    }

    @Test
    void aRequestOfABrowserAtOneSideHoldsAtTheOther() {
        HttpClient browser = query.loggedIn("admin", WholeSystem.ADMIN_PASSWORD);
        HttpResponse<String> here = query.page(browser, "/api/imports/lists");
        assertThat(here.statusCode()).as(here.body()).isEqualTo(200);
        HttpRequest.Builder withoutToken = HttpRequest.newBuilder(URI.create(query.url() + "/api/commands/OpenStore"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"));
        HttpResponse<String> refused = WholeSystem.send(browser, withoutToken);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("\"csrf\"");
    }

    @Test
    void aRefusalIsPassedOnAsItIs() {
        HttpResponse<String> refused =
                query.command("admin", WholeSystem.ADMIN_PASSWORD, "OpenStore", "{\"store\":\"S9\",\"nonsense\":1}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.headers().firstValue(ForwardingHeader.HEADER)).isEmpty();
        assertThat(query.command("admin", "wrong password", "OpenStore", "{}").statusCode())
                .isEqualTo(401);
    }

    @Test
    void nobodyOutsideCanSayThatARequestWasPassedOn() {
        HttpResponse<String> answer = query.send(query.asAdmin("/api/stores")
                .header(ForwardingHeader.HEADER, "anything")
                .header("X-Forwarded-For", "10.0.0.1"));
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    private static long openStore(WholeSystem at, String store) {
        HttpResponse<String> opened = at.send(HttpRequest.newBuilder(URI.create(at.url() + "/api/commands/OpenStore"))
                .header("Authorization", basic())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"store":"%s","name":"Store %s","timeZone":"Asia/Shanghai","openingDays":["MONDAY","TUESDAY"],
                         "defeatConfirmation":true}""".formatted(store, store))));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
        String position = opened.body().replaceFirst("(?s).*\"position\":(\\d+).*", "$1");
        return Long.parseLong(position);
    }

    private static String basic() {
        return "Basic "
                + java.util.Base64.getEncoder()
                        .encodeToString(("admin:" + WholeSystem.ADMIN_PASSWORD)
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
