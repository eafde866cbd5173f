package io.showroom.audit.checks.read;

import io.showroom.screen.read.Say;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what a finding was before and after, in the reader's words. */
@Component("checkWords")
public class CheckWords {

    /** The words for a value that a check names; nothing for null. */
    public String of(String check, @Nullable String value, String zone, Say say) {
        if (value == null) {
            return "";
        }
        return switch (check) {
            case "recordedLate" -> say.of("event", value);
            case OrderFindings.IDENTITY ->
                Arrays.stream(value.split(" ")).map(say::field).collect(Collectors.joining(say.text("list.comma")));
            case OrderFindings.REGISTRATION -> say.moment(Instant.parse(value), zone);
            case OrderFindings.SOURCE -> say.code("SOURCE", value);
            case DefeatFindings.CHANGED -> {
                String[] parts = value.split(" ", 2);
                yield say.of("kind", parts[0]) + " · " + say.code("DEFEAT_REASON", parts[1]);
            }
            default -> value;
        };
    }
}
