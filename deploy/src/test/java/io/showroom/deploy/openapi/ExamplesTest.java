package io.showroom.deploy.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.deploy.openapi.CommandExamples.Answer;
import io.showroom.deploy.openapi.CommandExamples.CommandExample;
import io.showroom.deploy.testing.WholeSystem;
import io.showroom.staff.Role;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends every example of {@code /v3/api-docs} as a program would, and compares the response with the described one. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class ExamplesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PASSWORD = "the present password";

    private static WholeSystem system;
    private static JsonNode description;

    private final Map<String, String> known = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() {
        system = WholeSystem.start("showroom.seals.events=1", "showroom.seals.within=1s");
        HttpResponse<String> answer = system.send(system.asAdmin("/v3/api-docs"));
        assertThat(answer.statusCode()).isEqualTo(200);
        description = JSON.readTree(answer.body());
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    void everyExampleIsAnsweredAsItSaysAndFitsItsSchema() {
        Map<String, Integer> numbers = new HashMap<>();
        List<CommandExample> examples = system.part(CommandExamples.class).all();
        for (CommandExample example : examples) {
            int number = numbers.merge(example.command(), 1, Integer::sum);
            JsonNode told = content(example.command())
                    .path("examples")
                    .path(example.command() + number)
                    .path("value");
            assertThat(told).as(example.command() + number).isEqualTo(JSON.valueToTree(example.body()));
            fits(example.command(), schema(example.command()), told, example.answer() == null);
            send(example);
            if (example.command().equals("OpenStore")) {
                registerOneOfEachRole();
            }
        }
        assertThat(complaints).isEmpty();
        parametersAreTaken();
    }

    @Test
    void everyCommandHasAnExampleThatIsAccepted() {
        TreeSet<String> without = new TreeSet<>();
        description.path("paths").propertyNames().forEach(path -> {
            if (path.startsWith("/api/commands/")) {
                without.add(path.substring("/api/commands/".length()));
            }
        });
        assertThat(without).hasSizeGreaterThan(40);
        system.part(CommandExamples.class).all().stream()
                .filter(example -> example.answer() == null)
                .forEach(example -> without.remove(example.command()));
        assertThat(without).isEmpty();
    }

    private void send(CommandExample example) {
        Map<String, Object> body = new LinkedHashMap<>(example.body());
        body.replaceAll((field, value) -> value instanceof String text ? known.getOrDefault(text, text) : value);
        if (example.gives() != null) {
            body.remove("prospectId");
        }
        if (example.events() != null) {
            example.events().forEach((field, type) -> body.put(field, lastEvent(body.get("prospectId"), type)));
        }
        if (example.figures() != null) {
            JsonNode figures = JSON.readTree(read(
                            Role.MANAGER,
                            example.figures() + "?store=" + body.get("store") + "&month=" + body.get("month"))
                    .body());
            List.of("position", "digest", "figures").forEach(field -> body.put(field, figures.get(field)));
        }
        HttpResponse<String> answer = system.command(
                user(example.as()), password(example.as()), example.command(), JSON.writeValueAsString(body));
        Answer expected = example.answer();
        if (expected == null ? answer.statusCode() != 200 : !refuses(answer, expected)) {
            complaints.add(example.command() + " " + example.summary() + ", but: " + answer.statusCode() + " "
                    + answer.body() + " for " + body);
        } else if (example.gives() != null) {
            known.put(
                    example.gives(),
                    JSON.readTree(answer.body()).path("prospectId").asString());
        }
    }

    private static boolean refuses(HttpResponse<String> answer, Answer expected) {
        return answer.statusCode() == expected.status()
                && answer.body().contains("\"code\":\"" + expected.code() + "\"");
    }

    private String lastEvent(Object prospect, String type) {
        String event = "";
        for (JsonNode each : JSON.readTree(
                read(Role.MANAGER, "/api/prospects/" + prospect + "/events").body())) {
            if (each.path("type").asString().equals(type)) {
                event = each.path("eventId").asString();
            }
        }
        return event;
    }

    /** The descriptions of fields match the examples: types, permitted values, required fields. */
    private void fits(String what, JsonNode schema, JsonNode value, boolean whole) {
        JsonNode meant = schema.has("$ref")
                ? description.path("components").path("schemas").path(name(schema))
                : schema;
        if (meant.has("oneOf")) {
            boolean some = meant.path("oneOf")
                    .valueStream()
                    .anyMatch(one -> isA(one.path("type").asString(), value));
            if (!some) {
                complaints.add(what + " is none of " + meant.path("oneOf") + ": " + value);
            }
            return;
        }
        String type = meant.path("type").asString("object");
        if (!isA(type, value)) {
            complaints.add(what + " is no " + type + ": " + value);
        }
        if (meant.has("enum") && !meant.path("enum").valueStream().toList().contains(value)) {
            complaints.add(what + " is none of " + meant.path("enum") + ": " + value);
        }
        if (value.isArray()) {
            value.forEach(element -> fits(what + "[]", meant.path("items"), element, whole));
        }
        if (value.isObject()) {
            value.propertyStream().forEach(field -> {
                if (!meant.path("properties").has(field.getKey())) {
                    complaints.add(what + " does not know " + field.getKey());
                } else {
                    fits(
                            what + "." + field.getKey(),
                            meant.path("properties").path(field.getKey()),
                            field.getValue(),
                            whole);
                }
            });
            if (whole) {
                meant.path("required").forEach(needed -> {
                    if (!value.has(needed.asString())) {
                        complaints.add(what + " needs " + needed);
                    }
                });
            }
        }
    }

    private static boolean isA(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            default -> value.isObject();
        };
    }

    /** Sends every parameter of every read with its example and the required ones. */
    private void parametersAreTaken() {
        Awaitility.await("a first seal")
                .until(() -> read(Role.AUDITOR, "/api/audit/seals/latest").statusCode() == 200);
        int tried = 0;
        for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
            JsonNode read = path.getValue().path("get");
            String at = path.getKey();
            if (read.isMissingNode() || at.contains("{")) {
                continue;
            }
            StringBuilder needed = new StringBuilder(at + "?");
            for (JsonNode parameter : read.path("parameters")) {
                assertThat(parameter.path("name").asString()).as(at).isNotIn("actor", "address", "question");
                if (parameter.path("required").asBoolean()) {
                    needed.append(asked(parameter)).append('&');
                }
            }
            for (JsonNode parameter : read.path("parameters")) {
                if (parameter.has("example") && !parameter.path("required").asBoolean()) {
                    String address = needed + asked(parameter);
                    List<Integer> statuses = Stream.of(Role.MANAGER, Role.AUDITOR, Role.ADMINISTRATOR)
                            .map(role -> read(role, address).statusCode())
                            .toList();
                    if (!statuses.contains(200) || statuses.stream().anyMatch(status -> status >= 500)) {
                        complaints.add(address + ": " + statuses + " "
                                + read(Role.MANAGER, address).body());
                    }
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(60);
        assertThat(complaints).isEmpty();
    }

    private static String asked(JsonNode parameter) {
        return parameter.path("name").asString() + "="
                + URLEncoder.encode(parameter.path("example").asString(), StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> read(Role role, String address) {
        return system.send(system.as(user(role), password(role), address).GET());
    }

    private static JsonNode content(String command) {
        return description
                .path("paths")
                .path("/api/commands/" + command)
                .path("post")
                .path("requestBody")
                .path("content")
                .path("application/json");
    }

    private static JsonNode schema(String command) {
        return content(command).path("schema");
    }

    private static String name(JsonNode reference) {
        String text = reference.path("$ref").asString();
        return text.substring(text.lastIndexOf('/') + 1);
    }

    private static void registerOneOfEachRole() {
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR && role != Role.CONSULTANT) {
                String store = role == Role.GROUP_MANAGER || role == Role.AUDITOR ? "" : "\"store\":\"S1\",";
                HttpResponse<String> answer =
                        system.command("admin", password(Role.ADMINISTRATOR), "RegisterStaffMember", """
                        {"user":"%s","roles":["%s"],%s"password":"%s","temporary":false}
                        """.formatted(
                                        user(role), role, store, PASSWORD));
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            }
        }
        // The user who sends the examples about prospects.
        HttpResponse<String> answer =
                system.command("admin", password(Role.ADMINISTRATOR), "RegisterStaffMember", """
                {"user":"teller","roles":["CONSULTANT","MANAGER"],"store":"S1","password":"%s","temporary":false}
                """.formatted(PASSWORD));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String user(Role role) {
        return switch (role) {
            case ADMINISTRATOR -> "admin";
            case CONSULTANT -> "teller";
            default -> role.name().toLowerCase(Locale.ROOT);
        };
    }

    private static String password(Role role) {
        return role == Role.ADMINISTRATOR ? WholeSystem.ADMIN_PASSWORD : PASSWORD;
    }
}
