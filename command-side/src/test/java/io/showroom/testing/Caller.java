package io.showroom.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.staff.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that sends commands over HTTP as a user. Needs {@link TestSignIn} in the server. */
public final class Caller {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final int port;
    private final @Nullable String word;

    private Caller(int port, @Nullable String word) {
        this.port = port;
        this.word = word;
    }

    /** Returns a client that is not logged in. */
    public static Caller stranger(int port) {
        return new Caller(port, null);
    }

    /** Returns a client of the administrator. */
    public static Caller admin(int port) {
        return of(port, "admin", null, Role.ADMINISTRATOR);
    }

    /** Returns a client of a user of a store, or of the group if the store is null. */
    public static Caller of(int port, String user, @Nullable String store, Role... roles) {
        String names = Arrays.stream(roles).map(Role::name).collect(Collectors.joining(","));
        return new Caller(port, user + "/" + names + "/" + (store == null ? "" : store));
    }

    /** Opens a store with these consultants, and adds the model M1. */
    public static void openStore(int port, String store, String... consultants) {
        Caller admin = admin(port);
        admin.does("OpenStore", "{'store':'%s'}".formatted(store));
        for (String consultant : consultants) {
            admin.does(
                    "RegisterStaffMember",
                    "{'user':'%s','roles':['CONSULTANT'],'store':'%s'}".formatted(consultant, store));
        }
        // Exists already if another test added it.
        admin.sends("AddCode", "{'list':'MODEL','code':'M1'}");
    }

    /**
     * Sends a command.
     *
     * @param json may be written with single quotes
     * @param headers names and values, alternating
     */
    public Answer sends(String command, String json, String... headers) {
        return sends(command, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), headers);
    }

    /** Sends these bytes as a command. */
    public Answer sends(String command, byte[] body, String... headers) {
        return to("POST", command, body, headers);
    }

    /** Sends a request to a command's address. */
    public Answer to(String method, String command, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/commands/" + command))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(body));
        if (word != null) {
            request.header(TestSignIn.HEADER, word);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a command that must succeed. */
    public Answer does(String command, String json, String... headers) {
        Answer answer = sends(command, json, headers);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    /** Registers a first visit; returns the id of the prospect. */
    public String meets(String store) {
        return does("RegisterVisit", "{'store':'%s','channel':'WALK_IN'}".formatted(store))
                .prospect();
    }

    /** Runs all of these at the same moment and waits for them. */
    public static List<Answer> atOnce(List<Callable<Answer>> acts) {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(acts.size())) {
            List<Future<Answer>> running = new ArrayList<>();
            for (Callable<Answer> act : acts) {
                running.add(threads.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return act.call();
                }));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> one : running) {
                answers.add(one.get(90, TimeUnit.SECONDS));
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A response.
     *
     * @param status HTTP status
     * @param contentType media type of the text
     * @param text the body
     */
    public record Answer(int status, String contentType, String text) {

        /** Returns the body as JSON. */
        public JsonNode json() {
            return JSON.readTree(text);
        }

        /** Returns the id of the prospect it is about. */
        public String prospect() {
            return json().get("prospectId").asString();
        }

        /** Returns the code of the problem, or the body if there is none. */
        public String code() {
            JsonNode code = json().get("code");
            return code == null ? text : code.asString();
        }

        /** Returns the first error's field and code, like {@code partySize min}; empty if there is none. */
        public String fault() {
            JsonNode errors = json().get("errors");
            return errors == null || errors.isEmpty()
                    ? ""
                    : errors.get(0).get("field").asString() + " "
                            + errors.get(0).get("code").asString();
        }
    }
}
