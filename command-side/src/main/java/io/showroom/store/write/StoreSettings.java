package io.showroom.store.write;

import static io.showroom.rulebook.write.InputChecks.optional;

import io.showroom.commandapi.Rejection;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The changeable settings of a store. */
record StoreSettings(String name, List<DayOfWeek> openingDays, boolean defeatConfirmation) {

    private static final String DEFAULT_ZONE = "Asia/Shanghai";

    static StoreSettings initial(String store) {
        return new StoreSettings(store, List.of(DayOfWeek.values()), true);
    }

    StoreSettings with(@Nullable String newName, @Nullable List<DayOfWeek> newDays, @Nullable Boolean newConfirmation) {
        String given = optional("name", newName, 200);
        return new StoreSettings(
                given == null ? name : given,
                newDays == null ? openingDays : inOrder(newDays),
                newConfirmation == null ? defeatConfirmation : newConfirmation);
    }

    /**
     * Returns a region of the tz database; offsets and abbreviations, which have no daylight saving rules, are
     * rejected. Null means the default.
     */
    static ZoneId zone(@Nullable String timeZone) {
        String given = optional("timeZone", timeZone, 100);
        String name = given == null ? DEFAULT_ZONE : given;
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw Rejection.rule("unknownTimeZone", "timeZone");
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw Rejection.rule("unknownTimeZone", "timeZone");
        }
    }

    private static List<DayOfWeek> inOrder(List<@Nullable DayOfWeek> days) {
        if (days.isEmpty()) {
            throw Rejection.rule("neverOpen", "openingDays");
        }
        if (days.stream().anyMatch(Objects::isNull)) {
            throw Rejection.malformed("required", "openingDays");
        }
        return Set.copyOf(days).stream().sorted().toList();
    }
}
