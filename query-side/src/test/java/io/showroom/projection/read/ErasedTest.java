package io.showroom.projection.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.prospect.events.ContactCaptured;
import io.showroom.prospect.events.PersonalDataErased;
import io.showroom.testing.Stream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows after a person's key was destroyed. */
class ErasedTest {

    private static final String P = "P-1";
    private static final String NO_NAME = "null";

    private final Map<String, String> keys = new HashMap<>(Map.of(P, "Wang"));
    private final Decryptor decryptor = (person, text) ->
            keys.containsKey(person) ? new TreeMap<>(Map.of("name", keys.get(person))) : new TreeMap<>();
    private final Stream stream = Stream.prospect(P)
            .visit("2026-03-01", "c1")
            .add(new ContactCaptured(
                    P,
                    "S1",
                    Stream.instant("2026-03-01T01:00"),
                    "Asia/Shanghai",
                    "c1",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of("name"),
                    "sealed"));

    @Test
    void everyRowIsWrittenAgainThoughTheOldOnesCannotBeComputedAnyMore() {
        Timeline before = timeline();
        assertThat(step(null, before)).containsExactly("Wang");
        keys.clear();
        stream.add(erasure(false));
        Timeline after = timeline();
        assertThat(step(after.upTo(2), after)).containsExactly(NO_NAME);
    }

    @Test
    void changesAfterAnErasureAreAppliedAsUsual() {
        keys.clear();
        stream.add(erasure(false));
        stream.reassign("2026-03-02", "c2");
        Timeline after = timeline();
        assertThat(step(after.upTo(3), after)).isEmpty();
    }

    @Test
    void aRestoredKeyDecryptsNothing() {
        stream.add(erasure(false));
        assertThat(timeline().open("sealed")).isEmpty();
        assertThat(timeline().open(null)).isEmpty();
    }

    @Test
    void anErasureDoneAgainWritesTheRowsAgain() {
        keys.clear();
        stream.add(erasure(false));
        stream.add(erasure(true));
        Timeline after = timeline();
        assertThat(step(after.upTo(3), after)).containsExactly(NO_NAME);
    }

    @Test
    void thePersonIsErasedAlsoAsKnownBefore() {
        keys.clear();
        stream.add(erasure(false));
        assertThat(Objects.requireNonNull(timeline().upTo(2)).open("sealed")).isEmpty();
    }

    private Timeline timeline() {
        return Timeline.of(stream.events(), decryptor);
    }

    private static PersonalDataErased erasure(boolean reapplied) {
        return new PersonalDataErased(P, "S1", Stream.instant("2026-03-02"), null, reapplied, null);
    }

    /** Returns the names written into the table. */
    private static List<String> step(Timeline before, Timeline after) {
        TableDifference difference = new TableDifference(NAMES, new Epochs(100));
        difference.step(before, after);
        assertThat(difference.remove()).isEmpty();
        return difference.put().stream()
                .map(row -> String.valueOf(row.values().getFirst()))
                .toList();
    }

    private static final Projection NAMES = new RowProjection<>(
            ReadModelTable.own("names", 1, Named.class, "prospect_id"), timeline -> timeline.recorded().stream()
                    .map(RecordedEvent::payload)
                    .filter(ContactCaptured.class::isInstance)
                    .map(captured -> new Named(
                            P,
                            timeline.open(((ContactCaptured) captured).sealed()).get("name")))
                    .toList()) {};

    private record Named(String prospectId, @Nullable String name) {}
}
