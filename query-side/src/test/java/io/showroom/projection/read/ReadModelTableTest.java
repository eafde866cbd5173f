package io.showroom.projection.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadModelTableTest {

    private static final HikariDataSource DATABASE = TestDatabase.fresh();
    private static final ReadModelTable<Car> CARS = ReadModelTable.own("car", 1, Car.class, "prospect_id", "sold_on");

    private enum Gear {
        MANUAL,
        AUTOMATIC
    }

    private record Offer(
            @Nullable BigDecimal listPrice, @Nullable Integer discount, long times) {}

    private record Car(
            String prospectId,
            @Nullable @Personal String plate,
            LocalDate soldOn,
            @Nullable Instant seenAt,
            Offer offer,
            @Nullable Gear gear,
            boolean used,
            @NotStored boolean hidden) {}

    private static final Car WHOLE = new Car(
            "P-1",
            "京A\t12\\345",
            LocalDate.of(2026, 3, 1),
            Instant.parse("2026-03-01T01:02:03.456789Z"),
            new Offer(new BigDecimal("199000.50"), 12, 5_000_000_000L),
            Gear.AUTOMATIC,
            true,
            false);
    private static final Car BARE =
            new Car("P-2", null, LocalDate.of(1999, 12, 31), null, new Offer(null, null, 0), null, false, false);

    @Test
    void eachPartOfARecordIsAColumnByItsName() {
        assertThat(CARS.key()).extracting(TableColumn::name).containsExactly("prospect_id", "sold_on");
        assertThat(CARS.values())
                .extracting(TableColumn::name)
                .containsExactly("plate", "seen_at", "list_price", "discount", "times", "gear", "used");
        assertThat(CARS.personal()).isEqualTo(Set.of("plate"));
    }

    @Test
    void aRowHoldsTheValuesOfTheRecord() {
        TableRow row = CARS.row(WHOLE);
        assertThat(row.key()).containsExactly("P-1", WHOLE.soldOn());
        assertThat(row.values())
                .containsExactly(
                        "京A\t12\\345",
                        WHOLE.seenAt(),
                        new BigDecimal("199000.50"),
                        12,
                        5_000_000_000L,
                        "AUTOMATIC",
                        true);
    }

    @Test
    void whatIsWrittenIsReadBack() throws SQLException {
        for (boolean copied : List.of(true, false)) {
            try (Connection connection = DATABASE.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TEMPORARY TABLE car (" + columns() + ", PRIMARY KEY (prospect_id, sold_on))");
                write(connection, copied);
                assertThat(read(statement)).containsExactly(WHOLE, BARE);
                statement.execute("DROP TABLE pg_temp.car");
            }
        }
    }

    @Test
    void aKeyWithoutAComponentIsRejected() {
        assertThatThrownBy(() -> ReadModelTable.own("car", 1, Car.class, "prospect_id", "price"))
                .hasMessageContaining("no part makes a column price");
        assertThatThrownBy(() -> ReadModelTable.own("car", 1, Unkeepable.class, "items"))
                .hasMessageContaining("no column holds interface java.util.List");
    }

    @Test
    void numberedRecordsHaveProspectAndIndex() {
        ReadModelTable<NumberedRecord<Offer>> offers = ReadModelTable.numbered("offer", 1, Offer.class);
        TableRow row = offers.row(new NumberedRecord<>("P-1", 2, "S1", WHOLE.offer()));
        assertThat(row.key()).containsExactly("P-1", 2);
        assertThat(row.values()).containsExactlyInAnyOrder("S1", new BigDecimal("199000.50"), 12, 5_000_000_000L);
    }

    @Test
    void countersAddUpByTheirKey() {
        ProspectCounters<Offer> counts =
                ReadModelTable.sums("gears", 1, Offer.class, Gear.class).counts();
        Offer same = new Offer(WHOLE.offer().listPrice(), 12, 5_000_000_000L);
        counts.add(WHOLE.offer(), Gear.MANUAL, 1);
        counts.add(same, Gear.MANUAL, 2);
        counts.add(new Offer(BigDecimal.ONE, 1, 1), Gear.AUTOMATIC, 1);
        counts.add(new Offer(BigDecimal.ONE, 1, 1), Gear.AUTOMATIC, -1);
        assertThat(counts.rows())
                .containsExactly(TableRow.of(List.of(new BigDecimal("199000.50"), 12, 5_000_000_000L), 3L, 0L));
    }

    private record Unkeepable(List<String> items) {}

    private static String columns() {
        return Stream.concat(CARS.key().stream(), CARS.values().stream())
                .map(column -> column.name() + " " + column.type().sql())
                .collect(Collectors.joining(", "));
    }

    private static void write(Connection connection, boolean copied) throws SQLException {
        Projection cars = new RowProjection<>(CARS, timeline -> List.of()) {};
        List<TableRow> rows = List.of(CARS.row(WHOLE), CARS.row(BARE));
        if (copied) {
            CopyWriter writer = CopyWriter.of(LiveTables.over(connection), "pg_temp.car", cars);
            rows.forEach(row -> writer.write(row.key(), row.values()));
            writer.flush();
        } else {
            new BulkWriter(LiveTables.over(connection), "pg_temp", cars).put(rows);
        }
    }

    private static List<Car> read(Statement statement) throws SQLException {
        List<Car> cars = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("SELECT * FROM pg_temp.car ORDER BY prospect_id")) {
            while (row.next()) {
                cars.add(CARS.reader().mapRow(row, cars.size()));
            }
        }
        return cars;
    }
}
