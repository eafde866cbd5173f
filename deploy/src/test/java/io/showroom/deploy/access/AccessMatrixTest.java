package io.showroom.deploy.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.showroom.commandapi.CommandTypes;
import io.showroom.commandapi.CommandTypes.CommandType;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.store.write.OpenStore;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Sends every command and requests every address as every role and anonymously, and compares the status with
 * {@code access/matrix.csv}. An address that is not in the matrix fails the test.
 */
class AccessMatrixTest {

    private static final String A_FILE = """
            --part\r
            Content-Disposition: form-data; name="dryRun"\r
            \r
            true\r
            --part\r
            Content-Disposition: form-data; name="file"; filename="history.csv"\r
            Content-Type: text/csv\r
            \r
            prospect,act,occurred_at,store\r
            --part--\r
            """;

    private static RunningShowroom showroom;
    private static String prospect;

    @BeforeAll
    static void start() {
        showroom = new RunningShowroom();
        showroom.done(new OpenStore("S1", null, null, null, null, null), Actor.SYSTEM);
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR))) {
            showroom.register(user(role), "S1", role);
        }
        HttpResponse<String> visit = showroom.asProgram(
                user(Role.CONSULTANT),
                "POST",
                "/api/commands/RegisterVisit",
                "{\"store\":\"S1\",\"channel\":\"WALK_IN\"}");
        prospect = visit.body().replaceFirst(".*\"prospectId\":\"([^\"]+)\".*", "$1");
        String position = visit.body().replaceFirst(".*\"position\":(\\d+).*", "$1");
        showroom.asProgram("admin", "GET", "/api/prospects?after=" + position, null);
    }

    @AfterAll
    static void stop() {
        showroom.close();
    }

    @Test
    void everythingThereIsIsWrittenDownAndNothingElse() {
        Set<String> written =
                Expectation.all().stream().map(Expectation::what).collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = new TreeSet<>(commands());
        there.addAll(addresses());
        assertThat(written).isEqualTo(there);
    }

    /** No read may answer an as-known-then request with present data. */
    @Test
    void everyReadTellsWhatWasKnownThenOrSaysThatItDoesNot() {
        List<String> inSilence = new ArrayList<>();
        List<String> presentOnly = new ArrayList<>();
        for (Expectation read : Expectation.all()) {
            if (!read.what().startsWith("GET /api/")) {
                continue;
            }
            String sample = read.sample().replace("PROSPECT", prospect);
            String known = sample + (sample.contains("?") ? "&" : "?") + "asKnownAt=";
            String rubbish =
                    showroom.asProgram("admin", "GET", known + "rubbish", null).body();
            HttpResponse<String> then = showroom.asProgram("admin", "GET", known + Instant.now(), null);
            if (!rubbish.contains("\"field\":\"asKnownAt\"")) {
                inSilence.add(read.what());
            } else if (then.statusCode() == 400 && then.body().contains("\"presentOnly\"")) {
                presentOnly.add(read.what());
            } else {
                assertThat(then.statusCode()).as(known + then.body()).isEqualTo(200);
            }
        }
        assertThat(inSilence).isEmpty();
        assertThat(presentOnly)
                .contains("GET /api/audit/checks", "GET /api/prospects/{id}/replay", "GET /api/staff")
                .noneMatch(read -> read.contains("/api/follow-ups")
                        || read.matches("GET /api/reports/(?!compare|month-).*")
                        || read.matches("GET /api/prospects(/\\{id}(/(events|grades|seals))?)?"));
    }

    /**
     * Working pages, lists of uploaded files, system administration, and personal settings: none of them is a record
     * with a history.
     */
    private static final Set<String> WORKPLACES = Set.of(
            "GET /admin",
            "GET /admin/health",
            "GET /api/admin/health",
            "GET /reception",
            "GET /today",
            "GET /known-phone",
            "GET /store",
            "GET /meeting",
            "GET /hand-over",
            "GET /import",
            "GET /import/{id}",
            "GET /api/imports/{id}",
            "GET /api/imports/{id}/rejects",
            "GET /api/imports/lists",
            "GET /api/imports/lists/template",
            "GET /api/imports/lists/{id}",
            "GET /api/imports/lists/{id}/preview",
            "GET /api/imports/lists/{id}/rejects",
            "GET /api/admin/read-models/rebuild/{id}",
            "GET /api/prospects/{id}/personal-data",
            "GET /prospects/{id}/personal-data/print");

    @Test
    void anAuditorReadsEverythingAndChangesNothing() {
        List<Expectation> all = Expectation.all();
        assertThat(all.stream()
                        .filter(expected ->
                                expected.isCommand() || !expected.method().equals("GET"))
                        .filter(expected -> expected.allowed().contains(Role.AUDITOR))
                        .map(Expectation::what))
                .containsExactlyInAnyOrder("COMMAND ChangePassword", "POST /api/audit/verifications");
        assertThat(all.stream()
                        .filter(expected ->
                                !expected.isCommand() && expected.method().equals("GET"))
                        .filter(expected -> !expected.allowed().contains(Role.AUDITOR))
                        .map(Expectation::what))
                .isSubsetOf(WORKPLACES);
    }

    @TestFactory
    Stream<DynamicTest> eachIsAnsweredToWhomItIsMeantForOnly() {
        return Expectation.all().stream()
                .map(expected -> dynamicTest(expected.what(), () -> {
                    List<String> wrong = new ArrayList<>();
                    for (Role role : Role.values()) {
                        check(
                                expected,
                                role.name(),
                                user(role),
                                expected.allowed().contains(role),
                                wrong);
                    }
                    check(expected, "nobody", null, expected.open(), wrong);
                    assertThat(wrong).isEmpty();
                }));
    }

    private static void check(
            Expectation expected, String who, @Nullable String user, boolean allowed, List<String> wrong) {
        HttpResponse<String> answer = ask(expected, user);
        boolean refused = isRefusal(answer, user);
        if (answer.statusCode() >= 500) {
            wrong.add(who + " gets " + answer.statusCode() + " " + answer.body());
        } else if (allowed && refused) {
            wrong.add(who + " is refused: " + answer.statusCode());
        } else if (!allowed && !refused) {
            wrong.add(who + " is answered: " + answer.statusCode());
        }
    }

    private static HttpResponse<String> ask(Expectation expected, @Nullable String user) {
        if (expected.isCommand()) {
            return showroom.asProgram(user, "POST", "/api/commands/" + expected.command(), "{}");
        }
        String path = expected.sample().replace("PROSPECT", prospect);
        return path.startsWith("/api/") || path.startsWith("/v3/")
                ? showroom.asProgram(user, expected.method(), path, body(expected))
                : showroom.asPerson(user, expected.method(), path);
    }

    private static @Nullable String body(Expectation expected) {
        if (expected.method().equals("GET")) {
            return null;
        }
        boolean takesFile = Set.of("/api/imports/history", "/api/imports/transactions", "/api/imports/lists")
                .contains(expected.sample());
        return takesFile ? A_FILE : "{}";
    }

    private static boolean isRefusal(HttpResponse<String> answer, @Nullable String user) {
        boolean toLogin = answer.headers()
                .firstValue("Location")
                .filter(location -> location.endsWith("/login"))
                .isPresent();
        return toLogin || answer.statusCode() == (user == null ? 401 : 403);
    }

    private static List<String> commands() {
        return showroom.context().getBeansOfType(CommandTypes.class).values().stream()
                .flatMap(types -> {
                    List<CommandType> all = new ArrayList<>();
                    types.all().forEach(all::add);
                    return all.stream();
                })
                .map(type -> "COMMAND " + type.name())
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static Set<String> addresses() {
        Set<String> addresses = new TreeSet<>();
        showroom.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    if (handler.getBeanType().getName().startsWith("io.showroom.")) {
                        addresses.addAll(written(mapping));
                    }
                });
        addresses.remove("POST /api/commands/{name}");
        return addresses;
    }

    private static List<String> written(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        List<String> written = new ArrayList<>();
        for (String pattern : mapping.getPatternValues()) {
            if (methods.isEmpty()) {
                written.add("ANY " + pattern);
            }
            methods.forEach(method -> written.add(method + " " + pattern));
        }
        return written;
    }

    private static String user(Role role) {
        return role == Role.ADMINISTRATOR ? "admin" : role.name().toLowerCase(Locale.ROOT);
    }
}
