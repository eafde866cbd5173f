package io.showroom.deploy.health;

import io.showroom.eventlog.write.EventServerIdentity;
import io.showroom.eventlog.write.WrongEventServer;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Health of Axon Server where it stores the events: DOWN if it is not connected, or is not the server that holds this
 * installation's events. No command can be accepted then.
 */
@Component("eventServer")
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class EventServerHealth implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(EventServerHealth.class);

    private final AxonServerConnectionManager connections;
    private final EventServerIdentity known;

    EventServerHealth(AxonServerConnectionManager connections, EventServerIdentity known) {
        this.connections = connections;
        this.known = known;
    }

    @Override
    public Health health() {
        return connections.isConnected(connections.getDefaultContext()) ? known() : down("serverAway");
    }

    private Health known() {
        try {
            known.mustHoldWhatIsKept();
            return Health.up().withDetail("code", "serves").build();
        } catch (WrongEventServer e) {
            return down("otherServer");
        } catch (RuntimeException e) {
            LOG.debug("the server cannot be asked", e);
            return down("serverAway");
        }
    }

    private static Health down(String code) {
        return Health.down().withDetail("code", code).build();
    }
}
