package io.showroom.directory.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.grading.events.Grade;
import io.showroom.grading.events.GradeKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SchemeEntryTest {

    @Test
    void highGradesAreThoseToBeContactedAtLeastOnceAWeek() {
        assertThat(scheme(order(), open("H", 2), open("A", 7), open("B", 14)).high())
                .containsExactly("H", "A");
        assertThat(scheme(order(), open("P1", 2), open("P2", 4), open("P3", 7), open("P4", 15))
                        .high())
                .containsExactly("P1", "P2", "P3");
    }

    @Test
    void theHottestGradeIsAlwaysHigh() {
        assertThat(scheme(open("X", 10), open("Y", null)).high()).containsExactly("X");
        assertThat(scheme().high()).isEmpty();
    }

    private static SchemeEntry scheme(Grade... grades) {
        return new SchemeEntry("S", 1, LocalDate.EPOCH, "", "", List.of(grades));
    }

    private static Grade order() {
        return new Grade("O", GradeKind.ORDERED, 7, "", "");
    }

    private static Grade open(String code, @Nullable Integer days) {
        return new Grade(code, GradeKind.OPEN, days, "", "");
    }
}
