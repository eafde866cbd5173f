package io.showroom.projection.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.prospect.events.VisitCompleted;
import io.showroom.prospect.events.VisitRegistered;
import io.showroom.testing.Stream;
import java.time.Instant;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompletedVisitTest {

    @Test
    void isReadAsIfRegisteredCompletely() {
        Stream stream = Stream.prospect("P-1").visit("2026-03-05T10:00", "WALK_IN", "c1", "walk-in", null, "X1");
        String visit = stream.lastEventId();
        stream.add(completed(visit, "2026-03-05T03:00:00Z", null, "X5")).add(completed(visit, null, "phone", null));

        assertThat(theVisit(stream)).satisfies(whole -> {
            assertThat(whole.leftAt()).isEqualTo(Instant.parse("2026-03-05T03:00:00Z"));
            assertThat(whole.source()).isEqualTo("phone");
            assertThat(whole.model()).isEqualTo("X5");
            assertThat(whole.partySize()).isEqualTo(1);
        });
    }

    @Test
    void keepsItsConsultant() {
        Stream stream = Stream.prospect("P-1").visit("2026-03-05T10:00", "c1");
        stream.add(completed(stream.lastEventId(), null, null, null));

        assertThat(theVisit(stream).consultant()).isEqualTo("c1");
    }

    @Test
    void leavesOtherVisitsAlone() {
        Stream stream = Stream.prospect("P-1").visit("2026-03-05T10:00", "c1");
        stream.add(completed("elsewhere", "2026-03-05T03:00:00Z", "phone", "X5"));

        assertThat(theVisit(stream).leftAt()).isNull();
        assertThat(theVisit(stream).model()).isNull();
    }

    private static VisitRegistered theVisit(Stream stream) {
        Timeline timeline = Timeline.of(stream.events(), (person, text) -> new TreeMap<>());
        return (VisitRegistered) timeline.acts().getFirst().event();
    }

    private static VisitCompleted completed(
            String visit, @Nullable String leftAt, @Nullable String source, @Nullable String model) {
        return new VisitCompleted(
                "P-1",
                "S1",
                Instant.parse("2026-03-05T08:00:00Z"),
                visit,
                leftAt == null ? null : Instant.parse(leftAt),
                null,
                "c2",
                source,
                model,
                null,
                null,
                null);
    }
}
