package io.showroom.deploy.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs work in 16 concurrent clients. */
final class Clients {

    static final int COUNT = 16;

    private Clients() {}

    /** Runs the work in every client; returns the seconds until the last one has finished. */
    static double seconds(Work work) {
        try (ExecutorService threads = Executors.newFixedThreadPool(COUNT)) {
            List<Callable<Void>> parts = new ArrayList<>();
            for (int i = 0; i < COUNT; i++) {
                int client = i;
                parts.add(() -> {
                    work.as(client);
                    return null;
                });
            }
            long start = System.nanoTime();
            for (Future<Void> part : threads.invokeAll(parts)) {
                part.get();
            }
            return (System.nanoTime() - start) / 1e9;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @FunctionalInterface
    interface Work {
        void as(int client) throws Exception;
    }
}
