package io.showroom.eventlog.write;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Executes work that must be committed before the events in a transaction of its own, all pending work at once. The
 * current command holds a connection of the pool meanwhile, so this transaction uses connections outside the pool: if
 * such commands held all of the pool's connections, none would get a second one.
 */
final class PreAppendTransaction implements PreAppendWork {

    private static final String RESOURCE = PreAppendTransaction.class.getName();

    private final JdbcOperations jdbc;
    private final TransactionTemplate own;

    /** @param aside a data source of the same database whose connections commands do not hold */
    PreAppendTransaction(DataSource aside) {
        jdbc = new JdbcTemplate(aside);
        own = new TransactionTemplate(new JdbcTransactionManager(aside));
    }

    @Override
    public void carryOut(UnitOfWork<?> unitOfWork, Consumer<JdbcOperations> work) {
        waiting(unitOfWork).add(work);
        // Also executes the work of a unit of work that publishes no event.
        unitOfWork.onPrepareCommit(this::commit);
    }

    /** Executes the pending work; called just before events are recorded. */
    void commit(UnitOfWork<?> unitOfWork) {
        List<Consumer<JdbcOperations>> waiting = waiting(unitOfWork);
        if (!waiting.isEmpty()) {
            List<Consumer<JdbcOperations>> now = List.copyOf(waiting);
            waiting.clear();
            own.executeWithoutResult(status -> now.forEach(work -> work.accept(jdbc)));
        }
    }

    private static List<Consumer<JdbcOperations>> waiting(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getOrComputeResource(RESOURCE, name -> new ArrayList<>());
    }
}
