package io.showroom.audit.checks.read;

import io.showroom.screen.read.ViewFormat;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what a finding was before and after, in the reader's words. */
@Component("checkWords")
public class CheckWords {

    /** Whether what a check finds is about several customers, who are listed where it says what is so afterwards. */
    public static boolean isSeveral(String check) {
        return check.equals(ContactSeries.NAME);
    }

    /** The customers of such a finding. */
    public static List<String> several(Finding finding) {
        return finding.after() == null ? List.of() : List.of(finding.after().split(" "));
    }

    /** All customers of such findings; none of another check's. */
    static Set<String> severalIn(String check, List<Finding> found) {
        return isSeveral(check)
                ? found.stream().flatMap(finding -> several(finding).stream()).collect(Collectors.toSet())
                : Set.of();
    }

    /** The words for a value that a check names; nothing for null. */
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
