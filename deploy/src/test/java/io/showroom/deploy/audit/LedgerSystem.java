package io.showroom.deploy.audit;

import io.showroom.deploy.testing.WholeSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole system with a sealed ledger, and direct access to its database for tampering. */
final class LedgerSystem implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long LOOK_AGAIN_NANOS = 20_000_000;
    private static final int LOOKS = 1500;

    final WholeSystem system;
    final JdbcTemplate database;

    LedgerSystem() {
        system = WholeSystem.start("showroom.seals.events=20", "showroom.seals.within=1s");
        database = system.part(JdbcTemplate.class);
        command("OpenStore", "{\"store\":\"S1\",\"name\":\"One\"}");
        command("RegisterStaffMember", """
                {"user":"boss","roles":["MANAGER"],"store":"S1","password":"%s","temporary":false}""".formatted(WholeSystem.ADMIN_PASSWORD));
    }

    /** Records this many visits, each with contact details; returns the last log position. */
    long work(int visits) {
        long position = 0;
        for (int i = 0; i < visits; i++) {
            JsonNode visit = as("RegisterVisit", "{\"store\":\"S1\",\"channel\":\"WALK_IN\"}");
            position = as(
                            "CaptureContact",
                            "{\"prospectId\":%s,\"name\":\"Wang\",\"wechat\":\"w%d\"}"
                                    .formatted(visit.path("prospectId"), i))
                    .path("position")
                    .asLong();
        }
        return position;
    }

    /** Waits until a position is sealed and processed; returns the last seal as exported. */
    String sealed(long position) {
        get("/api/prospects?after=" + position);
        for (int look = 0; look < LOOKS; look++) {
            HttpResponse<String> seal = system.send(system.asAdmin("/api/audit/seals/latest"));
            if (seal.statusCode() == 200
                    && JSON.readTree(seal.body()).path("lastPosition").asLong() >= position) {
                return seal.body();
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        throw new IllegalStateException("position " + position + " is not sealed");
    }

    /** Verifies the ledger, with or without an exported seal; returns the whole response. */
    JsonNode verify(@Nullable String exported) {
        return ended(begin(exported, true));
    }

    /** Waits until a verification has ended. */
    JsonNode ended(String id) {
        for (int look = 0; look < LOOKS; look++) {
            JsonNode answer = get("/api/audit/verifications/" + id);
            if (!answer.path("state").asString().equals("RUNNING")) {
                return answer;
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        throw new IllegalStateException("the verification does not end");
    }

    /** Verifies the ledger alone; returns position, code and subject of each problem. */
    List<String> found(@Nullable String exported) {
        return problems(ended(begin(exported, false)));
    }

    private String begin(@Nullable String exported, boolean readModels) {
        HttpResponse<String> answer =
                system.send(system.asAdmin("/api/audit/verifications" + (readModels ? "" : "?readModels=false"))
                        .header("Content-Type", "application/json")
                        .POST(exported == null ? BodyPublishers.noBody() : BodyPublishers.ofString(exported)));
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body()).path("id").asString();
    }

    /** Returns position, code and subject of each problem in a response. */
    static List<String> problems(JsonNode answer) {
        List<String> problems = new ArrayList<>();
        answer.path("problems")
                .forEach(problem -> problems.add(problem.path("position").asLong() + " "
                        + problem.path("code").asString() + " "
                        + problem.path("of").asString()));
        return problems;
    }

    /** Downloads a file as the administrator. */
    String download(String path, Path file) {
        try {
            HttpResponse<Path> answer = HttpClient.newHttpClient()
                    .send(system.asAdmin(path).build(), HttpResponse.BodyHandlers.ofFile(file));
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.statusCode());
            }
            return file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns the text of a page as the administrator sees it, in English. */
    String text(String path) {
        HttpResponse<String> answer = system.send(system.asAdmin(path).header("Accept-Language", "en"));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        return answer.body();
    }

    JsonNode get(String path) {
        HttpResponse<String> answer = system.send(system.asAdmin(path));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private JsonNode as(String command, String body) {
        return done(system.command("boss", WholeSystem.ADMIN_PASSWORD, command, body));
    }

    private void command(String command, String body) {
        done(system.command("admin", WholeSystem.ADMIN_PASSWORD, command, body));
    }

    private static JsonNode done(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    @Override
    public void close() {
        system.close();
    }
}
