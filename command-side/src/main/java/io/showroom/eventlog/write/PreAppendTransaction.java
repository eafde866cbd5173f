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
 * Does what has to be there before the events in a transaction of its own, all that waits at once. The command at hand
 * holds a connection of the pool meanwhile, so this one comes from elsewhere: where all the pool's are held by such
 * commands, none of them would ever get a second one there.
 */
final class PreAppendTransaction implements PreAppendWork {

    private static final String RESOURCE = PreAppendTransaction.class.getName();

    private final JdbcOperations jdbc;
    private final TransactionTemplate own;

    /**
     * Commits over connections of its own.
     *
     * @param aside the same database, by other connections than those that commands hold
     */
    PreAppendTransaction(DataSource aside) {
        jdbc = new JdbcTemplate(aside);
        own = new TransactionTemplate(new JdbcTransactionManager(aside));
    }

    @Override
    public void carryOut(UnitOfWork<?> unitOfWork, Consumer<JdbcOperations> work) {
        waiting(unitOfWork).add(work);
        // Whoever publishes no event gets it done all the same.
        unitOfWork.onPrepareCommit(this::commit);
    }

    /** Does what waits; whoever records events asks for it just before. */
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
