package io.showroom.report.weekdays.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.projection.read.Decryptor;
import io.showroom.projection.read.Timeline;
import io.showroom.report.read.Folded;
import io.showroom.report.read.Requests;
import io.showroom.report.traffic.read.TrafficProjection;
import io.showroom.report.weekdays.read.WeekdayReport.Answer;
import io.showroom.report.weekdays.read.WeekdayReport.Group;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.testing.Stream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WeekdayReportTest {

    private static final Actor MANAGER = new Actor("manager", Set.of(Role.MANAGER), "S1");
    private static final WeekdayReport REPORT = new WeekdayReport(null);

    /** 7 and 14 March 2026 are Saturdays; a second visit, a call and acts after the period do not count. */
    private static final List<Stream> STREAMS = List.of(
            new Stream("P-1", "S1", 1).visit("2026-03-07T10:00", "c1").visit("2026-03-10T10:00", "c1"),
            new Stream("P-2", "S1", 11).visit("2026-03-14T23:30", "c2"),
            new Stream("P-3", "S1", 21).visit("2026-03-02T09:00", "c1"),
            new Stream("P-4", "S1", 31).visit("2026-03-15T09:00", "c1"),
            new Stream("P-5", "S1", 41).visit("2026-03-07T09:00", "PHONE", "c1", null, null, null));

    @Test
    void firstVisitsAreCountedByWeekdayAndConsultantOverDaysThatHaveCome() {
        Answer answer = answer("from=2026-03-01&to=2026-03-14&by=consultant");
        assertThat(answer.days()).containsExactly(2L, 2L, 2L, 2L, 2L, 2L, 2L, 14L);
        assertThat(answer.visits()).containsExactly(1L, 0L, 0L, 0L, 0L, 2L, 0L, 3L);
        assertThat(answer.groups())
                .containsExactly(
                        new Group("c1", List.of(1L, 0L, 0L, 0L, 0L, 1L, 0L, 2L)),
                        new Group("c2", List.of(0L, 0L, 0L, 0L, 0L, 1L, 0L, 1L)));
        assertThat(answer("from=2026-03-30&to=2026-04-12").days()).containsExactly(1L, 1L, 0L, 0L, 0L, 0L, 0L, 2L);
    }

    @Test
    void aFigureLeadsToTheProspectsItCounts() {
        String consultants = "from=2026-03-01&to=2026-03-14&figure=-&by=consultant&key=c2";
        assertThat(STREAMS.stream().map(stream -> Timeline.of(stream.events(), Decryptor.NOTHING)))
                .filteredOn(REPORT.figures().behind(List.of("6"), Requests.of(consultants, MANAGER)))
                .extracting(Timeline::prospectId)
                .containsExactly("P-2");
    }

    private static Answer answer(String query) {
        var log = STREAMS.stream().flatMap(stream -> stream.events().stream()).toList();
        var sums = Folded.over(log, new TrafficProjection());
        return WeekdayReport.answer(sums, REPORT.question(Requests.of(query, MANAGER)));
    }
}
