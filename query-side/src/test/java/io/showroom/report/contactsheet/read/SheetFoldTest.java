package io.showroom.report.contactsheet.read;

import static io.showroom.report.contactsheet.read.SheetStory.called;
import static io.showroom.report.contactsheet.read.SheetStory.days;
import static io.showroom.report.contactsheet.read.SheetStory.line;
import static io.showroom.report.contactsheet.read.SheetStory.lines;
import static io.showroom.report.contactsheet.read.SheetStory.moved;
import static io.showroom.report.contactsheet.read.SheetStory.planned;
import static io.showroom.report.contactsheet.read.SheetStory.prospect;
import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.report.contactsheet.read.SheetDay.Doubt;
import io.showroom.report.contactsheet.read.SheetRow.Block;
import io.showroom.report.contactsheet.read.SheetRow.Result;
import io.showroom.testing.Stream;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Test of each rule of the sheet, with short event histories. */
class SheetFoldTest {

    private static final String TODAY = "2026-04-20";

    private static Stream opened() {
        return prospect()
                .visit("2026-03-05T10:00", "c1")
                .capture("2026-03-05T10:20")
                .grade("2026-03-05T10:30", "B");
    }

    @Test
    void theDayOfOpeningShowsVisitAndGradeAndNextMonthStartsWithTheGrade() {
        SheetLine march = line(opened(), "2026-03", TODAY);
        assertThat(days(march)).isEqualTo("5:B");
        assertThat(march.startGrade()).isEqualTo("B");
        assertThat(march.end().result()).isEqualTo(Result.OPEN);
        assertThat(SheetStory.rows(opened())).extracting(SheetRow::block).containsExactly(Block.NEW, Block.RETAINED);
        assertThat(line(opened(), "2026-04", TODAY).startGrade()).isEqualTo("B");
        assertThat(line(opened(), "2027-12", "2027-12-31").end().closingGrade()).isEqualTo("B");
    }

    @Test
    void aVisitWithoutDetailsStandsOnNoSheet() {
        assertThat(lines(prospect().visit("2026-03-05", "c1"), "2026-03", TODAY))
                .isEmpty();
    }

    @Test
    void aPlannedDayIsTickedAndMissedOnlyOnceItIsOver() {
        Stream story = opened().add(planned("2026-03-06", "2026-04-20"));
        assertThat(days(line(story, "2026-04", "2026-04-20"))).isEqualTo("20:✓");
        assertThat(days(line(story, "2026-04", "2026-04-21"))).isEqualTo("20:✗");
        assertThat(line(story, "2026-04", "2026-04-21").missed()).isOne();
        assertThat(days(line(story, "2026-03", "2026-04-21"))).isEqualTo("5:B");
    }

    @Test
    void aContactOnTheDayKeepsThePlanAndOneAfterItDoesNot() {
        Stream kept = opened().add(planned("2026-03-06", "2026-03-10")).add(called("2026-03-10T11:00"));
        assertThat(days(line(kept, "2026-03", TODAY))).isEqualTo("5:B 10:B✓");
        Stream late = opened().add(planned("2026-03-06", "2026-03-10")).add(called("2026-03-12T11:00"));
        assertThat(days(line(late, "2026-03", TODAY))).isEqualTo("5:B 10:✗ 12:B");
    }

    @Test
    void aPlanReplacedOrDoneBeforeItsDayLeavesNoTrace() {
        Stream early = opened().add(planned("2026-03-06", "2026-03-10")).add(called("2026-03-09T11:00"));
        assertThat(days(line(early, "2026-03", TODAY))).isEqualTo("5:B 9:B");
        Stream put = opened().add(planned("2026-03-06", "2026-03-10"))
                .add(moved("2026-03-10T09:00", "2026-03-10", "2026-03-14"))
                .add(called("2026-03-14T11:00"));
        assertThat(days(line(put, "2026-03", TODAY))).isEqualTo("5:B 14:B✓");
    }

    @Test
    void aPlanMovedOnlyAfterItsDayWasMissed() {
        Stream story = opened().add(planned("2026-03-06", "2026-03-10"))
                .add(moved("2026-03-11T09:00", "2026-03-10", "2026-03-14"))
                .add(called("2026-03-14T11:00"));
        assertThat(days(line(story, "2026-03", TODAY))).isEqualTo("5:B 10:✗ 14:B✓");
    }

    @Test
    void anOrderEndsTheLineAndItsFollowUpsStayOnItForTheMonth() {
        Stream story = opened().order("2026-04-10T12:00").add(called("2026-04-15T12:00"));
        SheetLine april = line(story, "2026-04", TODAY);
        assertThat(april.end().result()).isEqualTo(Result.ORDER);
        assertThat(april.end().resultOn()).isEqualTo(LocalDate.of(2026, 4, 10));
        assertThat(april.days()).extracting(SheetDay::order).containsExactly(true, false);
        assertThat(lines(story, "2026-05", TODAY)).isEmpty();
    }

