package io.showroom.report.waiting.read;

import static io.showroom.testing.Stream.instant;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.eventlog.read.LogBound;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.projection.read.Decryptor;
import io.showroom.projection.read.LiveTables;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.FollowUpCompleted;
import io.showroom.prospect.events.FollowUpScheduled;
import io.showroom.prospect.read.DisplayedStatus;
import io.showroom.prospect.read.ProspectState;
import io.showroom.report.read.Requests;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.testing.MemoryLog;
import io.showroom.testing.RandomHistory;
import io.showroom.testing.Stream;
import io.showroom.testing.TestDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class WaitingTest {

    private static final HikariDataSource DATABASE = TestDatabase.fresh();
    private static final WaitingFigures FIGURES = new WaitingFigures();

    @Test
    void aFollowUpWaitsFromItsDueDayUntilTheContact() {
        Stream stream = graded().add(due("2026-03-02T10:00", "2026-03-04")).add(contact("2026-03-06T15:00"));
        assertThat(waiting(stream, WaitingKind.OVERDUE, "2026-03-03")).isFalse();
        assertThat(waiting(stream, WaitingKind.OVERDUE, "2026-03-04")).isTrue();
        assertThat(waiting(stream, WaitingKind.OVERDUE, "2026-03-05")).isTrue();
        assertThat(waiting(stream, WaitingKind.OVERDUE, "2026-03-06")).isFalse();
    }

    @Test
    void aFollowUpDoneOnItsDayNeverWaits() {
        Stream stream = graded().add(due("2026-03-02T10:00", "2026-03-04")).add(contact("2026-03-04T18:00"));
        assertThat(fold(stream)).noneMatch(stretch -> stretch.kind() == WaitingKind.OVERDUE);
    }

    @Test
    void aLateEntryCountsOnItsBusinessDay() {
        Stream stream = graded().add(due("2026-03-02T10:00", "2026-03-04"))
                .reassign("2026-03-20", "c2")
                .add(contact("2026-03-05T09:00"));
        assertThat(waiting(stream, WaitingKind.OVERDUE, "2026-03-04")).isTrue();
        assertThat(waiting(stream, WaitingKind.OVERDUE, "2026-03-05")).isFalse();
    }

    @Test
    void aProspectIsUngradedFrom24HoursAfterTheFirstContact() {
        Stream stream = Stream.prospect("P-1")
                .visit("2026-03-01T16:00", "c1")
                .capture("2026-03-01T16:20")
                .grade("2026-03-04T10:00", "A");
        assertThat(waiting(stream, WaitingKind.UNGRADED, "2026-03-01")).isFalse();
        assertThat(waiting(stream, WaitingKind.UNGRADED, "2026-03-02")).isTrue();
        assertThat(waiting(stream, WaitingKind.UNGRADED, "2026-03-03")).isTrue();
        assertThat(waiting(stream, WaitingKind.UNGRADED, "2026-03-04")).isFalse();
    }

    @Test
    void aDefeatWaitsFromItsDeclarationUntilTheDecision() {
        Stream stream = graded().declare("2026-03-05", "LOST");
        stream.confirm("2026-03-08", stream.lastEventId());
        assertThat(waiting(stream, WaitingKind.DEFEAT, "2026-03-04")).isFalse();
        assertThat(waiting(stream, WaitingKind.DEFEAT, "2026-03-07")).isTrue();
        assertThat(waiting(stream, WaitingKind.DEFEAT, "2026-03-08")).isFalse();
    }

    @Property(tries = 3)
    void theTableGivesTheSameAsTimelinesAndAsTheFinalState(@ForAll long seed) throws SQLException {
        List<RecordedEvent> log = RandomHistory.of(seed, 25);
        LiveTables.withTables(DATABASE, log, List.of(new WaitingProjection()), tables -> {});
        Set<String> ungraded =
                audit(log, timeline -> ProspectState.of(timeline).contacts().ungradedSince() != null);
        Set<String> pending =
                audit(log, timeline -> ProspectState.of(timeline).status() == DisplayedStatus.DEFEAT_PENDING);
        assertThat(check(log, "ungraded", "2035-01-01")).isEqualTo(ungraded);
        assertThat(check(log, "defeat", "2035-01-01")).isEqualTo(pending);
        check(log, "overdue", "2026-04-01");
        check(log, "ungraded", "2026-04-01");
        check(log, "defeat", "2026-04-01");
    }

    private static Set<String> check(List<RecordedEvent> log, String figure, String day) {
        MultiValueMap<String, String> address = new LinkedMultiValueMap<>();
        address.set("figure", "waiting/" + figure);
        address.set("to", day);
        Actor auditor = new Actor("auditor", Set.of(Role.AUDITOR), null);
        Set<String> told = audit(log, FIGURES.behind(List.of(figure), Requests.of(address, auditor)));
        var rows = FIGURES.rows(List.of(figure), Requests.of(address, auditor));
        assertThat(new HashSet<>(JdbcClient.create(DATABASE)
                        .sql(rows.sql())
                        .params(rows.values())
                        .query(String.class)
                        .list()))
                .isEqualTo(told);
        return told;
    }

    private static Set<String> audit(List<RecordedEvent> log, Predicate<Timeline> counted) {
        Set<String> told = new HashSet<>();
        new MemoryLog(log).forEachProspect(LogBound.position(Long.MAX_VALUE), stream -> {
            Timeline timeline = Objects.requireNonNull(Timeline.of(stream, Decryptor.NOTHING));
            if (counted.test(timeline)) {
                told.add(timeline.prospectId());
            }
        });
        return told;
    }

    private static Stream graded() {
        return Stream.prospect("P-1")
                .visit("2026-03-01T10:00", "c1")
                .capture("2026-03-01T10:20")
                .grade("2026-03-01T11:00", "H");
    }

    private static FollowUpScheduled due(String when, String day) {
        return new FollowUpScheduled("P-1", "S1", instant(when), LocalDate.parse(day), null, null, null);
    }

    private static FollowUpCompleted contact(String when) {
        return new FollowUpCompleted("P-1", "S1", instant(when), "CALL", null, null, "c1", null);
    }

    private static boolean waiting(Stream stream, WaitingKind kind, String day) {
        return fold(stream).stream().anyMatch(one -> one.kind() == kind && one.holds(LocalDate.parse(day)));
    }

    private static List<WaitingPeriod> fold(Stream stream) {
        return WaitingFold.of(Timeline.of(stream.events(), Decryptor.NOTHING));
    }
}
