package io.showroom.deploy.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.deploy.testing.WholeSystem;
import io.showroom.projection.read.Projection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * PostgreSQL's column statistics contain no personal data. Personal columns are not listed here: they are those in
 * which the test person's data is found.
 */
class StatisticsTest {

    private static final String ANY_SAMPLE = """
            SELECT schemaname || '.' || tablename || '.' || attname
              FROM pg_stats s
             WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND s::text LIKE ?""";

    private static final Class<?> PERSONAL_COLUMNS = type("io.showroom.projection.read.PersonalColumns");

    @TempDir
    private static Path folder;

    private static KnownPeople people;
    private static JdbcTemplate database;
    private static Erased somebody;

    @BeforeAll
    static void aPersonOfWhomEverythingIsKnown() {
        people = new KnownPeople(WholeSystem.start("showroom.erasures-file=" + folder.resolve("erasures.txt")));
        people.open();
        database = people.system().part(JdbcTemplate.class);
        people.life("Neighbour Li", "13700001111", "neighbourly");
        somebody = new Erased(people, people.life(Erased.NAME, Erased.PHONE, Erased.SAID), folder);
    }

    @AfterAll
    static void end() {
        people.system().close();
    }

    @Test
    void noSampleHoldsAnythingPersonal() {
        database.execute("ANALYZE");
        holdsNothing();
    }

    @Test
    void everyColumnInWhichThePersonStandsIsKeptFromStatistics() {
        TreeSet<String> found = new TreeSet<>();
        for (String secret : Erased.SECRETS) {
            for (String table : somebody.stored(secret)) {
                for (String column : columns(table)) {
                    if (Boolean.TRUE.equals(database.queryForObject(
                            "SELECT EXISTS (SELECT FROM " + table + " WHERE " + column + "::text LIKE ?)",
                            Boolean.class,
                            "%" + secret + "%"))) {
                        found.add(table + "." + column);
                    }
                }
            }
        }
        assertThat(found).contains("public.prospect_row.name", "public.contact_row.name");
        assertThat(marked()).containsAll(found);
    }

    @Test
    void whatReadModelsCallPersonalIsMarked() {
        List<String> called = new ArrayList<>();
        people.system()
                .context()
                .getBeansOfType(Projection.class)
                .values()
                .forEach(projection -> projection.values().stream()
                        .filter(column -> projection.personal().contains(column.name()))
                        .forEach(column -> called.add("public." + projection.table() + "." + column.name())));
        assertThat(called).hasSizeGreaterThan(15);
        assertThat(marked()).containsAll(called);
    }

    @Test
    void norAfterTheTablesWereMadeAnew() {
        people.rebuilt();
        database.execute("ANALYZE");
        holdsNothing();
    }

    @Test
    void whatAnEarlierVersionSampledIsRemovedAtTheStart() {
        database.execute("ALTER TABLE prospect_row ALTER COLUMN name SET STATISTICS 100");
        database.execute("ALTER INDEX prospect_row_last_digits ALTER COLUMN 1 SET STATISTICS 100");
        database.execute("ANALYZE prospect_row");
        assertThat(database.queryForList(ANY_SAMPLE, String.class, "%Zzyxname%"))
                .isNotEmpty();
        assertThat(database.queryForList(ANY_SAMPLE, String.class, "%87654321931%"))
                .isNotEmpty();

        people.system().context().getAutowireCapableBeanFactory().createBean(PERSONAL_COLUMNS);

        holdsNothing();
        database.execute("ANALYZE");
        holdsNothing();
    }

    @Test
    void noStatisticsOverSeveralColumnsAreDefined() {
        assertThat(database.queryForList("SELECT stxname::text FROM pg_statistic_ext", String.class))
                .isEmpty();
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void holdsNothing() {
        for (String secret : Erased.SECRETS) {
            assertThat(database.queryForList(ANY_SAMPLE, String.class, "%" + secret + "%"))
                    .as("samples that hold " + secret)
                    .isEmpty();
            String reversed = new StringBuilder(secret).reverse().toString();
            assertThat(database.queryForList(ANY_SAMPLE, String.class, "%" + reversed + "%"))
                    .as("samples that hold " + reversed)
                    .isEmpty();
        }
    }

    private static List<String> columns(String table) {
        return database.queryForList("""
                SELECT quote_ident(attname) FROM pg_attribute
                 WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped""", String.class, table);
    }

    private static List<String> marked() {
        return database.queryForList("""
                SELECT relnamespace::regnamespace || '.' || relname || '.' || attname
                  FROM pg_attribute JOIN pg_class c ON c.oid = attrelid AND relkind = 'r'
                 WHERE attstattarget = 0 AND attnum > 0""", String.class);
    }
}
