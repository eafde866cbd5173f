package io.showroom.eventlog.write;

import java.time.Clock;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.transaction.PlatformTransactionManager;

/** What Axon needs whether the events are kept here or by Axon Server: the clock, the JSON, the transactions. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:io/showroom/eventlog/write/axon.properties")
public class AxonWiring {

    /** Events are recorded by the application's clock. Axon keeps it in a static field. */
    AxonWiring(ObjectProvider<Clock> clock) {
        clock.ifAvailable(ours -> GenericEventMessage.clock = ours);
    }

    @Bean
    EventJson eventJson() {
        return new EventJson();
    }

    /** Spring's transactions, so that events, tokens and rows commit together. */
    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }
}
