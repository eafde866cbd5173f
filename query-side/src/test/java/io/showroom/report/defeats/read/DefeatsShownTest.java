package io.showroom.report.defeats.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.projection.read.PersonName;
import io.showroom.prospect.read.PersonReference;
import io.showroom.report.defeats.read.DefeatAnswer.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Page;

/** Test of the pages of a long list: no line is left out or shown twice. */
class DefeatsShownTest {

    private static final List<Line> LINES = IntStream.range(0, 250)
            .mapToObj(n -> line("P-" + n, n == 249 ? DefeatDeclaration.PENDING : DefeatDeclaration.CONFIRMED))
            .toList();

    @Test
    void waitingDeclarationsAreOnTheFirstPage() {
        Page<Line> first = DefeatsShown.of(LINES, 0);
        assertThat(first.getContent()).hasSize(100);
        assertThat(first.getContent().getFirst().defeat().prospectId()).isEqualTo("P-249");
        assertThat(first.getTotalElements()).isEqualTo(250);
    }

    @Test
    void thePagesHoldEveryLineOnce() {
        Stream<Line> shown = IntStream.range(0, 3).boxed().flatMap(page -> DefeatsShown.of(LINES, page).stream());
        assertThat(shown).containsExactlyInAnyOrderElementsOf(LINES);
    }

    @Test
    void beyondTheEndIsTheLastPage() {
        assertThat(DefeatsShown.of(LINES, 99)).isEqualTo(DefeatsShown.of(LINES, 2));
        assertThat(DefeatsShown.of(List.of(), 5).getNumber()).isZero();
    }

    private static Line line(String prospect, String state) {
        DefeatDeclaration defeat = new DefeatDeclaration(
                prospect,
                1,
                "S1",
                "Asia/Shanghai",
                LocalDate.of(2026, 3, 5),
                Instant.parse("2026-03-05T02:00:00Z"),
                "c1",
                PersonReference.of(PersonName.of("Wang")),
                new DefeatDeclaration.StateAtDeclaration(null, "B", 1, 1),
                "LOST",
                "price",
                new DefeatDeclaration.Rival(null, null, null, null),
                new DefeatDeclaration.PersonalData(null, null, null, null),
                new DefeatDeclaration.Decision(state, null, null));
        return new Line(defeat, false);
    }
}
