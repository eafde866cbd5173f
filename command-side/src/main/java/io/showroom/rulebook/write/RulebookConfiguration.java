package io.showroom.rulebook.write;

import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;

/** Has the rules recorded by whoever appends the event, in the same transaction, or not at all. */
@Configuration(proxyBeanMethods = false)
class RulebookConfiguration {

    @Autowired
    void recordInTheSameTransaction(EventProcessingConfigurer processing) {
        processing.registerSubscribingEventProcessor(RuleRecorder.GROUP);
        processing.registerListenerInvocationErrorHandler(
                RuleRecorder.GROUP, configuration -> PropagatingErrorHandler.INSTANCE);
        processing.registerErrorHandler(RuleRecorder.GROUP, configuration -> PropagatingErrorHandler.INSTANCE);
    }
}
