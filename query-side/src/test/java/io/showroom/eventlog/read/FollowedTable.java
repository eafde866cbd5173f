package io.showroom.eventlog.read;

import javax.sql.DataSource;
import org.axonframework.config.Configuration;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** The read models follow the table of events, whoever filled it, as they do with a log that is kept elsewhere. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
public class FollowedTable {

    @Bean
    KeptEventSignal signal() {
        return new KeptEventSignal();
    }

    /** A replay's token names the class of the token inside, as in the program. */
    @Bean
    Jackson3SerializerCustomizer tokens() {
        return json -> json.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .build());
    }

    @Bean
    KeptEvents keptEvents(
            DataSource database,
            @Qualifier("eventSerializer") Serializer serializer,
            Configuration axon,
            KeptEventSignal signal) {
        return new KeptEvents(
                JdbcClient.create(database),
                serializer,
                events -> axon.upcasterChain().upcast(events),
                signal);
    }
}
