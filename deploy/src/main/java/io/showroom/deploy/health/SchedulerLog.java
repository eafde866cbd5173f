package io.showroom.deploy.health;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Logback filter that drops db-scheduler's warnings and errors caused by the database. It would log one with a stack
 * trace every few seconds; {@link DatabaseWatch} logs the outage once. Other messages pass.
 */
@Component
final class SchedulerLog extends TurboFilter implements SmartLifecycle {

    private static final String SCHEDULER = "com.github.kagkarlsson.scheduler";

    private final DatabaseWatch watch;

    SchedulerLog(DatabaseWatch watch) {
        this.watch = watch;
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] params,
            @Nullable Throwable failure) {
        boolean said = failure != null
                && level.isGreaterOrEqual(Level.WARN)
                && logger.getName().startsWith(SCHEDULER)
                && (DatabaseFailure.of(failure).isPresent() || !watch.state().serves());
        return said ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    @Override
    public void start() {
        super.start();
        if (logs() instanceof LoggerContext logs) {
            logs.addTurboFilter(this);
        }
    }

    @Override
    public void stop() {
        super.stop();
        if (logs() instanceof LoggerContext logs) {
            logs.getTurboFilterList().remove(this);
        }
    }

    @Override
    public boolean isRunning() {
        return isStarted();
    }

    private static ILoggerFactory logs() {
        return LoggerFactory.getILoggerFactory();
    }
}
