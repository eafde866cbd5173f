package io.showroom.commandapi;

import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Beans that process commands from the endpoint to the receipt. Those that the command bus needs are static, so that
 * they are created before it.
 */
@Configuration(proxyBeanMethods = false)
class CommandApiConfiguration {

    @Bean
    static Supplier<UUID> ids() {
        return UUID::randomUUID;
    }

    @Bean
    static ParameterResolverFactory commandContextParameters() {
        return new CommandContextParameters();
    }

    @Bean
    static CommandTargetResolver commandTargets() {
        return new AggregateCommandTargets(
                AnnotationCommandTargetResolver.builder().build());
    }

    @Bean
    static CorrelationDataProvider eventOrigin() {
        return new EventOrigin();
    }

    @Autowired
    void receipts(CommandBus commandBus, RepeatedRequests repeated) {
        commandBus.registerHandlerInterceptor(new ReceiptInterceptor(repeated));
    }
}
