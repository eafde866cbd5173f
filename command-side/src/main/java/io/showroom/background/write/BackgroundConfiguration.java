package io.showroom.background.write;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** How work in the background is scheduled: each task on one node at a time, taken up by another if that one ends. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:io/showroom/background/write/background.properties")
class BackgroundConfiguration {

    /** Two nodes on one machine are two: each has a name of its own, which tells nothing of the machine. */
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
