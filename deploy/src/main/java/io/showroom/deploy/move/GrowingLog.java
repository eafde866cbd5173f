package io.showroom.deploy.move;

import io.showroom.eventlog.read.ServedEvent;
import io.showroom.eventlog.read.ServerLog;
import java.io.IOException;
import java.util.List;

/** The log of a server that can be given events. */
interface GrowingLog extends ServerLog {

    /** Puts events at its end, all of them or none. */
    void append(List<ServedEvent> events) throws IOException;
}
