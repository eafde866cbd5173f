package io.showroom.deploy.launch;

import io.showroom.eventlog.write.EventServerIdentity;
import io.showroom.eventlog.write.WrongEventServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Stops the start if the connected Axon Server is not the one that stores this installation's events. */
@Component
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class EventServerStartCheck implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventServerStartCheck.class);

    /** After the connection to Axon Server, before the web server. */
    private static final int PHASE = Integer.MAX_VALUE / 2;

    private final EventServerIdentity known;
    private volatile boolean running;

    EventServerStartCheck(EventServerIdentity known) {
        this.known = known;
    }

    @Override
    public void start() {
        try {
            known.look();
        } catch (WrongEventServer e) {
            throw new StartFailure(
                    e.getMessage() + ": name the right one with SHOWROOM_AXON_SERVERS, or restore it"
                            + " from its latest backup; nothing was changed",
                    e);
        } catch (RuntimeException e) {
            LOG.warn("the event server cannot be asked yet: {}", e.toString());
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
