package io.showroom.prospect.read.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.directory.read.Directory;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.read.ProspectState;
import io.showroom.testing.Asked;
import io.showroom.testing.Life;
import io.showroom.testing.Lives;
import io.showroom.testing.QuerySide;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Days to which a follow-up may be moved in S3, which is closed on Sundays (3, 10, 17 January 2027) and on Tuesday the
 * 5th; cadences: H 2 days, A 4, B 7, C 15.
 */
@ExtendWith(Asked.class)
class FollowUpMoveDaysTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 1);

    private FollowUpMoveDays movable;
    private NextContactDays next;

    @BeforeEach
    void ask(QuerySide side) {
        movable = new FollowUpMoveDays(side.part(Directory.class));
        next = new NextContactDays(side.part(Directory.class));
    }

    @Test
    void theNextContactIsAtTheCadenceOfTheGradeOnAnOpenDay() {
        assertThat(next.of("S3", TODAY))
                .isEqualTo(java.util.Map.of(
                        "O", LocalDate.parse("2027-01-08"),
                        "H", LocalDate.parse("2027-01-04"),
                        "A", LocalDate.parse("2027-01-06"),
                        "B", LocalDate.parse("2027-01-08"),
                        "C", LocalDate.parse("2027-01-16")));
        assertThat(next.of("S3", TODAY).keySet()).containsExactly("O", "H", "A", "B", "C");
    }

    /** Sun Li, C, graded on 29 December: the 15th day after is 13 January, the day that is agreed. */
    @Test
    void noDayIsBeyondTheCadence() {
        OtherFollowUpDays days = days(Lives.LATER, TODAY);
        assertThat(days).isNotNull();
        assertThat(days.due()).isEqualTo(LocalDate.parse("2027-01-13"));
        assertThat(days.last()).isEqualTo(LocalDate.parse("2027-01-13"));
        assertThat(days.later()).isEmpty();
        assertThat(days.earlier())
                .startsWith(TODAY)
                .endsWith(LocalDate.parse("2027-01-12"))
                .doesNotContain(LocalDate.parse("2027-01-03"), LocalDate.parse("2027-01-05"))
                .hasSize(9);
        assertThat(days.closed())
                .containsExactly(
                        LocalDate.parse("2027-01-03"), LocalDate.parse("2027-01-05"), LocalDate.parse("2027-01-10"));
    }

    /** Zheng Zhong, B, contacted on 19 December, agreed for 9 January: a manager set it beyond the cadence. */
    @Test
    void aFollowUpBeyondTheCadenceCanOnlyBeAdvanced() {
        OtherFollowUpDays days = days(Lives.HANDED_OVER, TODAY);
        assertThat(days).isNotNull();
        assertThat(days.last()).isEqualTo(LocalDate.parse("2026-12-26"));
        assertThat(days.later()).isEmpty();
        assertThat(days.earlier()).contains(LocalDate.parse("2027-01-08"));
    }

    /** Han Mei, B since 11 December, corrected from the grade of the 10th. */
    @ParameterizedTest
    @CsvSource({"9013,2026-12-12,2026-12-17", "9002,2026-12-29,2026-12-30", "9003,2026-12-30,2027-01-02"})
    void theLastDayCountsFromTheLastContactOrGrade(int number, LocalDate today, LocalDate last) {
        OtherFollowUpDays days = days(Life.id(number), today);
        assertThat(days).isNotNull();
        assertThat(days.last()).isEqualTo(last);
    }

    @Test
    void withoutAFollowUpThereAreNoDays() {
        assertThat(days(Lives.UNGRADED, TODAY)).isNull();
        assertThat(days(Lives.OWNER, TODAY)).isNull();
        assertThat(days(Lives.ERASED, TODAY)).isNull();
        assertThat(days(Lives.DEFEATED, TODAY)).isNull();
    }

    private @Nullable OtherFollowUpDays days(String id, LocalDate today) {
        List<RecordedEvent> events = Lives.all().stream()
                .filter(event -> event.streamId().equals(id))
                .toList();
        Timeline timeline = Timeline.of(events, (owner, text) -> new TreeMap<>());
        return movable.of(timeline, ProspectState.of(timeline), today);
    }
}
