package io.showroom.report.retainednew.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.report.read.Breakdown;
import io.showroom.report.read.Folded;
import io.showroom.report.read.ReportScope;
import io.showroom.report.retainednew.read.RetainedNewAnswer.ColumnFigures;
import io.showroom.report.retainednew.read.RetainedNewAnswer.Group;
import io.showroom.testing.Stream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Test of each rule of docs/domain.md, section 6.2, with figures counted by hand. */
class RetainedNewTest {

    @Test
    void whoeverIsCapturedWithinTheMonthIsNewAndNextMonthRetained() {
        Stream one = Stream.prospect("P-1").visit("2026-03-05", "c1").capture("2026-03-05");
        assertThat(opened(total("2026-03", one))).isEqualTo("1 base, 0 orders, 0 gross, 1 open");
        assertThat(retained(total("2026-03", one))).isEqualTo("0 base, 0 orders, 0 gross, 0 open");
        assertThat(retained(total("2026-04", one))).isEqualTo("1 base, 0 orders, 0 gross, 1 open");
        assertThat(retained(total("2026-12", one))).isEqualTo("1 base, 0 orders, 0 gross, 1 open");
    }

    @Test
    void aVisitWithoutDetailsIsNotInTheBase() {
        Stream one = Stream.prospect("P-1").visit("2026-03-05", "c1");
        assertThat(opened(total("2026-03", one))).isEqualTo("0 base, 0 orders, 0 gross, 0 open");
    }

    @Test
    void anActAtTheMonthsFirstInstantBelongsToThatMonth() {
        Stream one = Stream.prospect("P-1").capture("2026-03-01").order("2026-04-01");
        assertThat(opened(total("2026-03", one))).isEqualTo("1 base, 0 orders, 0 gross, 1 open");
        assertThat(retained(total("2026-04", one))).isEqualTo("1 base, 1 orders, 1 gross, 0 open");
    }

    @Test
    void theMonthIsTheStoresNotUtcs() {
        Stream one = Stream.prospect("P-1").capture("2026-04-01T00:30");
        assertThat(opened(total("2026-04", one))).isEqualTo("1 base, 0 orders, 0 gross, 1 open");
        assertThat(opened(total("2026-03", one))).isEqualTo("0 base, 0 orders, 0 gross, 0 open");
    }

    @Test
    void anOrderCancelledWithinTheMonthIsGrossButNotNetAndTheProspectStaysOpen() {
        Stream one =
                Stream.prospect("P-1").capture("2026-03-05").order("2026-04-10").cancel("2026-04-20", "A");
        assertThat(retained(total("2026-04", one))).isEqualTo("1 base, 0 orders, 1 gross, 1 open");
        assertThat(retained(total("2026-05", one))).isEqualTo("1 base, 0 orders, 0 gross, 1 open");
        assertThat(total("2026-05", one).opened().base()).isZero();
    }

    @Test
    void anOrderCancelledLaterStaysAndTheProspectIsReopenedAsNew() {
        Stream one =
                Stream.prospect("P-1").capture("2026-03-05").order("2026-04-10").cancel("2026-05-02", "A");
        assertThat(retained(total("2026-04", one))).isEqualTo("1 base, 1 orders, 1 gross, 0 open");
        assertThat(opened(total("2026-05", one))).isEqualTo("1 base, 0 orders, 0 gross, 1 open");
        assertThat(total("2026-05", one).opened().reopened()).isEqualTo(1);
        assertThat(retained(total("2026-06", one))).isEqualTo("1 base, 0 orders, 0 gross, 1 open");
    }

    @Test
    void anOrderOfSomebodyNeverCapturedOpensAndClosesAtOnce() {
        Stream one = Stream.prospect("P-1").visit("2026-03-05", "c1").order("2026-04-10");
        assertThat(total("2026-03", one).opened().base()).isZero();
        assertThat(opened(total("2026-04", one))).isEqualTo("1 base, 1 orders, 1 gross, 0 open");
    }

    @Test
    void aDefeatCountsOnTheDayOfItsDeclarationOnceItIsConfirmed() {
        Stream pending = Stream.prospect("P-1").capture("2026-03-05").declare("2026-04-28", "LOST");
        assertThat(retained(total("2026-04", pending))).isEqualTo("1 base, 0 orders, 0 gross, 1 open");
        Stream confirmed = pending.confirm("2026-05-02", pending.lastEventId());
        assertThat(total("2026-04", confirmed).retained().defeats()).containsEntry("LOST", 1L);
        assertThat(total("2026-04", confirmed).retained().openAtEnd()).isZero();
        assertThat(total("2026-05", confirmed).retained().base()).isZero();
    }

