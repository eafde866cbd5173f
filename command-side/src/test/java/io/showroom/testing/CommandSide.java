package io.showroom.testing;

import io.showroom.personaldata.MasterKey;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** Test configuration of the whole command side on its own database. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "io.showroom",
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = "io\\.showroom\\..*Test.*"))
public class CommandSide {

    /** Properties that a context with this configuration needs. */
    public static final String[] PROPERTIES = {
        "axon.axonserver.enabled=false",
        "axon.timeout.enabled=false",
        "axon.serializer.general=jackson3",
        "axon.serializer.messages=jackson3",
        "axon.serializer.events=jackson3"
    };

    @Bean
    DataSource dataSource() {
        return TestDatabase.fresh();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    MasterKey masterKey() {
        return new MasterKey(new byte[32]);
    }
}
