package io.showroom.deploy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A few connections beside the pool, for short counts that are made in the middle of something else: whoever holds a
 * connection of the pool must not wait for a second one there, or all could wait for each other.
 */
@Configuration(proxyBeanMethods = false)
class ReservedConnections {

    private static final int MOST = 3;
    private static final Duration UNUSED = Duration.ofSeconds(30);

    /** Opened when they are needed. */
    @Bean(defaultCandidate = false)
    @Qualifier("aside")
    HikariDataSource aside(DataSource database) throws java.sql.SQLException {
        HikariConfig few = new HikariConfig();
        database.unwrap(HikariDataSource.class).copyStateTo(few);
        few.setPoolName("aside");
        few.setMaximumPoolSize(MOST);
        few.setMinimumIdle(0);
        few.setIdleTimeout(UNUSED.toMillis());
        few.setInitializationFailTimeout(-1);
        return new HikariDataSource(few);
    }
}
