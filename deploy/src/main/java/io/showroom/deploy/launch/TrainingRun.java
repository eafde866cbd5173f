package io.showroom.deploy.launch;

import io.showroom.deploy.nodes.NodeRole;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A start in a temporary folder that ends by itself, to record the classes loaded and linked for the AOT cache
 * ({@code -XX:AOTCacheOutput}). With the cache later starts take about half the time.
 */
final class TrainingRun implements AutoCloseable {

    static final String OPTION = "--rehearse";

    private static final List<String> PAGES =
            List.of("/actuator/health/readiness", "/login", "/", "/api/prospects", "/webjars/none");

    private final Path folder;

    TrainingRun() {
        try {
            folder = Files.createTempDirectory("showroom-rehearsal");
        } catch (IOException e) {
            throw new StartFailure("cannot make a folder for temporary files: " + e.getMessage(), e);
        }
    }

    Arguments arguments() {
        return new Arguments(false, 0, folder.resolve("data"), null, NodeRole.ALL, null);
    }

    /** Requests a few pages, whatever their status, and prints a line for each, by which the caller shows progress. */
    void visit(String url, PrintStream out) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(url + page))
                        .timeout(Duration.ofSeconds(20))
                        .build();
                client.send(request, HttpResponse.BodyHandlers.discarding());
                out.println("step");
            }
        } catch (IOException e) {
            throw new StartFailure("the rehearsal could not reach its own pages: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        Folder.delete(folder);
    }
}
