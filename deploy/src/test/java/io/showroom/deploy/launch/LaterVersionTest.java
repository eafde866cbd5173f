package io.showroom.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The data of each earlier version starts under this one, and reports give the same answers. */
@Timeout(240)
class LaterVersionTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    static List<KeptData> kept() throws IOException {
        return KeptData.all();
    }

    @ParameterizedTest
    @MethodSource("kept")
    void startsWithTheDataOf(KeptData kept) throws Exception {
        Path data = folder.resolve("data");
        try (DataDirectory directory = DataDirectory.open(data);
                EmbeddedPostgres server = EmbeddedPostgres.start(directory)) {
            kept.restore(server.database());
        }
        try (ShowroomProcess program = ShowroomProcess.start(
                        data, ShowroomProcess.freePort(), Map.of("SHOWROOM_MASTER_KEY", KeptData.MASTER_KEY));
                HttpClient client = HttpClient.newHttpClient()) {
            String url = program.awaitReady().getProperty("http.url");
            Map<String, String> answers = kept.answers();
            assertThat(answers).isNotEmpty();
            for (Map.Entry<String, String> kepts : answers.entrySet()) {
                holds(
                        JSON.readTree(ask(client, url + kepts.getKey())),
                        JSON.readTree(kepts.getValue()),
                        kepts.getKey());
            }
        }
    }

    @Test
    void thereIsDataOfTheFirstVersion() throws IOException {
        assertThat(kept()).extracting(KeptData::toString).contains("27.zip");
    }

    /** A later version may add fields, but not remove or change any. */
    private static void holds(JsonNode now, JsonNode then, String where) {
        if (then.isObject()) {
            assertThat(new TreeSet<>(now.propertyNames())).as(where).containsAll(then.propertyNames());
            then.properties()
                    .forEach(part -> holds(now.get(part.getKey()), part.getValue(), where + " " + part.getKey()));
        } else if (then.isArray()) {
            assertThat(now.size()).as(where).isEqualTo(then.size());
            for (int i = 0; i < then.size(); i++) {
                holds(now.get(i), then.get(i), where + " " + i);
            }
        } else {
            assertThat(now).as(where).isEqualTo(then);
        }
    }

    private static String ask(HttpClient client, String address) throws IOException, InterruptedException {
        String credentials = Base64.getEncoder().encodeToString("auditor:demo".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Basic " + credentials)
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
