package io.showroom.rulebook.write;

import io.showroom.prospect.events.ProspectEvent;
import java.util.List;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;

/**
 * Registers the {@link RuleRecorder} as a subscribing event processor, so that the rules are written in the transaction
 * that appends the event; an error rolls it back.
 */
@Configuration(proxyBeanMethods = false)
class RulebookConfiguration {

    @Autowired
    void recordInTheSameTransaction(EventProcessingConfigurer processing) {
        processing.registerSubscribingEventProcessor(
                RuleRecorder.GROUP,
                configuration -> recorder -> configuration.eventBus().subscribe(events -> {
                    List<? extends EventMessage<?>> rules = events.stream()
                            .filter(event -> !(event.getPayload() instanceof ProspectEvent))
                            .toList();
                    // Skips prospect events, nearly all of the log, before any processing is set up.
                    if (!rules.isEmpty()) {
                        recorder.accept(rules);
                    }
                }));
        processing.registerListenerInvocationErrorHandler(
                RuleRecorder.GROUP, configuration -> PropagatingErrorHandler.INSTANCE);
        processing.registerErrorHandler(RuleRecorder.GROUP, configuration -> PropagatingErrorHandler.INSTANCE);
    }
}
