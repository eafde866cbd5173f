package io.showroom.eventlog.write;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Does what has to be there before the events in a transaction of its own, all that waits at once. */
final class CommittedFirst implements BeforeEvents {

    private static final String RESOURCE = CommittedFirst.class.getName();

    private final TransactionTemplate own;

    CommittedFirst(PlatformTransactionManager transactions) {
        own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void carryOut(UnitOfWork<?> unitOfWork, Runnable work) {
        waiting(unitOfWork).add(work);
        // Whoever publishes no event gets it done all the same.
        unitOfWork.onPrepareCommit(this::commit);
    }

    /** Does what waits; whoever records events asks for it just before. */
    void commit(UnitOfWork<?> unitOfWork) {
        List<Runnable> waiting = waiting(unitOfWork);
        if (!waiting.isEmpty()) {
            List<Runnable> now = List.copyOf(waiting);
            waiting.clear();
            own.executeWithoutResult(status -> now.forEach(Runnable::run));
        }
    }

    private static List<Runnable> waiting(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getOrComputeResource(RESOURCE, name -> new ArrayList<>());
    }
}
