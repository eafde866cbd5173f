package io.showroom.report.daily.read;

import io.showroom.screen.read.GradeBadge;
import io.showroom.screen.read.ViewFormat;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Texts of a contact in the daily report. */
@Component("dailyWords")
public final class DailyWords {

    /** Returns the channel of the contact; for an act without one, the name of the act. */
    public static String via(DailyContact row, ViewFormat format) {
        if (row.contact().channel() == null) {
            return format.of("event", row.contact().type());
        }
        return format.of(
                row.contact().type().equals("VisitRegistered") ? "channel" : "via",
                row.contact().channel());
    }

    /** Returns the contact's results and its account. */
    public static String account(DailyContact row, ViewFormat format) {
        return Stream.of(
                        results(row, format),
                        row.personal().account() == null ? "" : row.personal().account())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" — "));
    }

    /** Returns the grade shown before the contact, or the code shown for the status; null for none. */
    public static @Nullable String before(DailyContact row, ViewFormat format) {
        return code(format.badge(row.store(), row.outcome().gradeBefore(), row.statusBefore()));
    }

    /**
     * Returns the grade shown after the contact, or the code shown for the status (such as delivered); null for none.
     */
    public static @Nullable String after(DailyContact row, ViewFormat format) {
        return code(format.badge(
                row.store(), row.outcome().gradeAfter(), row.outcome().status()));
    }

    private static @Nullable String code(@Nullable GradeBadge badge) {
        return badge == null ? null : badge.code();
    }

    /** Returns what a check compared, and whether it agrees. */
    public static String check(DailyAnswer.Check check, ViewFormat format) {
        return format.text("daily.check." + check.check(), check.here(), check.there())
                + (check.agrees() ? " ✓" : " — " + format.text("daily.check.differs", check.differing()));
    }

    /** Returns the names of the acts that followed the contact that day; empty for none. */
    public static String results(DailyContact row, ViewFormat format) {
        return row.outcome().results() == null
                ? ""
                : Arrays.stream(row.outcome().results().split(" "))
                        .map(event -> format.of("event", event))
                        .collect(format.punctuation().listed());
    }
}
