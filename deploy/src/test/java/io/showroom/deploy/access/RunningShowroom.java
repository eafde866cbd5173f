package io.showroom.deploy.access;

import io.showroom.commandapi.CommandContext;
import io.showroom.commandapi.Commands;
import io.showroom.commandapi.Receipt;
import io.showroom.deploy.ShowroomApplication;
import io.showroom.deploy.testing.FreshDatabase;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.staff.write.RegisterStaffMember;
import io.showroom.staff.write.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application on a database of its own, with one user of each role in store S1; accessed over HTTP only. */
final class RunningShowroom implements AutoCloseable {

    static final String PASSWORD = "several words long";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final FreshDatabase database = new FreshDatabase();
    private final ConfigurableApplicationContext context;
    private final String address;
    private final HttpClient plain = HttpClient.newHttpClient();
    private final Map<String, HttpClient> browsers = new TreeMap<>();

    /** Starts it with further properties as {@code name=value}. */
    RunningShowroom(String... properties) {
        Map<String, Object> settings = Map.of(
                "server.port", "0",
                "server.address", "127.0.0.1",
                "spring.datasource.url", database.url(),
                "spring.datasource.username", "postgres",
                "spring.datasource.password", "",
                "showroom.master-key", Base64.getEncoder().encodeToString(new byte[32]),
                "SHOWROOM_ADMIN_PASSWORD", PASSWORD);
        SpringApplication application = new SpringApplication(ShowroomApplication.class);
        application.setDefaultProperties(settings);
        context = application.run(
                Stream.of(properties).map(property -> "--" + property).toArray(String[]::new));
        address = "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    Receipt done(Object command, Actor actor) {
        return context.getBean(Commands.class).send(command, CommandContext.as(actor));
    }

    void register(String user, @Nullable String store, Role... roles) {
        done(
                new RegisterStaffMember(
                        user, List.of(roles), store, null, null, null, null, new Secret(PASSWORD), false),
                Actor.SYSTEM);
    }

    /** Sends a request with HTTP Basic. */
    HttpResponse<String> asProgram(@Nullable String user, String method, String path, @Nullable String body) {
        HttpRequest.Builder request = request(method, path, body);
        if (user != null) {
            String credentials = user + ":" + PASSWORD;
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        }
        return send(plain, request);
    }

    /** Downloads a file with HTTP Basic. */
    byte[] bytes(String user, String path) {
        String credentials = user + ":" + PASSWORD;
        HttpRequest.Builder request = request("GET", path, null)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        return send(plain, request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    /** Sends a request of a browser session, logged in by the form. */
    HttpResponse<String> asPerson(@Nullable String user, String method, String path) {
        HttpClient browser = user == null ? plain : browsers.computeIfAbsent(user, this::loggedIn);
        return send(browser, request(method, path, null).header("Accept", "text/html"));
    }

    private HttpClient loggedIn(String user) {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        Matcher token =
                TOKEN.matcher(send(browser, request("GET", "/login", null)).body());
        if (!token.find()) {
            throw new IllegalStateException("the log-in page carries no token");
        }
        String form = "username=" + user + "&password=" + PASSWORD.replace(' ', '+') + "&_csrf=" + token.group(1);
        HttpRequest.Builder login = HttpRequest.newBuilder(URI.create(address + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        HttpResponse<String> answer = send(browser, login);
        if (answer.headers().firstValue("Location").orElse("error").contains("error")) {
            throw new IllegalStateException(user + " cannot log in: " + answer);
        }
        return browser;
    }

    private HttpRequest.Builder request(String method, String path, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (body == null) {
            return request.method(method, HttpRequest.BodyPublishers.noBody());
        }
        boolean multipart = body.startsWith("--");
        return request.header("Content-Type", multipart ? "multipart/form-data; boundary=part" : "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
    }

    static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        return send(client, request, HttpResponse.BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> send(
            HttpClient client, HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
