package io.showroom.projection.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.testing.AllProjections;
import io.showroom.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Definitions of the projections agree with the tables of the migrations. */
class DefinedTablesTest {

    private static final Set<String> TELLS_OF_A_PERSON = Set.of("name", "phone", "remark", "account", "comment");

    private static final HikariDataSource DATABASE = TestDatabase.fresh();
    private final JdbcTemplate database = new JdbcTemplate(DATABASE);

    @Test
    void theMigrationsMakeExactlyTheColumnsOfTheDefinitions() {
        for (Projection projection : AllProjections.all()) {
            Projection stored = StoredProjection.of(projection);
            Map<String, String> defined = new TreeMap<>();
            Stream.concat(stored.key().stream(), stored.values().stream())
                    .forEach(column -> defined.put(column.name(), column.type().sql()));
            assertThat(columns(projection.table())).as(projection.table()).isEqualTo(defined);
        }
    }

    @Test
    void theMigrationsMakeThePrimaryKeysOfTheDefinitions() {
        for (Projection projection : AllProjections.all()) {
            assertThat(key(projection.table()))
                    .as(projection.table())
                    .containsExactlyInAnyOrderElementsOf(StoredProjection.of(projection).key().stream()
                            .map(TableColumn::name)
                            .toList());
        }
    }

    @Test
    void whatIsCalledLikeAPersonalDetailIsOne() {
        for (Projection projection : AllProjections.all()) {
            assertThat(projection.personal())
                    .as(projection.table())
                    .containsAll(projection.values().stream()
                            .map(TableColumn::name)
                            .filter(TELLS_OF_A_PERSON::contains)
                            .toList());
        }
    }

    private Map<String, String> columns(String table) {
        Map<String, String> columns = new TreeMap<>();
        database.query(
                """
                        SELECT attname, CASE format_type(atttypid, NULL) WHEN 'timestamp with time zone' THEN 'timestamptz'
                                                                         ELSE format_type(atttypid, NULL) END
                        FROM pg_attribute
                        WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped
                        """,
                row -> {
                    columns.put(row.getString(1), row.getString(2));
                },
                table);
        return columns;
    }

    private List<String> key(String table) {
        return database.queryForList("""
                        SELECT attname
                        FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey)
                        WHERE indrelid = ?::regclass AND indisprimary
                        """, String.class, table);
    }
}
