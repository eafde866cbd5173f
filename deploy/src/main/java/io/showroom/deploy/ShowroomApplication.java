package io.showroom.deploy;

import io.showroom.deploy.launch.EarlierSchema;
import io.showroom.deploy.launch.EventServerMark;
import io.showroom.deploy.launch.MasterKeyMark;
import io.showroom.deploy.launch.SchemaVersion;
import io.showroom.deploy.nodes.OtherSideExclusion;
import io.showroom.personaldata.MasterKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Base64;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The Spring Boot application: both sides in one process, or only the one that {@code showroom.role} names. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "io.showroom",
        excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = OtherSideExclusion.class))
public class ShowroomApplication {

    /** The clock of the whole application, in UTC; tests and the demonstration replace it. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /**
     * The master key of a process started without the launcher: 32 bytes in Base64, from {@code SHOWROOM_MASTER_KEY}.
     */
    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty("showroom.master-key")
    MasterKey masterKey(@Value("${showroom.master-key}") String base64, DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return MasterKeyMark.complete(
                    connection, new MasterKey(Base64.getDecoder().decode(base64)));
        }
    }

    /**
     * Runs the migrations. Refuses a database migrated by a newer version, and records in a new database which master
     * key encrypts its data and whether an Axon Server stores its events.
     */
    @Bean
    FlywayMigrationStrategy migration(MasterKey masterKey, @Value("${axon.axonserver.enabled:false}") boolean served) {
        return flyway -> {
            EarlierSchema.takeOver(flyway);
            SchemaVersion.refuseNewer(flyway);
            flyway.migrate();
            mark(flyway, masterKey, served);
        };
    }

    private static void mark(Flyway flyway, MasterKey masterKey, boolean served) {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection()) {
            MasterKeyMark.ensure(connection, masterKey);
            EventServerMark.ensure(connection, served);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot mark the database with what it belongs to", e);
        }
    }
}
