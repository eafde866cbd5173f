package io.showroom.audit.checks.read;

import io.showroom.screen.read.ViewFormat;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Formats the values of a finding before and after the act, in the reader's language. */
@Component("checkWords")
public class CheckWords {

    /** Whether a finding of this check is about several customers; {@link Finding#after} then holds their ids. */
    public static boolean isSeveral(String check) {
        return check.equals(ContactSeries.NAME);
    }

    /** Returns the prospect ids of such a finding. */
    public static List<String> several(Finding finding) {
        return finding.after() == null ? List.of() : List.of(finding.after().split(" "));
    }

    /** Returns the prospect ids of all such findings; empty for other checks. */
    static Set<String> severalIn(String check, List<Finding> found) {
        return isSeveral(check)
                ? found.stream().flatMap(finding -> several(finding).stream()).collect(Collectors.toSet())
                : Set.of();
    }

    /** Returns the text for a value of a check; empty for null. */
    public String of(String check, @Nullable String value, String zone, ViewFormat format) {
        if (value == null) {
            return "";
        }
        return switch (check) {
            case "recordedLate" -> format.of("event", value);
            case OrderFindings.IDENTITY ->
                Arrays.stream(value.split(" "))
                        .map(format::field)
                        .collect(format.punctuation().listed());
            case OrderFindings.REGISTRATION -> format.moment(Instant.parse(value), zone);
            case OrderFindings.SOURCE -> format.code("SOURCE", value);
            case DefeatFindings.CHANGED -> {
                String[] parts = value.split(" ", 2);
                yield format.of("kind", parts[0]) + " · " + format.code("DEFEAT_REASON", parts[1]);
            }
            default -> value;
        };
    }
}
