package io.showroom.deploy.launch;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Progress of the start, reported by long steps and shown on the terminal and the start-up page. A terminal shows one
 * line that is overwritten; other outputs get a line now and then, and only for steps with counts.
 */
public final class StartProgress implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(400);
    private static final Duration LINE = Duration.ofSeconds(10);

    private final PrintStream out;
    private final boolean terminal;
    private final ScheduledExecutorService clock;
    private final ScheduledFuture<?> looking;
    private volatile StartupPage.Now now = new StartupPage.Now("database", 0, 0);
    private StartupPage.@Nullable Now printed;
    private long looks;

    /**
     * Starts reporting.
     *
     * @param out where to print
     * @param terminal whether it is a terminal, on which a line can be overwritten
     */
    StartProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "start-progress");
            thread.setDaemon(true);
            return thread;
        });
        this.looking = clock.scheduleAtFixedRate(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Reports that a step has begun or advanced.
     *
     * @param step key of the step in the texts {@code start.…}
     * @param done how much of it is done
     * @param of total amount; 0 if unknown
     */
    public void at(String step, long done, long of) {
        now = new StartupPage.Now(step, done, of);
    }

    /** Returns the current state. */
    StartupPage.Now now() {
        return now;
    }

    private synchronized void look() {
        StartupPage.Now seen = now;
        if (terminal) {
            out.print("\r\033[K" + StartupPage.said(seen, Locale.ENGLISH));
            out.flush();
            printed = seen;
        } else if (seen.of() > 0 && !seen.equals(printed)) {
            boolean other = printed == null || !printed.step().equals(seen.step());
            if (other || looks >= LINE.dividedBy(LOOK)) {
                out.println(StartupPage.said(seen, Locale.ENGLISH));
                printed = seen;
                looks = 0;
            }
        }
        looks++;
    }

    /** Stops printing. */
    @Override
    public void close() {
        looking.cancel(false);
        clock.shutdown();
        synchronized (this) {
            if (terminal && printed != null) {
                out.print("\r\033[K");
                out.flush();
                printed = null;
            }
        }
    }
}
