package io.showroom.projection.read;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs parts of one task in parallel, each on its own thread. */
final class Parallel {

    private Parallel() {}

    /** Runs all parts and returns when all have ended; then throws the first failure. */
    static <T> void each(List<T> parts, Work<T> work) {
        if (parts.size() == 1) {
            work.on(0, parts.getFirst());
            return;
        }
        List<CompletableFuture<Void>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(
                parts.size(), Thread.ofPlatform().daemon().name("fold-", 0).factory())) {
            for (int i = 0; i < parts.size(); i++) {
                int index = i;
                running.add(CompletableFuture.runAsync(() -> work.on(index, parts.get(index)), threads));
            }
        }
        try {
            running.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Work on one part. */
    interface Work<T> {
        void on(int index, T part);
    }
}