    @Test
    void aRejectedDefeatChangesNothing() {
        Stream one = Stream.prospect("P-1").capture("2026-03-05").declare("2026-04-28", "LOST");
        one.reject("2026-04-29", one.lastEventId());
        assertThat(retained(total("2026-05", one))).isEqualTo("1 base, 0 orders, 0 gross, 1 open");
    }

    @Test
    void aComebackIsNewInItsMonth() {
        Stream one = Stream.prospect("P-1")
                .capture("2026-03-05")
                .defeat("2026-03-20", "FROZEN")
                .reactivate("2026-06-01", "B");
        assertThat(total("2026-03", one).opened().defeats()).containsEntry("FROZEN", 1L);
        assertThat(total("2026-05", one).retained().base()).isZero();
        assertThat(opened(total("2026-06", one))).isEqualTo("1 base, 0 orders, 0 gross, 1 open");
        assertThat(total("2026-06", one).opened().reopened()).isZero();
    }

    @Test
    void aTransferMovesTheBaseAndTheOrderCountsForTheNewConsultant() {
        Stream one = Stream.prospect("P-1")
                .visit("2026-03-05", "c1")
                .capture("2026-03-05")
                .reassign("2026-04-10", "c2")
                .order("2026-04-20");
        Group first = group("2026-04", Breakdown.CONSULTANT, "c1", one);
        Group second = group("2026-04", Breakdown.CONSULTANT, "c2", one);
        assertThat(first.retained().base()).isEqualTo(1);
        assertThat(first.movedOut()).isEqualTo(1);
        assertThat(first.retained().openAtEnd()).isZero();
        assertThat(second.retained().base()).isZero();
        assertThat(second.movedIn()).isEqualTo(1);
        assertThat(second.retained().orders()).isEqualTo(1);
        assertThat(second.retained().openAtEnd()).isZero();
    }

    @Test
    void aTransferAfterTheOrderMovesNothing() {
        Stream one = Stream.prospect("P-1")
                .visit("2026-03-05", "c1")
                .capture("2026-03-05")
                .order("2026-03-20")
                .reassign("2026-04-10", "c2");
        assertThat(group("2026-03", Breakdown.CONSULTANT, "c1", one).opened().orders())
                .isEqualTo(1);
        assertThat(report("2026-04", Breakdown.CONSULTANT, one).groups()).isEmpty();
    }

    @Test
    void reassigningAnOwnerMovesNoOrder() {
        Stream one = Stream.prospect("P-1")
                .visit("2026-03-05", "c1")
                .capture("2026-03-05")
                .order("2026-03-20")
                .deliver("2026-03-25");
        List<Group> before = report("2026-03", Breakdown.CONSULTANT, one).groups();
        assertThat(report("2026-03", Breakdown.CONSULTANT, one.reassign("2026-03-28", "c2"))
                        .groups())
                .isEqualTo(before);
        assertThat(before).singleElement().extracting(Group::key).isEqualTo("c1");
    }

    @Test
    void byGradeTheMonthsFirstInstantDecidesAndAnotherGradeAtTheEndIsAMove() {
        Stream one = Stream.prospect("P-1")
                .capture("2026-03-05")
                .grade("2026-03-06", "B")
                .grade("2026-04-10", "A")
                .grade("2026-04-15", "H");
        Group was = group("2026-04", Breakdown.GRADE, "B", one);
        Group is = group("2026-04", Breakdown.GRADE, "H", one);
        assertThat(was.retained().base()).isEqualTo(1);
        assertThat(was.movedOut()).isEqualTo(1);
        assertThat(is.movedIn()).isEqualTo(1);
        assertThat(is.retained().openAtEnd()).isEqualTo(1);
        assertThat(report("2026-04", Breakdown.GRADE, one).groups()).hasSize(2);
        assertThat(group("2026-05", Breakdown.GRADE, "H", one).retained().base())
                .isEqualTo(1);
    }

