package io.showroom.deploy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Defines a small connection pool separate from the main one, for short reads made while the calling thread already
 * holds a connection of the main pool. Waiting for a second connection of the same pool could deadlock under load.
 */
@Configuration(proxyBeanMethods = false)
class ReservedConnections {

    private static final int MOST = 3;
    private static final Duration UNUSED = Duration.ofSeconds(30);

    /**
     * The pool, under the qualifier {@code aside}: at most 3 connections, opened on demand and closed after 30 idle
     * seconds.
     */
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
