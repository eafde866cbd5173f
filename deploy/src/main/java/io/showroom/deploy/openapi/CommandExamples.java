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
 * The examples of the API description from {@code openapi/examples.json}: a sequence of commands with accepted and
 * rejected ones. Dates in it are relative to today, so that the examples do not age.
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

    /** Returns all examples in an order in which they can be sent. */
    List<CommandExample> all() {
        return json.readValue(text("openapi/examples.json"), new TypeReference<>() {});
    }

    /** Returns example values of parameters by name. */
    Map<String, Object> parameters() {
        return json.readValue(text("openapi/parameters.json"), new TypeReference<>() {});
    }

    /** Returns example parts of uploads by address. */
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
     * A request body of one command and its expected result.
     *
     * @param command name of the command
     * @param as a role that may send it
     * @param body JSON body; identifiers in it are placeholders for existing ones
     * @param answer the expected rejection; null if the command is accepted
     * @param gives name by which later examples refer to the prospect that it creates; null if it creates none
     * @param events body fields that hold an event id, with the type of the event; null for none
     * @param figures address of a read whose response supplies the body's figures; null for none
     */
    record CommandExample(
            String command,
            Role as,
            Map<String, Object> body,
            @Nullable Answer answer,
            @Nullable String gives,
            @Nullable Map<String, String> events,
            @Nullable String figures) {

        /** Returns a one-line summary of the outcome. */
        String summary() {
            return answer == null ? "Accepted" : "Refused: " + answer.status() + " " + answer.code();
        }
    }

    /**
     * A rejection.
     *
     * @param status HTTP status
     * @param code code of the problem or of the faulty field
     */
    record Answer(int status, String code) {}
}
