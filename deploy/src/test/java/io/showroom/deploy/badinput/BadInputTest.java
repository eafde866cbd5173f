package io.showroom.deploy.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.commandapi.CommandTypes;
import io.showroom.commandapi.CommandTypes.CommandType;
import io.showroom.commandapi.SetBySystem;
import io.showroom.deploy.testing.WholeSystem;
import io.showroom.web.read.DeclaredParameters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest.Builder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whatever input is sent to whatever address: the response is never a server error, reveals no internals, nothing is
 * executed partly, and the system keeps serving.
 */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class BadInputTest {

    private static final long SEED = 20_261_123L;
    private static final int BODIES_A_COMMAND = 60;
    private static final int REQUESTS_A_READ = 25;
    private static final Pattern INSIDE =
            Pattern.compile("\\bat (io\\.showroom|org\\.|java\\.)|Exception|SQLSTATE|PSQL|NullPointer|\\.java:\\d");

    private static WholeSystem system;
    private final Hostile hostile = new Hostile(SEED);

    @BeforeAll
    static void start() {
        system = WholeSystem.start();
        String admin = WholeSystem.ADMIN_PASSWORD;
        done(system.command("admin", admin, "OpenStore", "{\"store\":\"S1\",\"timeZone\":\"Asia/Shanghai\"}"));
        done(system.command("admin", admin, "RegisterStaffMember", """
                {"user":"boss","roles":["MANAGER","CONSULTANT"],"store":"S1","password":"a long enough password 2","temporary":false}
                """));
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    void commandsRefuseWhateverIsWrong() {
        int before = events();
        int taken = 0;
        for (CommandTypes feature : commandTypes()) {
            for (CommandType type : feature.all()) {
                List<String> fields = Arrays.stream(type.type().getRecordComponents())
                        .filter(component -> !component.getAccessor().isAnnotationPresent(SetBySystem.class))
                        .map(component -> component.getName())
                        .toList();
                for (int i = 0; i < BODIES_A_COMMAND; i++) {
                    String user = i % 2 == 0 ? "admin" : "boss";
                    String password = i % 2 == 0 ? WholeSystem.ADMIN_PASSWORD : "a long enough password 2";
                    Builder request = system.as(user, password, "/api/commands/" + type.name())
                            .POST(BodyPublishers.ofString(hostile.body(fields)));
                    if (i % 4 == 0) {
                        Map.Entry<String, String> header = hostile.header();
                        request.setHeader(header.getKey(), header.getValue());
                    } else {
                        request.setHeader("Content-Type", "application/json");
                    }
                    HttpResponse<String> answer = send(type.name(), request);
                    if (answer.statusCode() == 200 && answer.body().contains("\"type\"")) {
                        taken++;
                    }
                }
            }
        }
        // Rejected input must not add events.
        if (taken == 0) {
            assertThat(events()).isEqualTo(before);
        }
        serves();
    }

    @Test
    void readsRefuseWhateverIsWrong() {
        for (Map.Entry<String, List<String>> read : reads().entrySet()) {
            String path = read.getKey();
            for (int i = 0; i < REQUESTS_A_READ; i++) {
                StringBuilder address = new StringBuilder(
                        Pattern.compile("\\{[^}]+}").matcher(path).replaceAll(match -> {
                            String part = hostile.part();
                            return part.isEmpty() ? "-" : Matcher.quoteReplacement(part);
                        }));
                char separator = '?';
                for (String name : read.getValue()) {
                    if (hostile.nextInt(name.equals("filter") ? 40 : 4) == 0) {
                        String value = name.equals("after") ? "-5" : hostile.part();
                        address.append(separator).append(name).append('=').append(value);
                        separator = '&';
                    }
                }
                Builder request = system.as("boss", "a long enough password 2", address.toString())
                        .GET();
                Map.Entry<String, String> header = hostile.header();
                request.setHeader(header.getKey(), header.getValue());
                send(address.toString(), request);
            }
        }
        serves();
    }

    @Test
    void importsRefuseWhateverIsNoTable() throws IOException {
        for (int i = 0; i < 40; i++) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.write("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../x\"\r\n\r\n"
                    .getBytes(StandardCharsets.UTF_8));
            body.write(hostile.file());
            body.write(("\r\n--b\r\nContent-Disposition: form-data; name=\"dryRun\"\r\n\r\n"
                            + List.of("true", "false", "perhaps").get(i % 3) + "\r\n--b--\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            send(
                    "import " + i,
                    system.asAdmin("/api/imports/history")
                            .header(
                                    "Content-Type",
                                    i % 7 == 0 ? "multipart/form-data" : "multipart/form-data; boundary=b")
                            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
        }
        serves();
    }

    @Test
    void strayRequestsAreRefused() {
        for (String method : List.of("GET", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE")) {
            for (String path :
                    List.of("/api/commands/RegisterVisit", "/api/nothing", "/api/prospects", "/nothing", "/")) {
                send(method + " " + path, system.asAdmin(path).method(method, BodyPublishers.ofString("{}")));
            }
        }
        for (String path : List.of(
                "/api/prospects;x=y", "/api//prospects", "/api/commands/", "/api/commands/a/b", "/api/%2e%2e/x")) {
            send(path, system.asAdmin(path).GET());
        }
        serves();
    }

    private static HttpResponse<String> send(String what, Builder request) {
        HttpResponse<String> answer = system.send(request);
        assertThat(answer.statusCode()).as(what).isLessThan(500);
        assertThat(INSIDE.matcher(answer.body()).find())
                .as("%s tells of the inside: %s", what, answer.body())
                .isFalse();
        return answer;
    }

    private static void serves() {
        assertThat(system.send(system.asAdmin("/actuator/health/readiness").GET())
                        .statusCode())
                .isEqualTo(200);
        String visit = """
                {"store":"S1","channel":"WALK_IN"}
                """;
        done(system.command("boss", "a long enough password 2", "RegisterVisit", visit));
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static Iterable<CommandTypes> commandTypes() {
        return system.context().getBeansOfType(CommandTypes.class).values();
    }

    /**
     * Returns the addresses with their parameters and one unknown one; requests with other unknown parameters are
     * rejected unread.
     */
    private static Map<String, List<String>> reads() {
        Map<String, List<String>> reads = new TreeMap<>();
        RequestMappingHandlerMapping mappings =
                system.context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            boolean get = mapping.getMethodsCondition().getMethods().isEmpty()
                    || mapping.getMethodsCondition().getMethods().toString().contains("GET");
            if (get) {
                List<String> names = new ArrayList<>(DeclaredParameters.of(method));
                names.addAll(List.of("after", "format", "lang", "reason"));
                names.add("filter");
                mapping.getPatternValues().forEach(path -> reads.put(path, names));
            }
        });
        assertThat(reads).isNotEmpty();
        return reads;
    }

    private static int events() {
        Integer count = system.part(JdbcTemplate.class)
                .queryForObject("select count(*) from domain_event where type = 'Prospect'", Integer.class);
        return count == null ? 0 : count;
    }
}
