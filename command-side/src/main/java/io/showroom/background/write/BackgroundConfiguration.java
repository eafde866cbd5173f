package io.showroom.background.write;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/**
 * Configures the scheduler of background work: each task runs on one node at a time and is taken over by another if
 * that one ends.
 */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:io/showroom/background/write/background.properties")
class BackgroundConfiguration {

    /** Names each node with a random id, so that two nodes on one machine differ; reveals nothing of the machine. */
    @Bean
    DbSchedulerCustomizer schedulerOfThisNode(Supplier<UUID> ids) {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<SchedulerName> schedulerName() {
                return Optional.of(new SchedulerName.Fixed("node-" + ids.get()));
            }
        };
    }
}
