package io.showroom.prospect.read.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ToDoTest {

    private static final Instant CAME = Instant.parse("2026-07-01T02:00:00Z");

    @Test
    void aGradeIsLateFromTheFirstMinuteAfterTwentyFourHours() {
        assertThat(ToDo.hoursLeft(CAME, CAME)).isEqualTo(24);
        assertThat(ToDo.hoursLeft(CAME, CAME.plus(Duration.ofMinutes(90)))).isEqualTo(22);
        assertThat(ToDo.hoursLeft(CAME, CAME.plus(Duration.ofHours(24)))).isZero();
        assertThat(ToDo.hoursLeft(CAME, CAME.plus(Duration.ofMinutes(24 * 60 + 1))))
                .isEqualTo(-1);
    }
}
