package io.showroom.prospect.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of one attribute over business time; of two changes at one instant the one recorded later wins. */
final class EffectiveHistory<T> {

    private final List<EffectiveValue<T>> turns = new ArrayList<>();

    void turn(Instant at, T value) {
        int place = turns.size();
        while (place > 0 && turns.get(place - 1).at().isAfter(at)) {
            place--;
        }
        turns.add(place, new EffectiveValue<>(at, value));
    }

    /** Sets a value and discards all later ones. */
    void turnForGood(Instant at, T value) {
        turns.removeIf(turn -> turn.at().isAfter(at));
        turns.add(new EffectiveValue<>(at, value));
    }

    @Nullable
    T at(Instant moment) {
        T value = null;
        for (EffectiveValue<T> turn : turns) {
            if (turn.at().isAfter(moment)) {
                break;
            }
            value = turn.value();
        }
        return value;
    }

    @Nullable
    T last() {
        return turns.isEmpty() ? null : turns.getLast().value();
    }

    private record EffectiveValue<T>(Instant at, T value) {}
}
