package io.showroom.eventlog.write;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * One event as the log has taken it. What a unit of work appended can be asked from the moment of the append on, which
 * happens while it prepares to commit.
 *
 * @param type simple name of the event
 * @param streamId what it happened to
 * @param sequence its place in that stream, counting from 0
 * @param position its place in the log
 */
public record AppendedEvent(String type, String streamId, long sequence, long position) {

    private static final String RESOURCE = AppendedEvent.class.getName();

    /** What the unit of work has appended so far, in order; the list is live. */
    public static List<AppendedEvent> in(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getOrComputeResource(RESOURCE, name -> new ArrayList<>());
    }
}
