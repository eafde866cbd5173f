package io.showroom.projection.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.eventlog.read.LogBound;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.testing.AllProjections;
import io.showroom.testing.RandomHistory;
import io.showroom.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** As-of tables have the columns of the tables, with equal order and types. */
class AsOfTablesTest {

    private static final HikariDataSource DATABASE = TestDatabase.fresh();
    private static final List<Projection> PROJECTIONS = AllProjections.all();

    /**
     * A statement prepared on a connection for the present tables must work for as-of tables: the database rejects it
     * if its result columns change.
     */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void statementsPreparedForThePresentRunForThePast(boolean walking) throws SQLException {
        List<RecordedEvent> events = RandomHistory.of(7, 10);
        LiveTables.withTables(DATABASE, events, PROJECTIONS, tables -> {});
        ReadModels readModels = ReadModelsOf.tables(
                DATABASE, events, PROJECTIONS, new Epochs(40), events.getLast().position());
        readModels.walkTheWholeLog(walking);
        Set<String> names = PROJECTIONS.stream().map(Projection::table).collect(Collectors.toSet());

        Map<String, List<String>> past = readModels.asOf(
                LogBound.position(events.get(events.size() / 2).position()),
                new RequiredTables(names, null, null),
                sums -> columns(names));

        assertThat(past).isEqualTo(columns(names));
    }

    /** A page of an as-of list is read in index order, without sorting all rows. */
    @Test
    void aPageOfThePastGoesOnInTheOrderOfAnIndex() throws SQLException {
        List<RecordedEvent> events = RandomHistory.of(8, 20);
        LiveTables.withTables(DATABASE, events, PROJECTIONS, tables -> {});
        ReadModels readModels = ReadModelsOf.tables(
                DATABASE, events, PROJECTIONS, new Epochs(40), events.getLast().position());

        List<String> plan = readModels.asOf(
                LogBound.position(events.get(events.size() / 2).position()),
                RequiredTables.of(null, "prospect_row"),
                sums -> {
                    JdbcClient database = JdbcClient.create(DATABASE);
                    database.sql("SET LOCAL enable_seqscan = off").update();
                    database.sql("SET LOCAL enable_sort = off").update();
                    return database.sql("EXPLAIN SELECT * FROM prospect_row"
                                    + " ORDER BY last_contact_at DESC NULLS LAST, prospect_id LIMIT 5")
                            .query(String.class)
                            .list();
                });

        assertThat(plan).anyMatch(line -> line.contains("Merge Append"));
        assertThat(plan).anyMatch(line -> line.contains("Index Scan using prospect_row_latest"));
    }

    private static Map<String, List<String>> columns(Set<String> tables) {
        return tables.stream().collect(Collectors.toMap(table -> table, AsOfTablesTest::columns));
    }

    private static List<String> columns(String table) {
        return JdbcClient.create(DATABASE)
                .sql("""
                        SELECT attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attcollation
                        FROM pg_attribute
                        WHERE attrelid = CAST(:table AS regclass) AND attnum > 0 AND NOT attisdropped
                        ORDER BY attnum
                        """)
                .param("table", table)
                .query(String.class)
                .list();
    }
}
