package io.showroom.eventlog.read;

import javax.sql.DataSource;
import org.axonframework.config.Configuration;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Configuration in which the read models follow the kept events, as with another log. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
public class FollowedTable {

    @Bean
    KeptEventSignal signal() {
        return new KeptEventSignal();
    }

    /** As in the program: the token of a replay contains the class name of the wrapped token. */
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
