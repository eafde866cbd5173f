package io.showroom.prospect.read.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final Instant CAME = Instant.parse("2026-11-02T02:00:00Z");
    private static final Instant LEFT = CAME.plusSeconds(1800);
    private static final List<String> ROTA = List.of("anna", "bert", "carl");

    @Test
    void inTheMorningTheFirstOfTheRotaIsNext() {
        assertThat(next(List.of())).isEqualTo("anna");
    }

    @Test
    void whoIsBusyIsNotNextWhileSomebodyIsFree() {
        assertThat(next(List.of(visit("anna", true, null)))).isEqualTo("bert");
    }

    @Test
    void amongTheFreeTheOneWithTheFewestFirstVisitsIsNext() {
        assertThat(next(List.of(visit("anna", true, LEFT), visit("bert", true, LEFT))))
                .isEqualTo("carl");
        assertThat(next(List.of(visit("anna", true, LEFT), visit("bert", true, LEFT), visit("carl", true, LEFT))))
                .isEqualTo("anna");
    }

    @Test
    void againVisitsAndCallsCostNoTurn() {
        assertThat(next(List.of(visit("anna", false, LEFT), visit("PHONE", "anna", true, null))))
                .isEqualTo("anna");
    }

    @Test
    void whenAllAreBusyTheOneWithTheFewestCustomersIsNextAndSaidToBeBusy() {
        List<Turn> turns = Turns.of(
                ROTA,
                List.of(
                        visit("anna", true, null),
                        visit("anna", true, null),
                        visit("bert", true, null),
                        visit("bert", true, LEFT),
                        visit("carl", true, null)),
                Map.of());
        assertThat(turns).filteredOn(Turn::next).singleElement().satisfies(turn -> {
            assertThat(turn.consultant()).isEqualTo("carl");
            assertThat(turn.free()).isFalse();
        });
    }

    @Test
    void consultantsOffDutyAreListedLastAndNeverNext() {
        List<Turn> turns = Turns.of(
                List.of("anna"), List.of(visit("dora", true, LEFT), visit("anna", true, null)), Map.of("dora", 7L));
        assertThat(turns).extracting(Turn::consultant).containsExactly("anna", "dora");
        assertThat(turns).extracting(Turn::next).containsExactly(true, false);
        assertThat(turns.getLast()).isEqualTo(new Turn("dora", false, 0, 1, 1, 7, false));
    }

    @Test
    void visitsWithoutAConsultantCountForNobody() {
        assertThat(Turns.of(ROTA, List.of(visit(null, true, null)), Map.of()))
                .allMatch(Turn::free)
                .hasSize(3);
    }

    private static String next(List<ReceivedVisit> visits) {
        return Turns.of(ROTA, visits, Map.of()).stream()
                .filter(Turn::next)
                .map(Turn::consultant)
                .findFirst()
                .orElseThrow();
    }

    private static ReceivedVisit visit(@Nullable String consultant, boolean first, @Nullable Instant leftAt) {
        return visit("WALK_IN", consultant, first, leftAt);
    }

    static ReceivedVisit visit(String channel, @Nullable String consultant, boolean first, @Nullable Instant leftAt) {
        boolean inPerson = channel.equals("WALK_IN");
        return new ReceivedVisit(LocalDate.of(2026, 11, 2), consultant, inPerson, first, inPerson && leftAt == null);
    }
}
