package io.showroom.deploy.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StallDetectorTest {

    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    private final StallDetector headway = new StallDetector();

    @Test
    void whoIsBehindAndDoesNotMoveStandsStill() {
        headway.standingStill(START, 5, 9);

        assertThat(headway.standingStill(START.plusSeconds(90), 5, 9)).isEqualTo(Duration.ofSeconds(90));
        assertThat(headway.since()).isEqualTo(START);
    }

    @Test
    void whoMovesIsOnlyBehind() {
        headway.standingStill(START, 5, 9);

        assertThat(headway.standingStill(START.plusSeconds(90), 6, 900)).isZero();
    }

    @Test
    void whoIsThereDoesNotStandStill() {
        headway.standingStill(START, 9, 9);

        assertThat(headway.standingStill(START.plusSeconds(90), 9, 9)).isZero();
        assertThat(headway.standingStill(START.plusSeconds(100), 9, 12)).isEqualTo(Duration.ofSeconds(10));
    }
}
