package io.showroom.report.kpis.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.eventlog.read.LogBound;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.projection.read.Decryptor;
import io.showroom.projection.read.InMemoryMeasures;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.ContactCorrected;
import io.showroom.report.kpis.read.KpiAnswer.Kpi;
import io.showroom.report.read.Breakdown;
import io.showroom.report.read.Folded;
import io.showroom.report.read.ReportScope;
import io.showroom.report.read.Requests;
import io.showroom.report.retainednew.read.RetainedNewProjection;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.testing.MemoryLog;
import io.showroom.testing.RandomHistory;
import io.showroom.testing.Stream;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

/** Test of each term of docs/domain.md, section 6.4, with figures counted by hand. */
class KpiTest {

    @Test
    void theSecondVisitDecidesTheMonthWheneverTheProspectWasOpened() {
        Stream early = opened("P-1", "2026-02-10").visit("2026-03-02", "c1").visit("2026-03-09", "c1");
        Stream now = opened("P-2", "2026-03-10").visit("2026-03-20", "c1");
        Stream once = opened("P-3", "2026-03-11");
        Stream third = opened("P-4", "2026-01-10").visit("2026-02-02", "c1").visit("2026-03-02", "c1");
        Stream nameless = Stream.prospect("P-5").visit("2026-03-01", "c1").visit("2026-03-02", "c1");
        Stream caller = Stream.prospect("P-6")
                .visit("2026-03-01", "PHONE", "c1", "tv", null, null)
                .capture("2026-03-01")
                .visit("2026-03-04", "c1");
        assertThat(kpi("2026-03", "secondVisit", early, now, once, third, nameless, caller))
                .isEqualTo("2 of 3");
    }

    @Test
    void testDriveSigningCountsOrdersWithADriveBefore() {
        Stream driven = opened("P-1", "2026-02-10").testDrive("2026-02-11").order("2026-03-05");
        Stream undriven = opened("P-2", "2026-03-01").order("2026-03-05").testDrive("2026-03-06");
        Stream twice = opened("P-3", "2026-03-01").testDrive("2026-03-02").testDrive("2026-03-03");
        Stream undone = opened("P-4", "2026-03-01")
                .testDrive("2026-03-02")
                .order("2026-03-05")
                .cancel("2026-03-06", "A");
        assertThat(kpi("2026-03", "testDriveSigning", driven, undriven, twice, undone))
                .isEqualTo("1 of 4");
    }

    @Test
    void newAndRetainedAreThoseOfRetainedVersusNew() {
        Stream retained = opened("P-1", "2026-02-10").order("2026-03-05");
        Stream waiting = opened("P-2", "2026-02-10");
        Stream fresh = opened("P-3", "2026-03-10");
        Stream[] all = {retained, waiting, fresh};
        assertThat(kpi("2026-03", "retainedSigning", all)).isEqualTo("1 of 2");
        assertThat(kpi("2026-03", "newSigning", all)).isEqualTo("0 of 1");
    }

    @Test
    void ninetyDaysRunBackFromLastMonthsEnd() {
        Stream justWithin = opened("P-1", "2025-12-01").order("2026-03-05");
        Stream justOutside = opened("P-2", "2025-11-30").order("2026-03-05");
        Stream closedBefore = opened("P-3", "2026-02-01").order("2026-02-20");
        Stream open = opened("P-4", "2026-02-28");
        Stream fresh = opened("P-5", "2026-03-01").order("2026-03-02");
        assertThat(kpi("2026-03", "ninetyDaySigning", justWithin, justOutside, closedBefore, open, fresh))
                .isEqualTo("1 of 2");
    }

    @Test
    void theReserveIsWhatIsOrderedAndNeitherCancelledNorDelivered() {
        Stream open = opened("P-1", "2026-02-01").order("2026-02-20");
        Stream delivered = opened("P-2", "2026-02-01").order("2026-02-20").deliver("2026-03-20");
        Stream cancelled = opened("P-3", "2026-02-01").order("2026-02-20").cancel("2026-03-20", "A");
        Stream[] all = {open, delivered, cancelled};
        assertThat(kpi("2026-02", "orderReserve", all)).isEqualTo("3 of null");
        assertThat(kpi("2026-03", "orderReserve", all)).isEqualTo("1 of null");
        assertThat(kpi("2026-01", "orderReserve", all)).isEqualTo("0 of null");
    }

    @Test
    void theBaseIsReferralReplacementAndAdditional() {
        Stream referred = Stream.prospect("P-1")
                .visit("2026-03-01", "WALK_IN", "c1", "owner-referral", null, null)
                .capture("2026-03-01")
                .order("2026-03-05");
        Stream replacing = opened("P-2", "2026-03-01");
        replacing.add(new ContactCorrected(
                "P-2",
                "S1",
                Stream.instant("2026-03-02"),
                null,
                null,
                null,
                "REPLACEMENT",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null));
        replacing.order("2026-03-05");
        Stream first = opened("P-3", "2026-03-01").order("2026-03-05");
        assertThat(kpi("2026-03", "baseShare", referred, replacing, first)).isEqualTo("2 of 3");
    }

    @Test
    void aClearDefeatIsConfirmedAndHasADefiniteReason() {
        Stream clear = opened("P-1", "2026-03-01").defeat("2026-03-05", "LOST");
        Stream pending = opened("P-2", "2026-03-01").declare("2026-03-05", "LOST");
        Stream rejected = opened("P-3", "2026-03-01").declare("2026-03-05", "LOST");
        rejected.reject("2026-03-06", rejected.lastEventId());
        assertThat(kpi("2026-03", "clearDefeat", clear, pending, rejected)).isEqualTo("1 of 3");
    }

