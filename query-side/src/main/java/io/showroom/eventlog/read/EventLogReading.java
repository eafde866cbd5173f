package io.showroom.eventlog.read;

import io.showroom.personaldata.MasterKey;
import javax.sql.DataSource;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Which event log is read: the table beside the read models, or Axon Server. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class EventLogReading {

    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false", matchIfMissing = true)
    EventLog postgresEventLog(
            DataSource database, Configuration axon, @Qualifier("eventSerializer") Serializer eventSerializer) {
        return new PostgresEventLog(database, events -> axon.upcasterChain().upcast(events), eventSerializer);
    }

    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
    EventLog axonEventLog(EventStore store) {
        return new AxonEventLog(store);
    }

    @Bean
    PersonKeys personKeys(DataSource database, MasterKey masterKey) {
        return new PersonKeys(database, masterKey);
    }
}
