package io.showroom.report.daily.read;

import io.showroom.screen.read.GradeBadge;
import io.showroom.screen.read.ViewFormat;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a contact reads in the daily report. */
@Component("dailyWords")
public final class DailyWords {

    /** How the customer was met; for an act without a contact, the act. */
    public static String via(DailyContact row, ViewFormat format) {
        if (row.contact().channel() == null) {
            return format.of("event", row.contact().type());
        }
        return format.of(
                row.contact().type().equals("VisitRegistered") ? "channel" : "via",
                row.contact().channel());
    }

    /** What the contact led to, and what was said. */
    public static String account(DailyContact row, ViewFormat format) {
        return Stream.of(
                        results(row, format),
                        row.personal().account() == null ? "" : row.personal().account())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" — "));
    }

    /** The grade before the contact; of who had taken delivery by then, their standing. */
    public static @Nullable String before(DailyContact row, ViewFormat format) {
        return code(format.badge(row.store(), row.outcome().gradeBefore(), row.statusBefore()));
    }

    /** The grade after the contact; of who took delivery, their standing, or the grade of the delivered. */
    public static @Nullable String after(DailyContact row, ViewFormat format) {
        return code(format.badge(
                row.store(), row.outcome().gradeAfter(), row.outcome().status()));
    }

    private static @Nullable String code(@Nullable GradeBadge badge) {
        return badge == null ? null : badge.code();
    }

    /** What a check compared, and whether it agrees. */
    public static String check(DailyAnswer.Check check, ViewFormat format) {
        return format.text("daily.check." + check.check(), check.here(), check.there())
                + (check.agrees() ? " ✓" : " — " + format.text("daily.check.differs", check.differing()));
    }

    /** What the contact led to that day. */
    public static String results(DailyContact row, ViewFormat format) {
        return row.outcome().results() == null
                ? ""
                : Arrays.stream(row.outcome().results().split(" "))
                        .map(event -> format.of("event", event))
                        .collect(format.punctuation().listed());
    }
}
