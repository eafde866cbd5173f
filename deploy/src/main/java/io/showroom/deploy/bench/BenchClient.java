package io.showroom.deploy.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTTP client that calls the running system as any other program would. */
final class BenchClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private final String password;

    /** Creates a client with the demonstration's password. */
    BenchClient(String url) {
        this(url, "demo");
    }

    BenchClient(String url, String password) {
        this.url = url;
        this.password = password;
    }

    JsonNode get(String user, String path) {
        return send(request(user, path).GET());
    }

    JsonNode post(String user, String path) {
        return send(request(user, path).POST(BodyPublishers.noBody()));
    }

    /** Uploads a file as multipart form data. */
    JsonNode upload(String user, String path, String name, String content) {
        String mark = "part-of-a-bench";
        String body = """
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="%2$s"\r
                Content-Type: text/csv\r
                \r
                %3$s\r
                --%1$s--\r
                """.formatted(mark, name, content);
        return send(request(user, path)
                .header("Content-Type", "multipart/form-data; boundary=" + mark)
                .POST(BodyPublishers.ofString(body)));
    }

    JsonNode command(String user, String name, String json) {
        return send(request(user, "/api/commands/" + name)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String user, String path) {
        String credentials =
                Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Basic " + credentials);
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
