package io.showroom.projection.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.report.read.ReportProjections;
import io.showroom.report.read.StepProjection;
import io.showroom.testing.Stream;
import io.showroom.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures as known at an instant do not contain events recorded later. */
class AsKnownAtTest {

    private static final CubeQuery ORDERS =
            new CubeQuery(List.of(new CubeQuery.OneOf("stage", List.of("order"))), List.of());

    @Test
    void anOrderRecordedLaterIsNotKnownYet() throws SQLException {
        Stream one = Stream.prospect("P-1")
                .visit("2026-03-05", "c1")
                .capture("2026-03-05")
                .at(9)
                .grade("2026-03-06", "B")
                .at(20)
                .order("2026-03-15");
        try (HikariDataSource database = TestDatabase.fresh()) {
            assertThat(daysToOrder(database, one, 19)).isEqualTo("9: {}");
            assertThat(daysToOrder(database, one, 20)).isEqualTo("20: {[]=10.0}");
            assertThat(daysToOrder(database, one, 99)).isEqualTo("20: {[]=10.0}");
        }
    }

    private static String daysToOrder(HikariDataSource database, Stream stream, long recordedUpTo) throws SQLException {
        List<RecordedEvent> log = stream.events();
        LiveTables.withTables(database, log, ReportProjections.all(), tables -> {});
        ReadModels readModels = ReadModelsOf.tables(database, log, ReportProjections.all());
        return readModels.ask(Stream.recordedAt(recordedUpTo), RequiredTables.of(null, StepProjection.TABLE), sums -> {
            Map<List<Object>, Double> medians = sums.median(new StepProjection(), "days_from_first", ORDERS);
            return sums.position() + ": " + medians;
        });
    }
}
