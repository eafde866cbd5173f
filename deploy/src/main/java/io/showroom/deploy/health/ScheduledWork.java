package io.showroom.deploy.health;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.util.ErrorHandler;

/**
 * Error handler of the Spring task scheduler. Failures caused by the database are logged at DEBUG only, because
 * {@link DatabaseWatch} logs once that it is away and once that it is back.
 */
@Component
final class ScheduledWork implements SimpleAsyncTaskSchedulerCustomizer, ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledWork.class);

    private final DatabaseWatch watch;

    ScheduledWork(DatabaseWatch watch) {
        this.watch = watch;
    }

    @Override
    public void customize(SimpleAsyncTaskScheduler scheduler) {
        scheduler.setErrorHandler(this);
    }

    @Override
    public void handleError(Throwable failure) {
        if (watch.note(failure)) {
            LOG.debug("scheduled work waits for the database", failure);
        } else {
            LOG.error("scheduled work failed, and is tried again at its next time", failure);
        }
    }
}
