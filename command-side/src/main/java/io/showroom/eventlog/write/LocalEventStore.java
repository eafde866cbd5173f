package io.showroom.eventlog.write;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Event store over this system's own log. Unlike Axon's embedded store it has no polling thread and no shared cache:
 * each stream reads for itself and is woken by the commits of this node and by {@link ClusterNotifier}.
 */
final class LocalEventStore extends AbstractEventStore {

    private final AppendSignal signal;
    private final Runnable afterLocalCommit;

    private LocalEventStore(Builder builder) {
        super(builder);
        this.signal = builder.signal;
        this.afterLocalCommit = builder.afterLocalCommit;
    }

    static Builder over(EventStorageEngine engine, AppendSignal signal, Runnable afterLocalCommit) {
        Builder builder = new Builder(signal, afterLocalCommit);
        builder.storageEngine(engine);
        return builder;
    }

    @Override
    protected void prepareCommit(List<? extends EventMessage<?>> events) {
        // An open transaction hides later events from readers; after its rollback they become readable.
        CurrentUnitOfWork.ifStarted(unitOfWork ->
                unitOfWork.root().onRollback(failed -> failed.root().onCleanup(ended -> signal.raise())));
        super.prepareCommit(events);
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        signal.raise();
        afterLocalCommit.run();
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken trackingToken) {
        return new SettledStream(storageEngine(), signal, trackingToken);
    }

    static final class Builder extends AbstractEventStore.Builder {

        private final AppendSignal signal;
        private final Runnable afterLocalCommit;

        private Builder(AppendSignal signal, Runnable afterLocalCommit) {
            this.signal = signal;
            this.afterLocalCommit = afterLocalCommit;
        }

        LocalEventStore build() {
            return new LocalEventStore(this);
        }
    }
}
