package io.showroom.prospect.read.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RotaWeekTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Test
    void aWeekRunsFromMondayToSunday() {
        assertThat(RotaWeek.monday(LocalDate.of(2026, 11, 8))).isEqualTo(MONDAY);
        assertThat(RotaWeek.monday(MONDAY)).isEqualTo(MONDAY);
        assertThat(week(MONDAY, Map.of()).days())
                .extracting(day -> day.day().getDayOfWeek())
                .containsExactly(DayOfWeek.values());
    }

    @Test
    void theNumberIsTheTurnOfTheDay() {
        RotaWeek week = week(MONDAY, Map.of(MONDAY, List.of("bert", "anna"), MONDAY.plusDays(1), List.of("anna")));
        assertThat(week.days().getFirst().turn("bert")).isEqualTo(1);
        assertThat(week.days().getFirst().turn("anna")).isEqualTo(2);
        assertThat(week.days().getFirst().turn("carl")).isZero();
        assertThat(week.days("anna")).isEqualTo(2);
    }

    @Test
    void formerConsultantsAreShownButNotCopied() {
        RotaWeek week = week(MONDAY, Map.of(MONDAY.minusWeeks(1), List.of("gone", "anna"), MONDAY, List.of("gone")));
        assertThat(week.consultants()).containsExactly("anna", "bert", "gone");
        assertThat(week.days().getFirst().weekBefore()).containsExactly("anna");
    }

    @Test
    void onlyPresentAndFutureDaysAreCopiedFromTheWeekBefore() {
        Map<LocalDate, List<String>> lastMonday = Map.of(MONDAY.minusWeeks(1), List.of("anna"));
        assertThat(week(MONDAY, lastMonday).copyable()).isTrue();
        assertThat(week(MONDAY.plusDays(1), lastMonday).copyable()).isFalse();
        assertThat(week(MONDAY, Map.of()).copyable()).isFalse();
    }

    @Test
    void firstVisitsInPersonAreCountedWhereTheyWereReceived() {
        RotaWeek week = RotaWeek.of(
                MONDAY,
                MONDAY,
                day -> true,
                Map.of(),
                List.of(
                        TurnsTest.visit("WALK_IN", "anna", true, Instant.EPOCH),
                        TurnsTest.visit("WALK_IN", "anna", false, null),
                        TurnsTest.visit("PHONE", "anna", true, null)),
                List.of("anna"),
                Comparator.naturalOrder());
        assertThat(week.days().getFirst().received("anna")).isEqualTo(1);
        assertThat(week.days().get(1).received("anna")).isZero();
    }

    @Test
    void whoHasLeftStandsAfterTheOthersInTheOrderOfNames() {
        Map<LocalDate, List<String>> rota =
                Map.of(MONDAY, List.of("carl", "bert"), MONDAY.plusDays(1), List.of("emil", "dora"));
        assertThat(week(MONDAY, rota).consultants()).containsExactly("anna", "bert", "emil", "dora", "carl");
    }

    private static RotaWeek week(LocalDate today, Map<LocalDate, List<String>> rota) {
        return RotaWeek.of(
                MONDAY, today, day -> true, rota, List.of(), List.of("anna", "bert"), Comparator.reverseOrder());
    }
}
