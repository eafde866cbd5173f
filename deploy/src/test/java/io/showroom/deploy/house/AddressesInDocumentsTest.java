package io.showroom.deploy.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.deploy.access.Expectation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every address in the documents is in the access matrix, which lists what is served, or belongs to a library. A value
 * in the place of a path variable is recognized by a digit, a capital letter or a {@code $}.
 */
class AddressesInDocumentsTest {

    private static final String METHOD = "(GET|POST|PUT|DELETE)";
    private static final Pattern INLINE = Pattern.compile("(?:" + METHOD + " +)?(/[^\\s?]*)(?:[?\\s].*)?");
    private static final Pattern LISTED = Pattern.compile("(?m)^ {4}" + METHOD + " +(/[^\\s?]*)");
    private static final Pattern SENT = Pattern.compile("(?m)^" + METHOD + " +\\{\\{host}}(/[^\\s?]*)");
    private static final Pattern HOST = Pattern.compile("()localhost:\\d+(/[^\\s?\")>]*)");
    private static final Pattern ASKED = Pattern.compile("()\\bask \"?(/[^\\s?\"]*)");
    private static final Pattern AS = Pattern.compile("()\\bas \\w+ \"?((?:commands|reports)/[^\\s?\"]*)");
    private static final Pattern LIST = Pattern.compile("(.*)\\{([^{}]*,[^{}]*)}(.*)");
    private static final Pattern VALUE = Pattern.compile(".*[0-9A-Z$].*|\\{\\{.*}}");

    private static final List<String> KNOWN = Stream.concat(
                    Stream.of(
                            "GET /actuator/health",
                            "GET /actuator/health/liveness",
                            "GET /actuator/health/readiness",
                            "GET /actuator/prometheus",
                            "GET /v3/api-docs",
                            "GET /swagger-ui.html",
                            "POST /login",
                            "POST /logout",
                            "POST /api/commands/{}"),
                    Expectation.all().stream().map(Expectation::what).map(AddressesInDocumentsTest::asAddress))
            .toList();

    @ParameterizedTest
    @MethodSource("documents")
    void everyAddressNamedIsServed(Path document) {
        List<String> unknown = new ArrayList<>();
        for (String code : Documents.code(document)) {
            Matcher address = INLINE.matcher(code);
            if (address.matches()) {
                note(address.group(1), address.group(2), unknown);
            }
        }
        String text = Documents.text(document);
        Stream.of(LISTED, SENT, HOST, ASKED)
                .flatMap(pattern -> pattern.matcher(text).results())
                .forEach(found -> note(method(found), found.group(2), unknown));
        AS.matcher(text).results().forEach(found -> note(null, "/api/" + found.group(2), unknown));
        assertThat(unknown).as("named in %s and not served", document).isEmpty();
    }

    @Test
    void whatIsNotServedIsFound() {
        List<String> unknown = new ArrayList<>();
        note("GET", "/api/reports/weekday", unknown);
        note("POST", "/api/reports/weekdays", unknown);
        note(null, "/api/commands/GradeCustomer", unknown);
        note(null, "/api/imports/nothing", unknown);
        note(null, "/api/audit/{seals,sealed}", unknown);
        note(null, "/api/reports/weekdays", unknown);
        note("GET", "/api/prospects/P-1/events", unknown);
        assertThat(unknown)
                .containsExactly(
                        "GET /api/reports/weekday",
                        "POST /api/reports/weekdays",
                        "/api/commands/GradeCustomer",
                        "/api/imports/nothing",
                        "/api/audit/sealed");
    }

    private static @Nullable String method(MatchResult found) {
        return found.group(1).isEmpty() ? null : found.group(1);
    }

    private static String asAddress(String what) {
        return what.startsWith("COMMAND ") ? "POST /api/commands/" + what.substring("COMMAND ".length()) : what;
    }

    private static void note(@Nullable String method, String path, List<String> unknown) {
        Matcher list = LIST.matcher(path);
        if (list.matches()) {
            for (String one : list.group(2).split(",")) {
                note(method, list.group(1) + one.strip() + list.group(3), unknown);
            }
        } else if (KNOWN.stream().noneMatch(known -> fits(known, method, path))) {
            unknown.add(method == null ? path : method + " " + path);
        }
    }

    private static boolean fits(String known, @Nullable String method, String path) {
        String[] parts = known.split(" ", 2);
        if (method != null && !method.equals(parts[0])) {
            return false;
        }
        List<String> served = segments(parts[1]);
        List<String> named = segments(path);
        boolean open = !named.isEmpty() && named.getLast().matches("…|\\*\\*|\\$@");
        if (open) {
            named = named.subList(0, named.size() - 1);
        }
        if (open ? served.size() < named.size() : served.size() != named.size()) {
            return false;
        }
        for (int at = 0; at < named.size(); at++) {
            if (!fits(served.get(at), named.get(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(String served, String named) {
        boolean variable = named.matches("\\{[^{}]*}");
        boolean any = named.matches("<.*>");
        if (served.equals("{}")) {
            return variable;
        }
        return any
                || served.equals(named)
                || served.startsWith("{") && (variable || VALUE.matcher(named).matches());
    }

    private static List<String> segments(String path) {
        return Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
    }

    private static Stream<Path> documents() {
        return Stream.concat(Documents.all(), Stream.of(Documents.REQUESTS));
    }
}
