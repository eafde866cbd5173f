package io.showroom.deploy.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.deploy.testing.WholeSystem;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every upload is described part by part, with an example that is accepted as it is. */
class UploadExamplesTest {

    private static WholeSystem system;

    @BeforeAll
    static void start() {
        system = WholeSystem.start();
        HttpResponse<String> store =
                system.command("admin", WholeSystem.ADMIN_PASSWORD, "OpenStore", "{\"store\":\"S1\",\"name\":\"One\"}");
        assertThat(store.statusCode()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    void everyUploadIsTakenAsItsExampleSays() {
        JsonNode description = JsonMapper.shared()
                .readTree(system.send(system.asAdmin("/v3/api-docs")).body());
        Set<String> sent = new TreeSet<>();
        description.path("paths").properties().forEach(path -> {
            JsonNode post = path.getValue().path("post");
            JsonNode parts = post.path("requestBody").path("content").path("multipart/form-data");
            if (!parts.isMissingNode()) {
                assertThat(post.path("parameters").isEmpty()).as(path.getKey()).isTrue();
                JsonNode fields = parts.path("schema").path("properties");
                JsonNode example = parts.path("examples").path("file").path("value");
                assertThat(fields.path("file").path("format").asString()).isEqualTo("binary");
                assertThat(new TreeSet<>(example.propertyNames())).isEqualTo(new TreeSet<>(fields.propertyNames()));
                HttpResponse<String> answer = send(path.getKey(), example);
                assertThat(answer.statusCode())
                        .as(path.getKey() + answer.body())
                        .isIn(201, 202);
                assertThat(answer.body()).contains("\"id\"");
                sent.add(path.getKey());
            }
        });
        assertThat(sent).contains("/api/imports/history", "/api/imports/transactions", "/api/imports/lists");
    }

    private static HttpResponse<String> send(String path, JsonNode example) {
        StringBuilder body = new StringBuilder();
        example.properties().forEach(part -> body.append("--part\r\nContent-Disposition: form-data; name=\"")
                .append(part.getKey())
                .append(part.getKey().equals("file") ? "\"; filename=\"example.csv" : "")
                .append("\"\r\n\r\n")
                .append(part.getValue().asString())
                .append("\r\n"));
        return system.send(system.asAdmin(path)
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofString(body + "--part--\r\n")));
    }
}
