package io.showroom.projection.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.eventlog.read.LogBound;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.testing.AllProjections;
import io.showroom.testing.MemoryLog;
import io.showroom.testing.RandomHistory;
import io.showroom.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every table of own rows reads back what was written, column by column, by every writer. */
class RowsReadBackTest {

    private static final HikariDataSource DATABASE = TestDatabase.fresh();
    private static final List<RecordedEvent> LOG = RandomHistory.of(7, 40);
    private static final List<Projection> PROJECTIONS = AllProjections.all();

    @BeforeAll
    static void write() throws SQLException {
        LiveTables.withTables(DATABASE, LOG, PROJECTIONS, tables -> {});
    }

    static Stream<Named<RowProjection<?>>> tables() {
        return PROJECTIONS.stream()
                .filter(projection -> projection.kind() == Projection.Kind.OWN)
                .filter(RowProjection.class::isInstance)
                .<RowProjection<?>>map(RowProjection.class::cast)
                .filter(rows -> isRead(rows.definition()))
                .map(rows -> Named.of(rows.table(), rows));
    }

    private static boolean isRead(ReadModelTable<?> table) {
        try {
            table.reader();
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aRecordReadBackMakesTheRowItWasReadFrom(RowProjection<?> rows) {
        Map<List<Object>, List<@Nullable Object>> folded = folded(rows);
        Map<List<Object>, List<@Nullable Object>> stored = stored(rows.definition());
        assertThat(stored.keySet()).isEqualTo(folded.keySet());
        folded.forEach((key, values) ->
                assertThat(stored.get(key)).as("%s %s", rows.table(), key).isEqualTo(values));
    }

    @Test
    void mostTablesWereReadAndMostOfThemHadRows() {
        assertThat(tables()).hasSizeGreaterThan(10);
        assertThat(tables().filter(one -> !folded(one.getPayload()).isEmpty())).hasSizeGreaterThan(8);
    }

    private static Map<List<Object>, List<@Nullable Object>> folded(Projection projection) {
        Map<List<Object>, List<@Nullable Object>> rows = new HashMap<>();
        new MemoryLog(LOG).forEachProspect(LogBound.position(Long.MAX_VALUE), stream -> projection
                .rows(Timeline.of(stream, Decryptor.NOTHING))
                .forEach(row ->
                        assertThat(rows.put(row.key(), row.values())).as("once").isNull()));
        return rows;
    }

    private static <R> Map<List<Object>, List<@Nullable Object>> stored(ReadModelTable<R> table) {
        List<R> records = new ArrayList<>(JdbcClient.create(DATABASE)
                .sql("SELECT * FROM " + table.name())
                .query(table.reader())
                .list());
        Map<List<Object>, List<@Nullable Object>> rows = new HashMap<>();
        records.forEach(
                record -> rows.put(table.row(record).key(), table.row(record).values()));
        return rows;
    }
}
