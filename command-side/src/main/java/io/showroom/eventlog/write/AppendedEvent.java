package io.showroom.eventlog.write;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * An event appended to the log. The events appended by a unit of work are available from the append on, which happens
 * in its prepare-commit phase.
 *
 * @param type simple name of the event
 * @param streamId identifier of its stream
 * @param sequence its sequence number in that stream, counting from 0
 * @param position its position in the log
 */
public record AppendedEvent(String type, String streamId, long sequence, long position) {

    private static final String RESOURCE = AppendedEvent.class.getName();

    /** Returns the events that the unit of work has appended so far, in order; the list is live. */
    public static List<AppendedEvent> in(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getOrComputeResource(RESOURCE, name -> new ArrayList<>());
    }
}
