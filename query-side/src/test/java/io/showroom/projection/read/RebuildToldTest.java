package io.showroom.projection.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RebuildToldTest {

    @Test
    void duringTheSortNoZeroCountIsLogged() {
        assertThat(at(0).said()).contains("sorts the log up to position 2000").doesNotContain("0 events");
    }

    @Test
    void afterwardsTheNumberOfEventsIsLogged() {
        assertThat(at(750).said()).contains("750 events so far", "2000");
    }

    private static RebuildJournal.Status at(long events) {
        return new RebuildJournal.Status("RB-1", "RUNNING", 2000, events / 10, events, events * 3, null);
    }
}
