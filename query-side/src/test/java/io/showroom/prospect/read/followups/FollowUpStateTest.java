package io.showroom.prospect.read.followups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpStateTest {

    @ParameterizedTest
    @CsvSource({
        "2027-02-27,OVERDUE",
        "2027-02-28,REMINDED",
        "2027-03-01,REMINDED",
        "2027-03-02,DUE",
        "2027-12-31,DUE",
        "2026-12-31,OVERDUE"
    })
    void remindersAreOnTheDayBeforeAndTheDayAndOverdueFromTheNext(LocalDate due, FollowUpState state) {
        assertThat(FollowUpState.on(LocalDate.of(2027, 2, 28), due)).isEqualTo(state);
    }
}
