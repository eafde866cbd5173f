package io.showroom.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.monthclose.write.CloseMonth;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.cancelorder.CancelOrder;
import io.showroom.prospect.write.capturecontact.CaptureContact;
import io.showroom.prospect.write.capturecontact.CustomerType;
import io.showroom.prospect.write.completevisit.CompleteVisit;
import io.showroom.prospect.write.confirmdefeat.ConfirmDefeat;
import io.showroom.prospect.write.declaredefeat.DeclareDefeat;
import io.showroom.prospect.write.handoverconsultant.HandOverConsultant;
import io.showroom.prospect.write.makeappointment.MakeAppointment;
import io.showroom.prospect.write.placeorder.PlaceOrder;
import io.showroom.prospect.write.recordquote.RecordQuote;
import io.showroom.prospect.write.registervisit.RegisterVisit;
import io.showroom.prospect.write.registervisit.VisitChannel;
import io.showroom.prospect.write.rejectdefeat.RejectDefeat;
import io.showroom.store.write.SetDutyRota;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoScenarioTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant UNTIL = DemoDays.at(TODAY, 16, 10);
    private static final List<ScenarioCommand> ACTS = new DemoScenario(1, UNTIL, 1).tell();

    @Test
    void isTheSameEachTimeForTheSameSeedAndMoment() {
        assertThat(new DemoScenario(1, UNTIL, 1).tell()).isEqualTo(ACTS);
    }

    @Test
    void isTheSameUpToAnyMomentOfTheDay() {
        Instant noon = DemoDays.at(TODAY, 12, 0);
        assertThat(new DemoScenario(1, noon, 1).tell())
                .isEqualTo(ACTS.stream()
                        .filter(act -> act.recordedAt().isBefore(noon))
                        .toList());
    }

    @Test
    void somebodyIsInEachStoreAndSomebodyHasLeft() {
        for (String store : List.of("S1", "S2", "S3")) {
            List<String> came = of(RegisterVisit.class).stream()
                    .filter(act -> day(act).equals(TODAY))
                    .map(act -> (RegisterVisit) act.command())
                    .filter(visit -> visit.store().equals(store)
                            && visit.channel() == VisitChannel.WALK_IN
                            && visit.leftAt() == null)
                    .map(RegisterVisit::prospectId)
                    .toList();
            Set<String> left = of(CompleteVisit.class).stream()
                    .filter(act -> day(act).equals(TODAY))
                    .map(act -> ((CompleteVisit) act.command()).prospectId())
                    .collect(Collectors.toSet());
            assertThat(came).as(store).isNotEmpty();
            assertThat(left).as(store).containsAnyElementsOf(came).doesNotContainSequence(came);
        }
    }

    @Test
    void someComeAsAgreedAndSomeDoNot() {
        List<ScenarioCommand> agreed = of(MakeAppointment.class).stream()
                .filter(act -> day(act).isBefore(TODAY.minusDays(20)))
                .toList();
        Set<String> visits = of(RegisterVisit.class).stream()
                .map(act -> ((RegisterVisit) act.command()).prospectId() + " " + day(act))
                .collect(Collectors.toSet());
        double came = share(agreed, act -> {
            MakeAppointment appointment = (MakeAppointment) act.command();
            LocalDate coming = DemoDays.of(Objects.requireNonNull(appointment.appointmentAt()));
            return visits.contains(appointment.prospectId() + " " + coming);
        });
        assertThat(came).isBetween(0.45, 0.85);
        assertThat(of(MakeAppointment.class)).anyMatch(act -> {
            Instant coming = ((MakeAppointment) act.command()).appointmentAt();
            return coming != null && coming.isAfter(UNTIL);
        });
    }

    @Test
    void theRotaOfTheComingWeekIsThere() {
        Set<LocalDate> days = of(SetDutyRota.class).stream()
                .map(act -> (SetDutyRota) act.command())
                .filter(rota -> rota.store().equals("S1") && !rota.consultants().isEmpty())
                .map(SetDutyRota::day)
                .collect(Collectors.toSet());
        assertThat(days).contains(TODAY.minusDays(21), TODAY, TODAY.plusDays(6));
    }

    @Test
    void whoeverLeavesHandsOverInOneAct() {
        assertThat(of(HandOverConsultant.class)).singleElement().satisfies(act -> assertThat(
                        ((HandOverConsultant) act.command()).from())
                .isEqualTo("s3-consultant3"));
    }

    @Test
    void hotProspectsAreGivenUpAndWaitForTheManager() {
        Set<String> decided = ACTS.stream()
                .filter(act -> act.command() instanceof ConfirmDefeat || act.command() instanceof RejectDefeat)
                .filter(act -> !day(act).isBefore(TODAY.minusDays(1)))
                .map(act -> ((ProspectCommand) act.command()).prospectId())
                .collect(Collectors.toSet());
        assertThat(of(DeclareDefeat.class).stream()
                        .filter(act -> day(act).equals(TODAY.minusDays(1)))
                        .map(act -> ((DeclareDefeat) act.command()).prospectId())
                        .filter(id -> !decided.contains(id)))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void isAnotherForAnotherSeed() {
        assertThat(new DemoScenario(2, UNTIL, 1).tell()).isNotEqualTo(ACTS);
    }

    @Test
    void comesInTheOrderOfEnteringAndNothingIsEnteredBeforeItHappened() {
        assertThat(ACTS).isSortedAccordingTo((a, b) -> a.recordedAt().compareTo(b.recordedAt()));
        assertThat(ACTS).allSatisfy(act -> {
            if (act.command() instanceof ProspectCommand) {
                assertThat(act.recordedAt()).isAfterOrEqualTo(act.occurredAt());
            }
        });
        assertThat(ACTS.getLast().recordedAt()).isBefore(UNTIL);
    }

    @Test
    void isMostlyEnteredWithinHoursAndSometimesDaysLater() {
        List<ScenarioCommand> acts = prospectActs();
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
        assertThat(firstVisits()).noneMatch(act -> Seasonality.isClosed(day(act)));
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
            assertThat((double) captured.get(consultant) / count).as(consultant).isBetween(0.45, 0.86);
            assertThat((double) orders.get(consultant) / captured.get(consultant))
                    .as(consultant)
                    .isBetween(0.08, 0.28);
        });
        assertThat(orders.get("consultant1")).isGreaterThan(orders.get("consultant6"));
    }

    @Test
    void ordersPressTowardsTheEndOfTheMonth() {
        List<ScenarioCommand> orders = of(PlaceOrder.class);
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
                        "HandOverConsultant",
                        "CompleteVisit",
                        "MakeAppointment",
                        "ReviewContact",
                        "RecordReferral",
                        "RecordTransaction",
                        "SetDutyRota",
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
    void everyMonthIsClosedButForOneThatWaits() {
        Map<String, List<YearMonth>> closed = of(CloseMonth.class).stream()
                .map(act -> (CloseMonth) act.command())
                .collect(Collectors.groupingBy(
                        CloseMonth::store, Collectors.mapping(CloseMonth::month, Collectors.toList())));
        assertThat(closed.get("S1")).hasSize(12).contains(YearMonth.of(2025, 11), YearMonth.of(2026, 10));
        assertThat(closed.get("S3")).hasSize(11).doesNotContain(YearMonth.of(2026, 10));
        assertThat(of(CloseMonth.class)).allSatisfy(act -> assertThat(YearMonth.from(day(act)))
                .isEqualTo(((CloseMonth) act.command()).month().plusMonths(1)));
    }

    @Test
    void whatIsQuotedFitsTheBudget() {
        Map<String, CaptureContact> captured = new HashMap<>();
        int compared = 0;
        int fits = 0;
        for (ScenarioCommand act : ACTS) {
            if (act.command() instanceof CaptureContact capture && capture.budget() != null) {
                captured.put(capture.prospectId(), capture);
            } else if (act.command() instanceof RecordQuote quote && captured.containsKey(quote.prospectId())) {
                CaptureContact capture = captured.get(quote.prospectId());
                if (quote.model().equals(capture.model())) {
                    compared++;
                    fits += within(quote.price().intValue(), Objects.requireNonNull(capture.budget())) ? 1 : 0;
                }
            }
        }
        assertThat(compared).isGreaterThan(100);
        assertThat(fits).isEqualTo(compared);
    }

    private static boolean within(int price, String budget) {
        int[] limits = Pattern.compile("\\d+")
                .matcher(budget)
                .results()
                .mapToInt(match -> Integer.parseInt(match.group()) * 10_000)
                .toArray();
        return price <= limits[limits.length - 1] && (limits.length == 1 || price >= limits[0]);
    }

    @Test
    void someBuyForACompanySomeLeaveASecondNumberAndDefeatsHaveMeasures() {
        List<CaptureContact> captured = of(CaptureContact.class).stream()
                .map(act -> (CaptureContact) act.command())
                .filter(capture -> capture.customerType() != null)
                .toList();
        List<CaptureContact> companies = captured.stream()
                .filter(capture -> capture.customerType() != CustomerType.PRIVATE)
                .toList();
        assertThat((double) companies.size() / captured.size()).isBetween(0.03, 0.12);
        assertThat(companies)
                .allSatisfy(capture -> assertThat(capture.company()).isNotBlank())
                .allSatisfy(capture -> assertThat(capture.contactPerson()).isNotBlank());
        assertThat(companies).extracting(CaptureContact::customerType).contains(CustomerType.CORPORATE);
        long second = captured.stream()
                .filter(capture -> capture.secondPhone() != null)
                .count();
        assertThat((double) second / captured.size()).isBetween(0.06, 0.2);
        List<DeclareDefeat> defeats = of(DeclareDefeat.class).stream()
                .map(act -> (DeclareDefeat) act.command())
                .toList();
        assertThat(defeats).anyMatch(defeat -> defeat.counterMeasure() == null);
        assertThat(defeats.stream().filter(defeat -> defeat.counterMeasure() != null))
                .hasSizeGreaterThan(defeats.size() / 4);
        assertThat(defeats).anyMatch(defeat -> defeat.callBackPhone() != null);
    }

    @Test
    void nobodySharesAPhoneNumber() {
        Set<String> numbers = new HashSet<>();
        for (ScenarioCommand act : of(CaptureContact.class)) {
            String phone = ((CaptureContact) act.command()).phone();
            assertThat(phone == null || numbers.add(phone)).isTrue();
        }
    }

    private static List<ScenarioCommand> firstVisits() {
        return of(RegisterVisit.class).stream()
                .filter(act -> ((RegisterVisit) act.command()).first())
                .toList();
    }

    private static List<ScenarioCommand> prospectActs() {
        return ACTS.stream()
                .filter(act -> act.command() instanceof ProspectCommand)
                .toList();
    }

    private static List<ScenarioCommand> of(Class<?> command) {
        return ACTS.stream().filter(act -> command.isInstance(act.command())).toList();
    }

    private static Map<String, Long> count(List<ScenarioCommand> acts, Function<ScenarioCommand, String> key) {
        return acts.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    }

    private static double share(List<ScenarioCommand> acts, Predicate<ScenarioCommand> which) {
        return (double) acts.stream().filter(which).count() / acts.size();
    }

    private static LocalDate day(ScenarioCommand act) {
        return DemoDays.of(act.occurredAt());
    }

    private static long hoursLate(ScenarioCommand act) {
        Instant occurred = act.occurredAt();
        return ChronoUnit.HOURS.between(occurred, act.recordedAt());
    }
}
