package io.showroom.deploy.testing;

import io.showroom.deploy.ShowroomApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole system in this process, on a free port and a database of its own, with an HTTP client. */
public final class WholeSystem implements AutoCloseable {

    /** Password of the user {@code admin}. */
    public static final String ADMIN_PASSWORD = "a long enough password 1";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final @Nullable FreshDatabase database;
    private final ConfigurableApplicationContext context;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private WholeSystem(@Nullable FreshDatabase database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    /** Starts it on a database of its own; further properties as {@code name=value}. */
    public static WholeSystem start(String... properties) {
        FreshDatabase database = new FreshDatabase();
        return new WholeSystem(database, context(database.url(), "postgres", "", properties));
    }

    /**
     * Starts it on a database that outlives it; further properties as {@code name=value}, or {@code --name=value} to
     * override the program's own.
     */
    public static WholeSystem on(EmbeddedPostgres database, String... properties) {
        return new WholeSystem(null, context(database, properties));
    }

    /** Starts it likewise on a database of the server that all tests share. */
    public static WholeSystem on(FreshDatabase database, String... properties) {
        return at(database.url(), "postgres", "", properties);
    }

    /** Starts it on a database given by JDBC URL and user; further properties as {@code name=value}. */
    public static WholeSystem at(String url, String user, String password, String... properties) {
        return new WholeSystem(null, context(url, user, password, properties));
    }

    private static ConfigurableApplicationContext context(EmbeddedPostgres database, String... properties) {
        return context(database.getJdbcUrl("postgres", "postgres"), "postgres", "", properties);
    }

    private static ConfigurableApplicationContext context(
            String url, String user, String password, String... properties) {
        Map<String, Object> defaults = new LinkedHashMap<>();
        defaults.put("server.port", 0);
        defaults.put("server.address", "127.0.0.1");
        defaults.put("spring.datasource.url", url);
        defaults.put("spring.datasource.username", user);
        defaults.put("spring.datasource.password", password);
        defaults.put("showroom.master-key", Base64.getEncoder().encodeToString(new byte[32]));
        defaults.put("SHOWROOM_ADMIN_PASSWORD", ADMIN_PASSWORD);
        List<String> arguments = Stream.of(properties)
                .filter(property -> property.startsWith("--"))
                .toList();
        for (String property : properties) {
            int at = property.indexOf('=');
            defaults.put(property.substring(0, at), property.substring(at + 1));
        }
        System.setProperty("axoniq.update-checker.disabled", "true");
        return new SpringApplicationBuilder(ShowroomApplication.class)
                .properties(defaults)
                .registerShutdownHook(false)
                .run(arguments.toArray(String[]::new));
    }

    /** Returns a bean of the running system. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Returns the application context. */
    public ApplicationContext context() {
        return context;
    }

    /** Returns its base address, without a trailing slash. */
    public String url() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** Returns a request as a user with HTTP Basic; to be completed and passed to {@link #send}. */
    public HttpRequest.Builder as(String user, String password, String path) {
        String credentials =
                Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(url() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Basic " + credentials);
    }

    /** Returns a request as the administrator. */
    public HttpRequest.Builder asAdmin(String path) {
        return as("admin", ADMIN_PASSWORD, path);
    }

    /** Sends a command as a user. */
    public HttpResponse<String> command(String user, String password, String name, String json) {
        return send(as(user, password, "/api/commands/" + name)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    /** Sends a request. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(client, request);
    }

    /** Sends a request with a client that may have cookies. */
    public static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
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
        if (database != null) {
            database.close();
        }
    }

    /** Returns an HTTP client with a user's session. */
    public HttpClient loggedIn(String user, String password) {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        Matcher token = TOKEN.matcher(page(browser, "/login").body());
        if (!token.find()) {
            throw new IllegalStateException("the log-in page carries no token");
        }
        String form = Map.of("username", user, "password", password, "_csrf", token.group(1)).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(
                browser,
                HttpRequest.newBuilder(URI.create(url() + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
        if (answer.uri().getPath().equals("/login")) {
            throw new IllegalStateException(user + " cannot log in");
        }
        return browser;
    }

    /** Requests a page as a browser does. */
    public HttpResponse<String> page(HttpClient browser, String path) {
        return send(browser, HttpRequest.newBuilder(URI.create(url() + path)).header("Accept", "text/html, */*"));
    }

    /** Requests a page or a file as bytes. */
    public HttpResponse<byte[]> bytes(HttpClient browser, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + path))
                .header("Accept", "text/html, */*")
                .build();
        try {
            return browser.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns the value of a header field; null if it is missing. */
    public static @Nullable String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse(null);
    }
}
