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
 * A database that nobody else uses, with all migrations done. One server runs for all tests of the module; it starts
 * with the first question and ends with the JVM. Its promises about power cuts are switched off, so tests that end a
 * server, or look into its files, start one of their own.
 */
public final class FreshDatabase implements AutoCloseable {

    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name = "test_" + COUNT.incrementAndGet();

    /** Makes one. */
    public FreshDatabase() {
        administer("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
    }

    /** Where it is, for the user {@code postgres}, who needs no password. */
    public String url() {
        return Server.RUNNING.getJdbcUrl("postgres", name);
    }

    /** Connections to it, each opened when it is asked for. */
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