    @Test
    void byGradeAnOrderCountsWhereTheMonthBegan() {
        Stream one = Stream.prospect("P-1")
                .capture("2026-03-05")
                .grade("2026-03-06", "B")
                .grade("2026-04-10", "H")
                .order("2026-04-20");
        assertThat(group("2026-04", Breakdown.GRADE, "B", one).retained().orders())
                .isEqualTo(1);
        assertThat(report("2026-04", Breakdown.GRADE, one).groups()).hasSize(1);
    }

    @Test
    void byGradeANewProspectIsWhereItsFirstGradeOfTheMonthPutsIt() {
        Stream graded = Stream.prospect("P-1").capture("2026-03-05").grade("2026-03-09", "C");
        Stream never = Stream.prospect("P-2").at(50).capture("2026-03-05").grade("2026-04-02", "A");
        assertThat(group("2026-03", Breakdown.GRADE, "C", graded, never)
                        .opened()
                        .base())
                .isEqualTo(1);
        assertThat(group("2026-03", Breakdown.GRADE, "none", graded, never)
                        .opened()
                        .base())
                .isEqualTo(1);
        Group april = group("2026-04", Breakdown.GRADE, "none", graded, never);
        assertThat(april.retained().base()).isEqualTo(1);
        assertThat(april.movedOut()).isEqualTo(1);
    }

    @Test
    void aCorrectionTakesThePlaceOfTheCorrectedGrade() {
        Stream one = Stream.prospect("P-1").capture("2026-03-05").grade("2026-03-06", "B");
        one.correctGrade("2026-05-20", "A", one.lastEventId());
        assertThat(group("2026-04", Breakdown.GRADE, "A", one).retained().base())
                .isEqualTo(1);
        assertThat(report("2026-05", Breakdown.GRADE, one).groups()).hasSize(1);
    }

    @Test
    void anActRecordedLateCountsOnItsOwnDay() {
        Stream one = Stream.prospect("P-1")
                .visit("2026-03-05", "c1")
                .order("2026-04-20")
                .capture("2026-03-05");
        assertThat(opened(total("2026-03", one))).isEqualTo("1 base, 0 orders, 0 gross, 1 open");
        assertThat(retained(total("2026-04", one))).isEqualTo("1 base, 1 orders, 1 gross, 0 open");
    }

    @Test
    void aRatioWithoutADenominatorIsNull() {
        RetainedNewAnswer.BothColumns nobody = total("2026-04");
        assertThat(nobody.retained().conversion()).isNull();
        assertThat(nobody.ratio()).isNull();
        Stream one = Stream.prospect("P-1").capture("2026-03-05");
        assertThat(total("2026-04", one).retained().conversion()).isZero();
    }

    @Test
    void onlyTheStoresAskedForCount() {
        Stream here = new Stream("P-1", "S1", 1).capture("2026-03-05");
        Stream there = new Stream("P-2", "S2", 10).capture("2026-03-05");
        ReportScope one = new ReportScope(List.of("S2"), null, null);
        RetainedNewAnswer report = RetainedNewArithmetic.report(
                Folded.over(log(here, there), new RetainedNewProjection()),
                one,
                YearMonth.of(2026, 3),
                Breakdown.STORE);
        assertThat(report.total().opened().base()).isEqualTo(1);
        assertThat(report.groups()).extracting(Group::key).containsExactly("S2");
    }

    private static RetainedNewAnswer.BothColumns total(String month, Stream... streams) {
        return report(month, null, streams).total();
    }

    private static Group group(String month, Breakdown by, String key, Stream... streams) {
        return report(month, by, streams).groups().stream()
                .filter(group -> group.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static RetainedNewAnswer report(String month, @Nullable Breakdown by, Stream... streams) {
        return RetainedNewArithmetic.report(
                Folded.over(log(streams), new RetainedNewProjection()),
                ReportScope.EVERYTHING,
                YearMonth.parse(month),
                by);
    }

    private static List<RecordedEvent> log(Stream... streams) {
        List<RecordedEvent> log = new ArrayList<>();
        for (Stream stream : streams) {
            log.addAll(stream.events());
        }
        return log;
    }

    private static String retained(RetainedNewAnswer.BothColumns figures) {
        return text(figures.retained());
    }

    private static String opened(RetainedNewAnswer.BothColumns figures) {
        return text(figures.opened());
    }

    private static String text(ColumnFigures side) {
        return "%d base, %d orders, %d gross, %d open"
                .formatted(side.base(), side.orders(), side.grossOrders(), side.openAtEnd());
    }
}
