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

/** Axon beans for both event stores (own log and Axon Server): clock, serializer, transactions. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:io/showroom/eventlog/write/axon.properties")
public class AxonWiring {

    /** Sets Axon's static clock to the application's, which determines the time stamps of events. */
    AxonWiring(ObjectProvider<Clock> clock) {
        clock.ifAvailable(ours -> GenericEventMessage.clock = ours);
    }

    @Bean
    EventJson eventJson() {
        return new EventJson();
    }

    /** Uses Spring's transactions, so that events, tokens and rows commit together. */
    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }
}
