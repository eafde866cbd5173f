package io.showroom.deploy.move;

import io.showroom.eventlog.read.AxonServerRawLog;
import io.showroom.eventlog.read.RemoteEvent;
import java.io.IOException;
import java.util.List;

/** The log of a server that can be given events. */
interface GrowingLog extends AxonServerRawLog {

    /** Puts events at its end, all of them or none. */
    void append(List<RemoteEvent> events) throws IOException;
}
