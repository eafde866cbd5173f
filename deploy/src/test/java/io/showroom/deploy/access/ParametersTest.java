package io.showroom.deploy.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.store.write.OpenStore;
import io.showroom.web.read.DeclaredParameters;
import io.showroom.web.read.QueryRejectionTexts;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.MultiValueMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every GET, of pages and the API, rejects unknown parameters, and moments in the future. */
class ParametersTest {

    private static final Set<String> NEEDED =
            Set.of("GET /api/reports/retained-new month", "GET /api/reports/month-figures month");

    private static RunningShowroom showroom;
    private static String prospect;
    private static String position;

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
        position = visit.body().replaceFirst(".*\"position\":(\\d+).*", "$1");
        showroom.asProgram("admin", "GET", "/api/prospects?after=" + position, null);
    }

    @AfterAll
    static void stop() {
        showroom.close();
    }

    @Test
    void everyGetRefusesAParameterThatItDoesNotTake() {
        List<String> taken = new ArrayList<>();
        for (Expectation read : reads()) {
            HttpResponse<String> answer = ask(read, "zzz=1");
            boolean said = !isProgram(read) || answer.body().contains("\"unknownParameter\"");
            if (answer.statusCode() != 400 || !says(read, answer, "zzz") || !said) {
                taken.add(read.what() + ": " + answer.statusCode() + " " + answer.body());
            }
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void whatHasOneValueTakesNoSecond() {
        Map<String, HandlerMethod> methods = methods();
        List<String> taken = new ArrayList<>();
        int tried = 0;
        for (Expectation read : reads()) {
            for (String name : List.of("consultant", "month", "from", "by", "asKnownAt", "page", "reading", "lang")) {
                boolean list = read.what().matches("GET (/api)?/(prospects|follow-ups)") && name.equals("consultant");
                boolean has = name.equals("lang")
                        || DeclaredParameters.of(methods.get(read.what())).contains(name);
                if (has && !list) {
                    HttpResponse<String> answer = ask(read, name + "=2026-01&" + name + "=2026-02");
                    boolean said = !isProgram(read) || answer.body().contains("\"once\"");
                    if (answer.statusCode() != 400 || !says(read, answer, name) || !said) {
                        taken.add(read.what() + " " + name + ": " + answer.statusCode() + " " + answer.body());
                    }
                    tried++;
                }
            }
        }
        assertThat(taken).isEmpty();
        assertThat(tried).isGreaterThan(300);
        assertThat(showroom.asProgram(user(Role.GROUP_MANAGER), "GET", "/api/reports/visits?store=S1&store=S2", null)
                        .statusCode())
                .as("stores repeat")
                .isNotEqualTo(400);
    }

    @Test
    void aWordOfTheWrongKindNamesItsParameter() {
        Map<String, String> wrong = Map.of(
                "/api/prospects?page=two", "page",
                "/api/audit/seals?size=many", "size",
                "/api/prospects?ungraded=perhaps", "ungraded",
                "/api/stores/S1/duty?day=soon", "day");
        wrong.forEach((address, name) -> {
            HttpResponse<String> answer = showroom.asProgram("admin", "GET", address, null);
            assertThat(answer.statusCode()).as(address).isEqualTo(400);
            assertThat(answer.body()).as(address).contains("\"field\":\"" + name + "\"", "\"code\":\"malformed\"");
        });
    }

    @ParameterizedTest
    @CsvSource({"/api/reports/month-figures, month", "/api/playbook, scheme"})
    void whatIsMissingIsNamed(String address, String name) {
        HttpResponse<String> answer = showroom.asProgram(user(Role.MANAGER), "GET", address, null);
        assertThat(answer.statusCode()).as(address).isEqualTo(400);
        assertThat(answer.body())
                .as(address)
                .contains("\"field\":\"" + name + "\"", "\"code\":\"required\"", "\"code\":\"malformed\"");
    }

    @ParameterizedTest
    @CsvSource({
        "MANAGER, /stores?day=x",
        "MANAGER, /stores/print?month=2026-13",
        "MANAGER, /api/reports/stores?day=x",
        "RECEPTIONIST, /reports/kpis?by=area",
        "RECEPTIONIST, /api/reports/kpis?by=area"
    })
    void whoMayNotReadIsToldSoWhateverTheyAsk(Role role, String address) {
        HttpResponse<String> answer = address.startsWith("/api/")
                ? showroom.asProgram(user(role), "GET", address, null)
                : showroom.asPerson(user(role), "GET", address);
        assertThat(answer.statusCode()).as(address).isEqualTo(403);
    }

    @Test
    void aFaultIsToldOnce() {
        String page = showroom.asPerson(user(Role.AUDITOR), "GET", "/visits?from=2026-02-30&to=2026-03-01")
                .body();
        List<String> told = Pattern.compile("<li>[^<]*</li>")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(told).isNotEmpty().doesNotHaveDuplicates();
    }

    /** The API accepts several stores; a page for one store must reject a second one. */
    @Test
    void aPageOfOneStoreTakesNoSecond() {
        Map<String, HandlerMethod> methods = methods();
        List<String> taken = new ArrayList<>();
        int tried = 0;
        for (Expectation read : reads()) {
            boolean several = read.what().matches("GET /(prospects|follow-ups|stores)(/print)?");
            if (!isProgram(read)
                    && !several
                    && DeclaredParameters.of(methods.get(read.what())).contains("store")) {
                HttpResponse<String> answer = ask(read, "store=S1&store=S2");
                if (answer.statusCode() != 400 || !says(read, answer, "store")) {
                    taken.add(read.what() + ": " + answer.statusCode());
                }
                tried++;
            }
        }
        assertThat(taken).isEmpty();
        assertThat(tried).isGreaterThan(20);
    }

    @Test
    void whatTheFormsLeaveBlankIsNotSaid() {
        Map<String, HandlerMethod> methods = methods();
        List<String> refused = new ArrayList<>();
        for (Expectation read : reads()) {
            for (String name : DeclaredParameters.of(methods.get(read.what()))) {
                if (!read.sample().contains(name + "=") && !read.what().contains("/cell")) {
                    HttpResponse<String> answer = ask(read, name + "=");
                    if (answer.statusCode() == 400 && says(read, answer, name)) {
                        refused.add(read.what() + " " + name);
                    }
                }
            }
        }
        assertThat(refused).as("though blank").isSubsetOf(NEEDED);
    }

    @Test
    void neitherAMomentToComeNorAPositionBeyondTheLogIsKnownAnywhere() {
        Map<String, HandlerMethod> methods = methods();
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (Expectation read : reads()) {
            Set<String> taken = new TreeSet<>(DeclaredParameters.of(methods.get(read.what())));
            taken.retainAll(Set.of("asKnownAt", "from-known", "to-known"));
            for (String name : taken) {
                String sample = read.sample().replaceFirst("&?" + name + "=[^&]*", "");
                Expectation bare = new Expectation(read.what(), sample, read.allowed(), read.open());
                for (String ahead : List.of(
                        "2150-01-01T00:00:00Z",
                        "2150-01-01",
                        "2300-01-01T00:00:00Z",
                        Instant.now().plus(Duration.ofMinutes(10)).toString(),
                        "999999999",
                        "rubbish")) {
                    HttpResponse<String> answer = ask(bare, name + "=" + ahead);
                    if (answer.statusCode() != 400
                            || !says(read, answer, name)
                            || ahead.startsWith("2") && answer.body().contains("date and time with an offset")) {
                        wrong.add(read.what() + " " + name + "=" + ahead + ": " + answer.statusCode());
                    }
                    tried++;
                }
                for (String known : List.of(Instant.now().toString(), position)) {
                    HttpResponse<String> answer = ask(bare, name + "=" + known);
                    if (answer.statusCode() == 400 && says(read, answer, name)) {
                        wrong.add(read.what() + " " + name + "=" + known + ": " + answer.body());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(200);
    }

    @Test
    void whoeverReadsAWholeAddressSaysWhatIsTakenFromIt() {
        assertThat(methods().entrySet())
                .filteredOn(read -> read.getKey().startsWith("GET "))
                .filteredOn(read -> List.of(read.getValue().getMethodParameters()).stream()
                        .anyMatch(parameter -> MultiValueMap.class.isAssignableFrom(parameter.getParameterType())))
                .allSatisfy(read -> assertThat(DeclaredParameters.of(read.getValue()))
                        .as(read.getKey())
                        .isNotEmpty());
    }

    @Test
    void aFormatThatThereIsNotIsRefused() {
        HttpResponse<String> answer = showroom.asProgram("admin", "GET", "/api/reports/defeats?format=pdf", null);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"format\"", "csv, json, xlsx");
    }

    /**
     * Returns whether a parameter is reported as faulty: by its name in the API, by the label of its field on a page.
     */
    private static boolean says(Expectation read, HttpResponse<String> answer, String parameter) {
        return answer.body()
                .contains(
                        isProgram(read)
                                ? "\"field\":\"" + parameter + "\""
                                : "<li>" + QueryRejectionTexts.named(parameter, Locale.ENGLISH) + ": ");
    }

    private static boolean isProgram(Expectation read) {
        return read.sample().startsWith("/api/");
    }

    private static List<Expectation> reads() {
        Set<String> ours = methods().keySet();
        return Expectation.all().stream()
                .filter(expected -> !expected.isCommand() && ours.contains(expected.what()))
                .toList();
    }

    private static Map<String, HandlerMethod> methods() {
        Map<String, HandlerMethod> methods = new TreeMap<>();
        showroom.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    boolean get = mapping.getMethodsCondition()
                            .getMethods()
                            .toString()
                            .contains("GET");
                    if (get && method.getBeanType().getName().startsWith("io.showroom.")) {
                        mapping.getPatternValues()
                                .forEach(pattern -> methods.merge(
                                        "GET " + pattern,
                                        method,
                                        (one, other) ->
                                                DeclaredParameters.of(one).size()
                                                                > DeclaredParameters.of(other)
                                                                        .size()
                                                        ? one
                                                        : other));
                    }
                });
        return methods;
    }

    private static HttpResponse<String> ask(Expectation read, String more) {
        String sample = read.sample().replace("PROSPECT", prospect);
        String address = sample + (sample.contains("?") ? "&" : "?") + more;
        String user = read.open() ? null : user(read.allowed().iterator().next());
        return address.startsWith("/api/")
                ? showroom.asProgram(user, "GET", address, null)
                : showroom.asPerson(user, "GET", address);
    }

    private static String user(Role role) {
        return role == Role.ADMINISTRATOR ? "admin" : role.name().toLowerCase(Locale.ROOT);
    }
}
