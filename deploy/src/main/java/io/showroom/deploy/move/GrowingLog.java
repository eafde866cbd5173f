package io.showroom.deploy.move;

import io.showroom.eventlog.read.AxonServerRawLog;
import io.showroom.eventlog.read.RemoteEvent;
import java.io.IOException;
import java.util.List;

/** Log of a server to which events can be appended. */
interface GrowingLog extends AxonServerRawLog {

    /** Appends the events atomically. */
    void append(List<RemoteEvent> events) throws IOException;
}
