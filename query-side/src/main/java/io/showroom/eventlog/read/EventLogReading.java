package io.showroom.eventlog.read;

import io.showroom.personaldata.MasterKey;
import io.showroom.sides.Side;
import io.showroom.sides.Sides;
import javax.sql.DataSource;
import org.axonframework.config.Configuration;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;

/**
 * Configuration of the event log's readers, which read the table beside the read models in every mode
 * ({@link EventKeeping}).
 */
@Sides({Side.COMMAND, Side.QUERY})
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class EventLogReading {

    @Bean
    EventLog postgresEventLog(
            DataSource database, Configuration axon, @Qualifier("eventSerializer") Serializer eventSerializer) {
        return new PostgresEventLog(database, events -> axon.upcasterChain().upcast(events), eventSerializer);
    }

    @Bean
    PersonKeys personKeys(DataSource database, MasterKey masterKey) {
        return new PersonKeys(database, masterKey);
    }
}
