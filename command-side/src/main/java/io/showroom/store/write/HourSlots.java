package io.showroom.store.write;

import io.showroom.commandapi.Rejection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Validates the hour slots of the traffic statistics. */
final class HourSlots {

    /** The default slots: hourly from 8 to 20. */
    static final List<Integer> USUAL = IntStream.rangeClosed(8, 20).boxed().toList();

    private static final int HOURS = 24;

    private HourSlots() {}

    /**
     * Returns the hours unchanged.
     *
     * @throws Rejection unless they are at least two, ascending, from 0 to 24
     */
    static List<Integer> checked(List<@Nullable Integer> hours) {
        if (hours.stream().anyMatch(Objects::isNull)) {
            throw Rejection.malformed("required", "hours");
        }
        boolean within = hours.stream().allMatch(hour -> hour != null && hour >= 0 && hour <= HOURS);
        boolean ascending = IntStream.range(1, hours.size())
                .allMatch(i -> Objects.requireNonNull(hours.get(i)) > Objects.requireNonNull(hours.get(i - 1)));
        if (hours.size() < 2 || !within || !ascending) {
            throw Rejection.rule("noSlots", "hours");
        }
        return hours.stream().map(Objects::requireNonNull).toList();
    }
}
