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
 * The event store over this system's own log. Unlike Axon's embedded store it has no thread that polls and no cache in
 * common: each stream reads for itself and is woken by the commits of this node and by {@link ClusterNotifier}.
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
        // A writer that is rolled back may have held back events that others committed before.
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
