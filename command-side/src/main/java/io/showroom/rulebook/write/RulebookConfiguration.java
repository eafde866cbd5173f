package io.showroom.rulebook.write;

import io.showroom.prospect.events.ProspectEvent;
import java.util.List;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;

/** Has the rules recorded by whoever appends the event, in the same transaction, or not at all. */
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
                    // Nearly all events are of prospects: nothing is set up to find out that they set no rule.
                    if (!rules.isEmpty()) {
                        recorder.accept(rules);
                    }
                }));
        processing.registerListenerInvocationErrorHandler(
                RuleRecorder.GROUP, configuration -> PropagatingErrorHandler.INSTANCE);
        processing.registerErrorHandler(RuleRecorder.GROUP, configuration -> PropagatingErrorHandler.INSTANCE);
    }
}
