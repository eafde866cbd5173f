package io.showroom.deploy.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTTP client that behaves like a browser: logs in by the form, keeps the session cookie, accepts compressed responses.
 */
final class BrowserSession implements AutoCloseable {

    private static final Pattern GUARD = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String url;

    /** Creates a session that is not logged in. */
    BrowserSession(String url) {
        this.url = url;
    }

    /** Logs in with the demonstration's password. */
    BrowserSession as(String user) {
        Matcher guard = GUARD.matcher(ask("/login", "en").text());
        if (!guard.find()) {
            throw new IllegalStateException("the log-in page has no guard against foreign forms");
        }
        String form = "username=" + user + "&password=demo&_csrf=" + encoded(guard.group(1));
        HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(URI.create(url + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (answer.uri().getPath().equals("/login")) {
            throw new IllegalStateException(user + " cannot log in: " + answer.uri());
        }
        return this;
    }

    /**
     * Requests an address and follows redirects.
     *
     * @param language zh-CN or en
     * @throws IllegalStateException if the status is neither 200 nor 204
     */
    HttpAnswer ask(String path, String language) {
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Accept-Encoding", "gzip")
                .header("Accept-Language", language)
                .header("Accept", "text/html,*/*")
                .GET());
        double seconds = (System.nanoTime() - start) / 1e9;
        if (answer.statusCode() != 200 && answer.statusCode() != 204) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        if (!path.startsWith("/login") && answer.uri().getPath().equals("/login")) {
            throw new IllegalStateException(path + " leads to the log-in page");
        }
        return new HttpAnswer(answer, seconds);
    }

    /** URL-encodes a value. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
