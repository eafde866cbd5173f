package io.showroom.report.defeats.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.eventlog.read.LogBound;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.projection.read.Decryptor;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.DefeatDeclared;
import io.showroom.prospect.read.Story;
import io.showroom.report.read.ReportScope;
import io.showroom.report.retainednew.read.CountedDefeats;
import io.showroom.testing.MemoryLog;
import io.showroom.testing.RandomHistory;
import io.showroom.testing.Stream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Test of each column and sum of docs/domain.md, section 5.5, with figures counted by hand. */
class DefeatDeclarationTest {

    @Test
    void aLineHasTheStateAtTheDeclaration() {
        Stream one = Stream.prospect("P-1")
                .visit("2026-03-01T10:00", "PHONE", "c1", "tv", null, "X1")
                .capture("2026-03-01T10:10")
                .grade("2026-03-02", "B")
                .visit("2026-03-05T10:00", "c1")
                .grade("2026-03-06", "H");
        one.add(new DefeatDeclared(
                "P-1",
                "S1",
                Stream.instant("2026-03-11T09:00"),
                "DEFEATED",
                "price",
                "Other",
                "Y2",
                "Rival",
                new BigDecimal("3000"),
                "H",
                "c1",
                null));
        DefeatDeclaration defeat = only(one);
        assertThat(defeat.day()).isEqualTo(LocalDate.of(2026, 3, 11));
        assertThat(defeat.then().daysSinceFirst()).isEqualTo(10);
        assertThat(defeat.then().contacts()).isEqualTo(2);
        assertThat(defeat.then().grade()).isEqualTo("H");
        assertThat(defeat.then().model()).isEqualTo("X1");
        assertThat(defeat.consultant()).isEqualTo("c1");
        assertThat(defeat.decision().state()).isEqualTo(DefeatDeclaration.PENDING);
        assertThat(defeat.rival().priceDifference()).isEqualTo(new BigDecimal("3000"));
    }

    @Test
    void aLineHasTheCounterMeasure() {
        Stream one = opened("P-1")
                .add(new DefeatDeclared(
                        "P-1",
                        "S1",
                        Stream.instant("2026-03-11T09:00"),
                        "LOST",
                        "price",
                        null,
                        null,
                        null,
                        null,
                        "H",
                        "c1",
                        "account=too dear;callBackPhone=+8613900000000;counterMeasure=call in May"));
        assertThat(DefeatFold.of(Timeline.of(one.events(), Story.OPENER)))
                .singleElement()
                .satisfies(defeat -> {
                    assertThat(defeat.personal().account()).isEqualTo("too dear");
                    assertThat(defeat.personal().callBackPhone()).isEqualTo("+8613900000000");
                    assertThat(defeat.personal().counterMeasure()).isEqualTo("call in May");
                    assertThat(defeat.unnamed().personal().callBackPhone()).isNull();
                    assertThat(defeat.unnamed().personal().counterMeasure()).isNull();
                });
        assertThat(new DefeatRows().personal()).contains("call_back_phone", "counter_measure");
    }

    @Test
    void confirmedCountsRejectedAndOvertakenDoNot() {
        Stream confirmed = opened("P-1").declare("2026-03-05", "LOST");
        confirmed.confirm("2026-03-08", confirmed.lastEventId());
        Stream rejected = opened("P-2").declare("2026-03-05", "LOST");
        rejected.reject("2026-03-06", rejected.lastEventId());
        Stream ordered = opened("P-3").order("2026-03-04").defeat("2026-03-05", "LOST");
        assertThat(only(confirmed).decision().state()).isEqualTo(DefeatDeclaration.CONFIRMED);
        assertThat(only(confirmed).day()).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(only(confirmed).decision().decidedBy()).isEqualTo("c1");
        assertThat(only(rejected).decision().state()).isEqualTo(DefeatDeclaration.REJECTED);
        assertThat(only(ordered).decision().state()).isEqualTo(DefeatDeclaration.SUPERSEDED);
    }

    @Test
    void aComebackLeavesTheDefeatCounted() {
        Stream one = opened("P-1").defeat("2026-03-05", "FROZEN").reactivate("2026-03-20", "B");
        assertThat(only(one).decision().state()).isEqualTo(DefeatDeclaration.CONFIRMED);
    }

    @Test
    void theSummaryCountsConfirmedOnesByReasonGradeAndConsultant() {
        List<DefeatDeclaration> all = new ArrayList<>();
        all.add(only(opened("P-1").grade("2026-03-02", "H").defeat("2026-03-05", "LOST")));
        all.add(only(opened("P-2").grade("2026-03-02", "C").defeat("2026-03-06", "DEFEATED")));
        all.add(only(opened("P-3").declare("2026-03-07", "LOST")));
        all.add(only(opened("P-4").defeat("2026-02-27", "LOST")));
        DefeatAnswer report = DefeatArithmetic.report(
                7,
                all,
                all.stream()
                        .filter(DefeatDeclaration::counts)
                        .map(defeat -> new DefeatCount(defeat.day().withDayOfMonth(1), defeat.kind(), 1))
                        .toList(),
                new DefeatQuestion(
                        ReportScope.EVERYTHING, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), true, null, 0),
                defeat -> "H".equals(defeat.then().grade()));
        assertThat(report.total().defeats()).isEqualTo(2);
        assertThat(report.total().kinds()).containsEntry("LOST", 1L).containsEntry("DEFEATED", 1L);
        assertThat(report.pending()).isEqualTo(1);
        assertThat(report.highGrade()).isEqualTo(1);
        assertThat(report.rows()).hasSize(3);
        assertThat(report.byReason()).singleElement().satisfies(group -> {
            assertThat(group.key()).isEqualTo("price");
            assertThat(group.share()).isEqualTo(1.0);
        });
        assertThat(report.byGrade()).extracting(DefeatAnswer.Group::key).containsExactlyInAnyOrder("H", "C");
        assertThat(report.byCompetitorModel())
                .extracting(DefeatAnswer.Group::key)
                .containsExactly("none");
        assertThat(report.months()).hasSize(12).last().satisfies(month -> assertThat(month.defeats())
                .isEqualTo(2));
        assertThat(report.months().get(10).defeats()).isEqualTo(1);
    }

    @Property(tries = 60)
    void theCountedOnesAreThoseOfRetainedVersusNew(@ForAll long seed) {
        List<RecordedEvent> log = RandomHistory.of(seed, 12);
        List<DefeatDeclaration> all = new ArrayList<>();
        new MemoryLog(log)
                .forEachProspect(
                        LogBound.position(Long.MAX_VALUE),
                        stream -> all.addAll(DefeatFold.of(Timeline.of(stream, Decryptor.NOTHING))));
        for (int month = 1; month <= 12; month++) {
            YearMonth of = YearMonth.of(2026, month);
            DefeatAnswer report = DefeatArithmetic.report(
                    0,
                    all,
                    List.of(),
                    new DefeatQuestion(ReportScope.EVERYTHING, of.atDay(1), of.atEndOfMonth(), true, null, 0),
                    defeat -> false);
            assertThat(report.total().kinds()).as(of.toString()).isEqualTo(CountedDefeats.of(log, of));
        }
    }

    private static Stream opened(String id) {
        return Stream.prospect(id).visit("2026-02-20", "c1").capture("2026-02-20");
    }

    private static DefeatDeclaration only(Stream stream) {
        List<DefeatDeclaration> defeats = DefeatFold.of(Timeline.of(stream.events(), Decryptor.NOTHING));
        assertThat(defeats).hasSize(1);
        return defeats.getFirst();
    }
}
