package io.showroom.projection.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Counters: adding, subtracting, merging. */
class CountersTest {

    private static final int COUNTERS = 3;

    /** Rows with few keys, so that keys repeat. */
    private static List<TableRow> rows(List<Integer> from) {
        List<TableRow> rows = new ArrayList<>();
        for (int n : from) {
            rows.add(TableRow.of(List.of("S" + Math.floorMod(n, 3), n % 2 == 0), (long) n, 1L, (long) -n));
        }
        return rows;
    }

    @Property(tries = 100)
    void whatIsTakenAwayAgainLeavesNothing(@ForAll @Size(max = 20) List<@IntRange(min = -9, max = 9) Integer> some) {
        Counters tally = new Counters(COUNTERS);
        tally.add(rows(some), 1);
        tally.add(rows(some), -1);
        assertThat(tally.rows()).isEmpty();
        tally.forEachChange((key, n) -> assertThat(n).as("%s", key).isNull());
    }

    @Property(tries = 100)
    void theOrderOfAddingDoesNotMatter(
            @ForAll @Size(max = 20) List<@IntRange(min = -9, max = 9) Integer> some, @ForAll long seed) {
        List<Integer> other = new ArrayList<>(some);
        Collections.shuffle(other, new Random(seed));
        assertThat(tally(other).rows())
                .containsExactlyInAnyOrderElementsOf(tally(some).rows());
    }

    @Property(tries = 100)
    void partsPutTogetherAreTheWhole(
            @ForAll @Size(max = 12) List<@IntRange(min = -9, max = 9) Integer> some,
            @ForAll @Size(max = 12) List<@IntRange(min = -9, max = 9) Integer> others) {
        List<Integer> all = new ArrayList<>(some);
        all.addAll(others);
        Counters together = tally(some);
        together.addAll(tally(others));
        assertThat(together.rows())
                .containsExactlyInAnyOrderElementsOf(tally(all).rows());
        assertThat(together.size()).isEqualTo(tally(all).size());
    }

    @Example
    void aKeyIsARowUnlessAllItsCountersAreZero() {
        Counters tally = new Counters(2);
        tally.add(List.of("a"), 0, 5);
        tally.add(List.of("a"), 0, -5);
        tally.add(List.of("b"), 1, 1);
        assertThat(tally.size()).isEqualTo(2);
        assertThat(tally.rows()).containsExactly(TableRow.of(List.of("b"), 0L, 1L));
        tally.clear();
        assertThat(tally.size()).isZero();
    }

    @Example
    void countersBeyondWhatAnIntegerHoldsAreKept() {
        Counters tally = new Counters(1);
        tally.add(List.of("a"), 0, Integer.MAX_VALUE);
        tally.add(List.of(TableRow.of(List.of("a"), (long) Integer.MAX_VALUE)), 2);
        assertThat(tally.rows()).containsExactly(TableRow.of(List.of("a"), 3L * Integer.MAX_VALUE));
    }

    private static Counters tally(List<Integer> some) {
        Counters tally = new Counters(COUNTERS);
        tally.add(rows(some), 1);
        return tally;
    }
}
