package io.showroom.deploy.openapi;

import io.showroom.staff.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The examples of the API's description: {@code openapi/examples.json} tells a small story, command by command, with
 * what is accepted and what is refused. Dates in it are written from today, so that an example is as good in a year.
 */
@Component
final class CommandExamples {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern MOMENT = Pattern.compile("\\{(today|now|month)(?:([+-]\\d+)([hd]?))?}");

    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    CommandExamples(Clock clock) {
        this.clock = clock;
    }

    /** All of them, in the order in which they can be sent. */
    List<CommandExample> all() {
        return json.readValue(text("openapi/examples.json"), new TypeReference<>() {});
    }

    /** Values of parameters by name. */
    Map<String, Object> parameters() {
        return json.readValue(text("openapi/parameters.json"), new TypeReference<>() {});
    }

    /** Parts of files that are brought in, by address. */
    Map<String, Map<String, String>> uploads() {
        return json.readValue(text("openapi/uploads.json"), new TypeReference<>() {});
    }

    private String text(String name) {
        try (InputStream file = new ClassPathResource(name).getInputStream()) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZONE)).truncatedTo(ChronoUnit.MINUTES);
            return MOMENT.matcher(text).replaceAll(match -> moment(match, now));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String moment(MatchResult match, OffsetDateTime now) {
        long more = match.group(2) == null ? 0 : Long.parseLong(match.group(2));
        return switch (match.group(1)) {
            case "today" -> now.toLocalDate().plusDays(more).toString();
            case "month" -> YearMonth.from(now).plusMonths(more).toString();
            default ->
                "h".equals(match.group(3))
                        ? now.plusHours(more).toString()
                        : now.plusDays(more).toString();
        };
    }

    /**
     * One body of a command and its answer.
     *
     * @param command name of the command
     * @param as a role that may send it
     * @param body what is sent; identifiers in it stand for ones of things that are there
     * @param answer what refuses it; null if it is accepted
     * @param gives the identifier by which later examples call the prospect that it starts; null if it starts none
     * @param events fields of the body that name an event, with the event's type; null for none
     * @param figures address whose answer gives the body's figures; null for none
     */
    record CommandExample(
            String command,
            Role as,
            Map<String, Object> body,
            @Nullable Answer answer,
            @Nullable String gives,
            @Nullable Map<String, String> events,
            @Nullable String figures) {

        /** What happens to it, in a line. */
        String summary() {
            return answer == null ? "Accepted" : "Refused: " + answer.status() + " " + answer.code();
        }
    }

    /**
     * A refusal.
     *
     * @param status of HTTP
     * @param code of the problem, or of the field at fault
     */
    record Answer(int status, String code) {}
}
