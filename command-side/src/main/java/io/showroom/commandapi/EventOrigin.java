package io.showroom.commandapi;

import io.showroom.prospect.events.EventMetadata;
import io.showroom.staff.Actor;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/**
 * Adds the metadata of {@link EventMetadata} to events: who is responsible and which message caused them. Other command
 * metadata, such as roles, are not stored.
 */
public final class EventOrigin implements CorrelationDataProvider {

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        Map<String, ?> given = message.getMetaData();
        Map<String, Object> origin = new HashMap<>();
        Object user = given.get(CommandContext.USER);
        origin.put(EventMetadata.ACTOR, user == null ? Actor.SYSTEM.user() : user);
        Object correlation = given.get(EventMetadata.CORRELATION_ID);
        origin.put(EventMetadata.CORRELATION_ID, correlation == null ? message.getIdentifier() : correlation);
        origin.put(EventMetadata.CAUSATION_ID, message.getIdentifier());
        for (String name : new String[] {EventMetadata.IMPORTED_BY, EventMetadata.IMPORT_KEY}) {
            Object value = given.get(name);
            if (value != null) {
                origin.put(name, value);
            }
        }
        return origin;
    }
}