    @Test
    void nothingToDivideByGivesNoRate() {
        assertThat(kpis("2026-03", log(opened("P-1", "2026-02-01"))))
                .filteredOn(kpi -> kpi.denominator() == null || kpi.denominator() == 0)
                .allSatisfy(kpi -> assertThat(kpi.rate()).isNull());
    }

    @Property(tries = 40)
    void consultantsAddUpToTheTotal(@ForAll long seed) {
        List<RecordedEvent> log = RandomHistory.of(seed, 12);
        KpiAnswer report = KpiArithmetic.report(
                measures(log),
                new KpiQuestion(ReportScope.EVERYTHING, YearMonth.of(2026, 3), Breakdown.CONSULTANT),
                true);
        for (int i = 0; i < report.kpis().size(); i++) {
            int at = i;
            Kpi total = report.kpis().get(at);
            assertThat(report.groups().stream()
                            .mapToLong(group -> group.kpis().get(at).numerator())
                            .sum())
                    .as(total.kpi())
                    .isEqualTo(total.numerator());
        }
        assertThat(report.months()).hasSize(12);
    }

    @Property(tries = 30)
    void everyFigureHasItsProspectsBehindIt(@ForAll long seed) {
        List<RecordedEvent> log = RandomHistory.of(seed, 12);
        for (Kpi kpi : kpis("2026-03", log)) {
            if (!kpi.kpi().equals("testDriveSigning") && !kpi.kpi().equals("clearDefeat")) {
                assertThat(behind(log, kpi.kpi() + "/numerator")).as(kpi.kpi()).isLessThanOrEqualTo(kpi.numerator());
                assertThat(behind(log, kpi.kpi() + "/numerator") == 0)
                        .as(kpi.kpi())
                        .isEqualTo(kpi.numerator() == 0);
            }
        }
    }

    @Test
    void reassigningAnOwnerMovesNoFigure() {
        Stream owner = opened("P-1", "2026-02-10")
                .testDrive("2026-02-11")
                .order("2026-03-05")
                .deliver("2026-03-09");
        for (@Nullable String whose : new @Nullable String[] {null, "c1", "c2"}) {
            var before = kpisOf(whose, owner.events());
            assertThat(kpisOf(
                            whose,
                            Stream.prospect("P-1")
                                    .visit("2026-02-10", "c1")
                                    .capture("2026-02-10")
                                    .testDrive("2026-02-11")
                                    .order("2026-03-05")
                                    .deliver("2026-03-09")
                                    .reassign("2026-03-20", "c2")
                                    .events()))
                    .as("%s", whose)
                    .isEqualTo(before);
        }
        assertThat(kpisOf("c1", owner.events())).isNotEqualTo(kpisOf("c2", owner.events()));
    }

    private static List<Kpi> kpisOf(@Nullable String whose, List<RecordedEvent> log) {
        return KpiArithmetic.report(
                        measures(log),
                        new KpiQuestion(new ReportScope(null, whose, null), YearMonth.of(2026, 3), null),
                        false)
                .kpis();
    }

    @Test
    void aFigureOfNobodyLeadsToItsProspects() {
        List<RecordedEvent> log = Stream.prospect("P-1")
                .visit("2026-03-02", null)
                .capture("2026-03-02")
                .events();
        assertThat(behind(log, "secondVisit/denominator", "none")).isEqualTo(1);
        assertThat(behind(log, "secondVisit/denominator", "c1")).isZero();
    }

    private static long behind(List<RecordedEvent> log, String figure) {
        return behind(log, figure, null);
    }

    private static long behind(List<RecordedEvent> log, String figure, @Nullable String consultant) {
        LinkedMultiValueMap<String, String> address = new LinkedMultiValueMap<>();
        address.set("figure", "kpis/" + figure);
        address.set("month", "2026-03");
        if (consultant != null) {
            address.set("by", "consultant");
            address.set("key", consultant);
        }
        var counted = new KpiFigures()
                .behind(
                        List.of(figure.split("/")),
                        Requests.of(address, new Actor("g", Set.of(Role.GROUP_MANAGER), null)));
        long[] found = {0};
        new MemoryLog(log)
                .forEachProspect(
                        LogBound.position(Long.MAX_VALUE),
                        stream -> found[0] += counted.test(Timeline.of(stream, Decryptor.NOTHING)) ? 1 : 0);
        return found[0];
    }

    private static Stream opened(String id, String day) {
        return Stream.prospect(id).visit(day, "c1").capture(day);
    }

    private static String kpi(String month, String name, Stream... streams) {
        return kpis(month, log(streams)).stream()
                .filter(kpi -> kpi.kpi().equals(name))
                .map(kpi -> kpi.numerator() + " of " + kpi.denominator())
                .findFirst()
                .orElseThrow();
    }

    private static List<Kpi> kpis(String month, List<RecordedEvent> log) {
        return KpiArithmetic.report(
                        measures(log), new KpiQuestion(ReportScope.EVERYTHING, YearMonth.parse(month), null), false)
                .kpis();
    }

    private static List<RecordedEvent> log(Stream... streams) {
        return Arrays.stream(streams)
                .flatMap(stream -> stream.events().stream())
                .toList();
    }

    private static InMemoryMeasures measures(List<RecordedEvent> log) {
        return Folded.over(log, new KpiProjection(), new RetainedNewProjection());
    }
}
