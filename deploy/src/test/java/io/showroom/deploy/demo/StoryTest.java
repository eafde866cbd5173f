package io.showroom.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.cancelorder.CancelOrder;
import io.showroom.prospect.write.capturecontact.CaptureContact;
import io.showroom.prospect.write.declaredefeat.DeclareDefeat;
import io.showroom.prospect.write.placeorder.PlaceOrder;
import io.showroom.prospect.write.registervisit.RegisterVisit;
import io.showroom.prospect.write.registervisit.VisitChannel;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StoryTest {

    private static final LocalDate LAST = LocalDate.of(2026, 11, 22);
    private static final List<Told> ACTS = new Story(1, LAST, 1).tell();

    @Test
    void isTheSameEachTimeForTheSameSeedAndDay() {
        assertThat(new Story(1, LAST, 1).tell()).isEqualTo(ACTS);
    }

    @Test
    void isAnotherForAnotherSeed() {
        assertThat(new Story(2, LAST, 1).tell()).isNotEqualTo(ACTS);
    }

    @Test
    void comesInTheOrderOfEnteringAndNothingIsEnteredBeforeItHappened() {
        assertThat(ACTS).isSortedAccordingTo((a, b) -> a.recordedAt().compareTo(b.recordedAt()));
        assertThat(ACTS).allSatisfy(act -> {
            if (act.command() instanceof ProspectCommand) {
                assertThat(act.recordedAt()).isAfterOrEqualTo(act.occurredAt());
            }
        });
        assertThat(ACTS.getLast().recordedAt()).isBefore(Days.at(LAST.plusDays(1), 0, 0));
    }

    @Test
    void isMostlyEnteredWithinHoursAndSometimesDaysLater() {
        List<Told> acts = prospectActs();
        assertThat(share(acts, act -> hoursLate(act) < 12)).isBetween(0.8, 0.98);
        assertThat(share(acts, act -> hoursLate(act) > 40)).isBetween(0.005, 0.06);
    }

    @Test
    void bringsAboutAHundredAndFiftyFirstVisitsAStoreAndMonth() {
        Map<String, Long> visits = firstVisits().stream()
                .collect(Collectors.groupingBy(act -> ((RegisterVisit) act.command()).store(), Collectors.counting()));
        assertThat(visits).hasSize(3).allSatisfy((store, count) -> assertThat(count / 12.0)
                .isBetween(130.0, 170.0));
    }

    @Test
    void isBusyAtWeekendsAndInAutumnAndQuietAtTheSpringFestival() {
        Map<DayOfWeek, Long> byWeekday = firstVisits().stream()
                .collect(Collectors.groupingBy(act -> day(act).getDayOfWeek(), Collectors.counting()));
        assertThat(byWeekday.get(DayOfWeek.SATURDAY)).isGreaterThan(byWeekday.get(DayOfWeek.TUESDAY) * 3 / 2);
        Map<YearMonth, Long> byMonth = firstVisits().stream()
                .collect(Collectors.groupingBy(act -> YearMonth.from(day(act)), Collectors.counting()));
        assertThat(byMonth.get(YearMonth.of(2026, 2))).isLessThan(byMonth.get(YearMonth.of(2026, 10)) / 2);
        assertThat(firstVisits()).noneMatch(act -> Seasons.isClosed(day(act)));
    }

    @Test
    void captureAndClosingDependOnTheConsultant() {
        Map<String, Long> visits = count(firstVisits(), act -> ((RegisterVisit) act.command()).consultant());
        Map<String, Long> captured = count(
                of(CaptureContact.class).stream()
                        .filter(act -> ((CaptureContact) act.command()).name() != null)
                        .toList(),
                act -> act.by().user());
        Map<String, Long> orders = count(of(PlaceOrder.class), act -> act.by().user());
        visits.forEach((consultant, count) -> {
            assertThat((double) captured.get(consultant) / count).as(consultant).isBetween(0.45, 0.82);
            assertThat((double) orders.get(consultant) / captured.get(consultant))
                    .as(consultant)
                    .isBetween(0.08, 0.28);
        });
        assertThat(orders.get("consultant1")).isGreaterThan(orders.get("consultant6"));
    }

    @Test
    void ordersPressTowardsTheEndOfTheMonth() {
        List<Told> orders = of(PlaceOrder.class);
        double lastFour = share(orders, act -> {
            LocalDate day = day(act);
            return day.lengthOfMonth() - day.getDayOfMonth() < 4;
        });
        assertThat(lastFour).isBetween(0.17, 0.4);
        assertThat((double) of(CancelOrder.class).size() / orders.size()).isBetween(0.02, 0.1);
    }

    @Test
    void everyKindOfActAndOfDefeatOccurs() {
        Set<String> acts = ACTS.stream()
                .map(act -> act.command().getClass().getSimpleName())
                .collect(Collectors.toSet());
        assertThat(acts)
                .contains(
                        "RegisterVisit",
                        "CaptureContact",
                        "GradeProspect",
                        "PostponeFollowUp",
                        "AdvanceFollowUp",
                        "RecordContact",
                        "RecordTestDrive",
                        "RecordQuote",
                        "PlaceOrder",
                        "CancelOrder",
                        "ConfirmDelivery",
                        "DeclareDefeat",
                        "ConfirmDefeat",
                        "RejectDefeat",
                        "ReactivateProspect",
                        "ReassignProspect",
                        "DeactivateStaffMember");
        assertThat(of(DeclareDefeat.class).stream()
                        .map(act -> ((DeclareDefeat) act.command()).kind())
                        .collect(Collectors.toSet()))
                .hasSize(4);
        assertThat(of(RegisterVisit.class).stream()
                        .map(act -> ((RegisterVisit) act.command()).channel())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(VisitChannel.values());
    }

    @Test
    void nobodySharesAPhoneNumber() {
        Set<String> numbers = new HashSet<>();
        for (Told act : of(CaptureContact.class)) {
            String phone = ((CaptureContact) act.command()).phone();
            assertThat(phone == null || numbers.add(phone)).isTrue();
        }
    }

    private static List<Told> firstVisits() {
        return of(RegisterVisit.class).stream()
                .filter(act -> ((RegisterVisit) act.command()).first())
                .toList();
    }

    private static List<Told> prospectActs() {
        return ACTS.stream()
                .filter(act -> act.command() instanceof ProspectCommand)
                .toList();
    }

    private static List<Told> of(Class<?> command) {
        return ACTS.stream().filter(act -> command.isInstance(act.command())).toList();
    }

    private static Map<String, Long> count(List<Told> acts, Function<Told, String> key) {
        return acts.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    }

    private static double share(List<Told> acts, Predicate<Told> which) {
        return (double) acts.stream().filter(which).count() / acts.size();
    }

    private static LocalDate day(Told act) {
        return Days.of(act.occurredAt());
    }

    private static long hoursLate(Told act) {
        Instant occurred = act.occurredAt();
        return ChronoUnit.HOURS.between(occurred, act.recordedAt());
    }
}
