package io.showroom.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.deploy.testing.WholeSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends {@code requests.http} request by request, and supports the REST Client variables it uses: file variables,
 * responses of named requests, relative times, random numbers.
 */
final class RequestsTour {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path FILE = Path.of("..", "requests.http");
    private static final Pattern REQUEST = Pattern.compile("(GET|POST|PUT|DELETE) (\\S.*)");
    private static final Pattern HEADER = Pattern.compile("([A-Za-z-]+): *(.*)");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{([^{}]+)}}");
    private static final Pattern MOMENT =
            Pattern.compile("\\$datetime (?:iso8601 (-?\\d+) m|\"YYYY-MM-DD\" (-?\\d+) d)");
    private static final Pattern NUMBER = Pattern.compile("\\$randomInt (\\d+) (\\d+)");
    private static final Pattern ANSWER = Pattern.compile("(\\w+)\\.response\\.body\\.\\$(.+)");

    private final WholeSystem system;
    private final Instant now;
    private final Map<String, String> variables = new HashMap<>();
    private final Map<String, JsonNode> answers = new HashMap<>();

    RequestsTour(WholeSystem system, Instant now) {
        this.system = system;
        this.now = now;
    }

    /**
     * Sends all requests in order. Each must be answered with the status given in the file, 200 by default.
     *
     * @return method and address of each request
     */
    List<String> send(String text) {
        List<String> sent = new ArrayList<>();
        for (String part : text.split("(?m)^###.*$")) {
            String name = null;
            int expected = 200;
            List<String> lines = new ArrayList<>();
            for (String line : part.strip().lines().toList()) {
                if (line.startsWith("# @name ")) {
                    name = line.substring("# @name ".length()).strip();
                } else if (line.startsWith("# Expect ")) {
                    expected = Integer.parseInt(
                            line.substring("# Expect ".length()).strip());
                } else if (line.startsWith("@")) {
                    String[] variable = line.substring(1).split(" *= *", 2);
                    variables.put(variable[0], variable[1]);
                } else if (!line.startsWith("#")) {
                    lines.add(line);
                }
            }
            String request = String.join("\n", lines).strip();
            if (!request.isEmpty()) {
                HttpResponse<String> answer = send(request.lines().toList());
                assertThat(answer.statusCode())
                        .as("%s: %s", request, answer.body())
                        .isEqualTo(expected);
                if (name != null) {
                    answers.put(name, JSON.readTree(answer.body()));
                }
                sent.add(lines.getFirst());
            }
        }
        return sent;
    }

    static String file() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(List<String> lines) {
        Matcher first = REQUEST.matcher(lines.getFirst());
        assertThat(first.matches()).as(lines.getFirst()).isTrue();
        int blank = lines.indexOf("");
        List<String> head = lines.subList(1, blank < 0 ? lines.size() : blank);
        String body = blank < 0 ? "" : filled(String.join("\n", lines.subList(blank + 1, lines.size())));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(filled(first.group(2))))
                .method(first.group(1), body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        for (String line : head) {
            Matcher header = HEADER.matcher(line);
            assertThat(header.matches()).as(line).isTrue();
            request.header(header.group(1), credentials(filled(header.group(2))));
        }
        return system.send(request);
    }

    /** Encodes user and password, which the file contains in plain text, as the REST Client does. */
    private static String credentials(String value) {
        String[] words = value.split(" ");
        return words.length == 3 && words[0].equals("Basic")
                ? "Basic "
                        + Base64.getEncoder()
                                .encodeToString((words[1] + ":" + words[2]).getBytes(StandardCharsets.UTF_8))
                : value;
    }

    private String filled(String text) {
        return VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }

    private String value(String variable) {
        if (variable.equals("host")) {
            return system.url();
        }
        if (variable.equals("$guid")) {
            return UUID.randomUUID().toString();
        }
        Matcher moment = MOMENT.matcher(variable);
        if (moment.matches()) {
            return moment.group(1) != null
                    ? now.plus(Long.parseLong(moment.group(1)), ChronoUnit.MINUTES)
                            .toString()
                    : now.atZone(ZoneOffset.UTC)
                            .toLocalDate()
                            .plusDays(Long.parseLong(moment.group(2)))
                            .toString();
        }
        Matcher number = NUMBER.matcher(variable);
        if (number.matches()) {
            return String.valueOf(ThreadLocalRandom.current()
                    .nextLong(Long.parseLong(number.group(1)), Long.parseLong(number.group(2))));
        }
        Matcher answer = ANSWER.matcher(variable);
        if (answer.matches()) {
            assertThat(answers).as(variable).containsKey(answer.group(1));
            String pointer = Arrays.stream(answer.group(2).split("[.\\[\\]]+"))
                    .filter(step -> !step.isEmpty())
                    .map(step -> "/" + step)
                    .reduce("", String::concat);
            JsonNode value = answers.get(answer.group(1)).at(pointer);
            assertThat(value.isValueNode()).as(variable + " in " + answers).isTrue();
            return value.asString();
        }
        assertThat(variables).as(variable).containsKey(variable);
        return filled(variables.get(variable));
    }
}
