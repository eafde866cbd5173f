package io.showroom.eventlog.write;

import java.util.function.Consumer;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Where readers of events may see them before the command's transaction has committed, what they need of the database
 * to read them has to be committed first.
 */
public interface PreAppendWork {

    /**
     * Has something done that readers of the events to come depend on, before these are recorded. It may stay even if
     * nothing comes of these events.
     *
     * @param unitOfWork in which the events are published
     * @param work what is to be done, once, over the connection it is given: it need not be the command's
     */
    void carryOut(UnitOfWork<?> unitOfWork, Consumer<JdbcOperations> work);
}
