package io.showroom.deploy.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database for one test, with all migrations applied. One server runs for all tests of the module, from the first use
 * until the JVM ends, without durability; tests that stop a server, or read its files, start their own.
 */
public final class FreshDatabase implements AutoCloseable {

    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name = "test_" + COUNT.incrementAndGet();

    /** Creates a database. */
    public FreshDatabase() {
        administer("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
    }

    /** Returns its JDBC URL, for the user {@code postgres}, who needs no password. */
    public String url() {
        return Server.RUNNING.getJdbcUrl("postgres", name);
    }

    /** Returns a data source that opens a new connection each time. */
    public DataSource connections() {
        return new DriverManagerDataSource(url(), "postgres", "");
    }

    @Override
    public void close() {
        administer("DROP DATABASE " + name + " WITH (FORCE)");
    }

    private static void administer(String sql) {
        new JdbcTemplate(Server.RUNNING.getPostgresDatabase()).execute(sql);
    }

    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("max_connections", "400")
                        .start();
                new JdbcTemplate(server.getPostgresDatabase()).execute("CREATE DATABASE " + TEMPLATE);
                Flyway.configure()
                        .dataSource(server.getJdbcUrl("postgres", TEMPLATE), "postgres", "")
                        .locations("classpath:db/migration")
                        .load()
                        .migrate();
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
