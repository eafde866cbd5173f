package io.showroom.deploy.health;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether Axon Server answers, where it keeps the events. Without it nothing can be entered. */
@Component("eventServer")
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class EventServerHealth implements HealthIndicator {

    private final AxonServerConnectionManager connections;

    EventServerHealth(AxonServerConnectionManager connections) {
        this.connections = connections;
    }

    @Override
    public Health health() {
        boolean connected = connections.isConnected(connections.getDefaultContext());
        return (connected ? Health.up() : Health.down())
                .withDetail("code", connected ? "serves" : "serverAway")
                .build();
    }
}
