package io.showroom.eventlog.write;

import java.util.function.Consumer;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Executes database work that readers of the following events depend on. With Axon Server, events are readable before
 * the command's transaction commits, so this work must be committed before them.
 */
public interface PreAppendWork {

    /**
     * Executes work before the events are recorded. It may remain committed even if the events are not recorded.
     *
     * @param unitOfWork in which the events are published
     * @param work executed once, with the given connection, which need not be the command's
     */
    void carryOut(UnitOfWork<?> unitOfWork, Consumer<JdbcOperations> work);
}
