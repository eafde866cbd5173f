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
 * How far a start is. Whoever does something long says so here; the terminal and the page that is served meanwhile show
 * it. On a terminal one line is written over and over; elsewhere a line comes now and then, and only of what is
 * counted.
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
     * Starts to tell.
     *
     * @param out where to
     * @param terminal whether that is a terminal, on which a line can be written over
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
     * A step has begun or got on.
     *
     * @param step its name in the texts {@code start.…}
     * @param done how much of it is done
     * @param of how much there is of it; 0 if nobody knows
     */
    public void at(String step, long done, long of) {
        now = new StartupPage.Now(step, done, of);
    }

    /** Where it is now. */
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

    /** Nothing is told any more. */
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
