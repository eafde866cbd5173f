package io.showroom.prospect.read.reception;

import static io.showroom.testing.Stream.instant;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.projection.read.LiveTables;
import io.showroom.prospect.events.AppointmentMade;
import io.showroom.testing.Stream;
import io.showroom.testing.TestDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class AppointmentRowsTest {

    private static final HikariDataSource DATABASE = TestDatabase.fresh();
    private static final LocalDate THE_DAY = LocalDate.of(2026, 11, 5);

    @Test
    void aVisitorIsExpectedOnTheDayOfTheAppointment() throws SQLException {
        assertThat(expected(invited("2026-11-05T14:30"))).singleElement().satisfies(one -> {
            assertThat(one.prospectId()).isEqualTo("P-1");
            assertThat(one.comingAt()).isEqualTo(instant("2026-11-05T14:30"));
            assertThat(one.consultant()).isEqualTo("c1");
        });
    }

    @Test
    void aVisitorWhoCameIsNotExpected() throws SQLException {
        assertThat(expected(invited("2026-11-05T14:30").visit("2026-11-05T14:10", "c1")))
                .isEmpty();
    }

    @Test
    void aLaterAppointmentReplacesTheOneBefore() throws SQLException {
        Stream moved = invited("2026-11-05T14:30");
        moved.add(appointment("2026-11-06T10:00"));
        assertThat(expected(moved)).isEmpty();
    }

    @Test
    void anInvitationWithoutATimeIsNotExpected() throws SQLException {
        assertThat(expected(invited(null))).isEmpty();
    }

    @Test
    void aLostProspectIsNotExpected() throws SQLException {
        Stream lost = invited("2026-11-05T14:30").defeat("2026-11-04T11:00", "LOST");
        assertThat(expected(lost)).isEmpty();
    }

    private static Stream invited(@Nullable String coming) {
        Stream stream = Stream.prospect("P-1").visit("2026-11-03", "c1").capture("2026-11-03");
        stream.add(appointment(coming));
        return stream;
    }

    private static AppointmentMade appointment(@Nullable String coming) {
        return new AppointmentMade(
                "P-1", "S1", instant("2026-11-04T10:00"), coming == null ? null : instant(coming), "CALL", "c1", null);
    }

    private static List<ExpectedVisitor> expected(Stream stream) throws SQLException {
        LiveTables.withTables(DATABASE, stream.events(), List.of(new AppointmentRows()), tables -> {});
        return new ConsultantLoad(JdbcClient.create(DATABASE)).expected("S1", THE_DAY);
    }
}