    @Test
    void aConfirmedDefeatIsCrossedOutOnTheDayOfItsDeclaration() {
        Stream story = opened().defeat("2026-04-10T12:00", "FROZEN");
        SheetLine april = line(story, "2026-04", TODAY);
        assertThat(april.end().result()).isEqualTo(Result.FROZEN);
        assertThat(days(april)).isEqualTo("10:×");
        assertThat(april.end().closingGrade()).isEqualTo("B");
        assertThat(lines(opened().declare("2026-04-10", "LOST"), "2026-05", TODAY))
                .hasSize(1);
    }

    @Test
    void whoIsLostAndComesBackWithinTheMonthHasALineInBothBlocks() {
        Stream story = opened().defeat("2026-04-10T12:00", "LOST").reactivate("2026-04-15T09:00", "A");
        List<SheetLine> april = lines(story, "2026-04", TODAY);
        assertThat(april).extracting(line -> line.end().result()).containsExactly(Result.LOST, Result.OPEN);
        assertThat(days(april.get(1))).isEqualTo("15:A");
        assertThat(lines(story, "2026-05", TODAY)).hasSize(1);
    }

    @Test
    void aHandOverStandsOnBothSheetsAndItsContactsWithWhoMadeThem() {
        Stream story = opened().add(called("2026-04-02T09:00"))
                .reassign("2026-04-08T09:00", "c2")
                .add(called("2026-04-09T09:00"));
        List<SheetLine> april = lines(story, "2026-04", TODAY);
        assertThat(april).extracting(SheetLine::consultant).containsExactly("c1", "c2");
        assertThat(april).extracting(SheetStory::days).containsExactly("2:B 8:→", "8:→ 9:B");
        assertThat(april).extracting(line -> line.end().result()).containsExactly(Result.MOVED, Result.OPEN);
        assertThat(april).extracting(SheetLine::counted).containsExactly(true, false);
        assertThat(april.get(0).moves().movedOut())
                .isEqualTo(new SheetLine.ConsultantMove(LocalDate.of(2026, 4, 8), "c2"));
        assertThat(april.get(1).moves().movedIn())
                .isEqualTo(new SheetLine.ConsultantMove(LocalDate.of(2026, 4, 8), "c1"));
        assertThat(line(story, "2026-05", TODAY).consultant()).isEqualTo("c2");
    }

    @Test
    void anOwnerHandedOverStaysOnTheSheetOfWhoSold() {
        Stream story = opened().order("2026-04-08T09:00").deliver("2026-04-10T09:00");
        List<SheetLine> april = lines(story, "2026-04", TODAY);
        assertThat(april).singleElement().extracting(SheetLine::consultant).isEqualTo("c1");
        assertThat(lines(story.reassign("2026-04-12T09:00", "c2"), "2026-04", TODAY))
                .isEqualTo(april);
        assertThat(lines(story, "2026-05", TODAY)).isEmpty();
    }

    @Test
    void whoComesBackWithinTheMonthKeepsOneLine() {
        Stream story = opened().reassign("2026-04-08", "c2").reassign("2026-04-12", "c1");
        List<SheetLine> april = lines(story, "2026-04", TODAY);
        assertThat(april).extracting(SheetLine::consultant).containsExactly("c1", "c2");
        assertThat(april).extracting(line -> line.end().result()).containsExactly(Result.OPEN, Result.MOVED);
    }

    @Test
    void aGradeChangedWithoutAContactOrTwoStepsUpIsDoubted() {
        Stream desk = opened().grade("2026-04-03T09:00", "A");
        assertThat(line(desk, "2026-04", TODAY).days())
                .extracting(SheetDay::doubt)
                .containsExactly(Doubt.DESK);
        Stream jump = opened().add(called("2026-04-03T09:00")).grade("2026-04-03T09:05", "H");
        assertThat(line(jump, "2026-04", TODAY).days())
                .extracting(SheetDay::doubt)
                .containsExactly(Doubt.JUMP);
        Stream step = opened().add(called("2026-04-03T09:00")).grade("2026-04-03T09:05", "A");
        assertThat(line(step, "2026-04", TODAY).doubts()).isZero();
        Stream down = opened().add(called("2026-04-03T09:00")).grade("2026-04-03T09:05", "C");
        assertThat(line(down, "2026-04", TODAY).doubts()).isZero();
    }

    @Test
    void aLateEntryIsOnItsBusinessDayWithAMark() {
        assertThat(line(opened(), "2026-03", TODAY).days())
                .extracting(SheetDay::late)
                .containsExactly(true);
    }

    @Test
    void contactsAreCountedAgainstTheCadenceUpToToday() {
        Stream story = opened().add(called("2026-03-19T09:00"))
                .add(called("2026-04-02T09:00"))
                .add(called("2026-04-16T09:00"));
        assertThat(line(story, "2026-03", "2026-03-31").frequency())
                .isEqualTo(new ContactFrequency(1, 1, 14, 14, true));
        assertThat(line(story, "2026-04", "2026-04-30").frequency())
                .isEqualTo(new ContactFrequency(2, 2, 14, 14, true));
        assertThat(line(story, "2026-05", "2026-05-10").frequency())
                .isEqualTo(new ContactFrequency(0, 0, 24, 14, false));
        assertThat(line(story, "2026-07", "2026-05-10").frequency())
                .isEqualTo(new ContactFrequency(0, 0, 0, null, true));
    }
}
