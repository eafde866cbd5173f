package io.showroom.projection.read;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Does parts of one piece of work at the same time, each on a thread of its own. */
final class Parallel {

    private Parallel() {}

    /** Does all parts and returns when every one has ended; the first failure is thrown then. */
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

    /** What is done with one part. */
    interface Work<T> {
        void on(int index, T part);
    }
}
