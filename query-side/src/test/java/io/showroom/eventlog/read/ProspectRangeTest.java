package io.showroom.eventlog.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ProspectRangeTest {

    @Property(tries = 100)
    void everyProspectIsInExactlyOnePortion(@ForAll @IntRange(min = 1, max = 16) int portions, @ForAll long seed) {
        Random random = new Random(seed);
        String prospect = "P-" + new UUID(random.nextLong(), random.nextLong());
        assertThat(ProspectRange.split(portions)).hasSize(portions);
        assertThat(ProspectRange.split(portions))
                .filteredOn(portion -> portion.holds(prospect))
                .hasSize(1);
    }

    @Test
    void otherStreamsAreInNoRange() {
        assertThat(ProspectRange.WHOLE.holds("P-f")).isTrue();
        assertThat(ProspectRange.WHOLE.holds("S-1")).isFalse();
        assertThat(ProspectRange.WHOLE.holds("P")).isFalse();
        assertThat(ProspectRange.WHOLE.holds("Q-1")).isFalse();
    }
}
