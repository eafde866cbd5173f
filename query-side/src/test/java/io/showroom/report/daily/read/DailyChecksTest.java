package io.showroom.report.daily.read;

import static io.showroom.testing.Stream.instant;
import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.projection.read.Decryptor;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.FollowUpScheduled;
import io.showroom.report.read.ReportScope;
import io.showroom.testing.Stream;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DailyChecksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 6);

    /** Graded again on the day, without a contact. */
    private static final Stream AT_THE_DESK = graded("P-1").grade("2026-07-06T18:00", "H");

    /** Graded again at the time of a contact; and graded for the first time on the day of the visit. */
    private static final List<Stream> AT_A_CONTACT = List.of(
            graded("P-2").add(ContactFoldTest.contact("2026-07-06T10:00", null)).grade("2026-07-06T10:00", "H"),
            Stream.prospect("P-3")
                    .visit("2026-07-06T10:00", "c1")
                    .capture("2026-07-06T10:20")
                    .grade("2026-07-06T11:00", "A"));

    @Test
    void aGradeChangedWithoutAContactIsFound() {
        assertThat(DailyChecks.GRADE_CHANGES.differs(timeline(AT_THE_DESK), DAY))
                .isTrue();
        assertThat(DailyChecks.GRADE_CHANGES.differs(timeline(AT_THE_DESK), DAY.plusDays(1)))
                .isFalse();
        assertThat(AT_A_CONTACT)
                .allSatisfy(innocent -> assertThat(DailyChecks.GRADE_CHANGES.differs(timeline(innocent), DAY))
                        .isFalse());
    }

    @Test
    void anOrderTakesTheGradeOverLikeAnyOtherContactAndAReportThatKeepsTheOldOneIsFound() {
        Timeline ordered = timeline(graded("P-8").order("2026-07-06T15:00"));
        assertThat(DailyChecks.GRADE_CHANGES.differs(ordered, DAY)).isFalse();
        DailyFold fold = new DailyFold(ReportScope.EVERYTHING, DAY, DAY.plusDays(1));
        fold.take(ordered);
        DailyData found = fold.found();
        assertThat(DailyChecks.of(found)).contains(new DailyAnswer.Check("gradeChanges", 1, 1, 0));
        DailyData unmoved = new DailyData(
                ContactFold.of(timeline(graded("P-8").add(ContactFoldTest.contact("2026-07-06T15:00", null)))).stream()
                        .filter(line -> line.day().equals(DAY))
                        .toList(),
                found.month(),
                found.stock(),
                found.ordered(),
                found.held(),
                found.planned(),
                found.registered(),
                found.kept(),
                found.listed(),
                found.regraded());
        assertThat(DailyChecks.GRADE_CHANGES.differing(unmoved)).containsExactly("P-8");
    }

    @Test
    void aPlanKeptOnlyByAGradeIsADifference() {
        Stream planned = planned("P-4").grade("2026-07-06T18:00", "H").add(next("P-4", "2026-07-06T18:00", 2));
        assertThat(DailyChecks.PLANNED_CONTACTS.differs(timeline(planned), DAY)).isTrue();
    }

    @Test
    void aPlanKeptByACallOrAVisitIsNoDifference() {
        Stream called = planned("P-5").add(ContactFoldTest.contact("2026-07-06T10:00", "2026-07-06"));
        Stream came = planned("P-6")
                .visit("2026-07-06T10:00", "c1")
                .grade("2026-07-06T11:00", "H")
                .add(next("P-6", "2026-07-06T11:00", 2));
        Stream missed = planned("P-7").add(ContactFoldTest.contact("2026-07-08T10:00", "2026-07-06"));
        assertThat(List.of(called, came, missed))
                .allSatisfy(innocent -> assertThat(DailyChecks.PLANNED_CONTACTS.differs(timeline(innocent), DAY))
                        .isFalse());
    }

    @Test
    void formsWithTheSameProspectsAgree() {
        DailyFold fold = new DailyFold(ReportScope.EVERYTHING, DAY, DAY.plusDays(1));
        AT_A_CONTACT.forEach(one -> fold.take(timeline(one)));
        assertThat(DailyChecks.of(fold.found())).allMatch(DailyAnswer.Check::agrees);
        fold.take(timeline(AT_THE_DESK));
        assertThat(DailyChecks.of(fold.found()))
                .filteredOn(check -> !check.agrees())
                .singleElement()
                .isEqualTo(new DailyAnswer.Check("gradeChanges", 1, 2, 1));
    }

    @Test
    void ofOneFirstVisitTheRegisterAndThisFormSayTheSame() {
        assertThat(DailyChecks.FIRST_VISITS.differs(timeline(AT_A_CONTACT.getLast()), DAY))
                .isFalse();
        DailyFold fold = new DailyFold(ReportScope.EVERYTHING, DAY, DAY.plusDays(1));
        fold.take(timeline(AT_A_CONTACT.getLast()));
        DailyData found = fold.found();
        DailyData without = new DailyData(
                List.of(),
                found.month(),
                found.stock(),
                found.ordered(),
                found.held(),
                found.planned(),
                found.registered(),
                found.kept(),
                found.listed(),
                found.regraded());
        assertThat(DailyChecks.FIRST_VISITS.differing(without)).containsExactly("P-3");
    }

    private static Stream graded(String id) {
        return Stream.prospect(id)
                .visit("2026-07-01T10:00", "c1")
                .capture("2026-07-01T10:20")
                .grade("2026-07-01T11:00", "B");
    }

    private static Stream planned(String id) {
        return graded(id).add(next(id, "2026-07-03T12:00", 0));
    }

    private static FollowUpScheduled next(String id, String when, int daysAfter) {
        return new FollowUpScheduled(id, "S1", instant(when), DAY.plusDays(daysAfter), null, null, null);
    }

    private static Timeline timeline(Stream prospect) {
        return Timeline.of(prospect.events(), Decryptor.NOTHING);
    }
}
