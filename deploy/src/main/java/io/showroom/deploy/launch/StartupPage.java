package io.showroom.deploy.launch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * HTTP server shown before the application serves: a page with the current step that reloads itself, and 503 with
 * Retry-After for every request. Needs only the JDK: {@code deploy/run} starts this source file while it builds the
 * program.
 */
public final class StartupPage implements AutoCloseable {

    /** Value of Retry-After in seconds. */
    static final int RETRY_AFTER = 3;

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private final HttpServer server;

    private StartupPage(HttpServer server) {
        this.server = server;
    }

    /**
     * Serves the page at an address.
     *
     * @throws IOException if the address cannot be bound
     */
    static StartupPage at(InetSocketAddress address, Supplier<Now> progress) throws IOException {
        HttpServer server = HttpServer.create(address, 0);
        server.createContext("/", exchange -> answer(exchange, progress.get()));
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "waiting-page");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
        return new StartupPage(server);
    }

    /**
     * Serves the page until the process is terminated.
     *
     * @param args host, empty for all; port; a file with the step and, separated by blanks, the amount done and the
     *     total
     */
    public static void main(String[] args) throws IOException {
        int port = Integer.parseInt(args[1]);
        InetSocketAddress address =
                args[0].isEmpty() ? new InetSocketAddress(port) : new InetSocketAddress(args[0], port);
        Path file = Path.of(args[2]);
        at(address, () -> Now.read(file));
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, Now now) throws IOException {
        try (exchange) {
            boolean page = accepts(exchange, "Accept", "text/html");
            Locale language = accepts(exchange, "Accept-Language", "zh") ? CHINESE : Locale.ENGLISH;
            byte[] body = (page ? html(now, language) : problem(now, language)).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type(page));
            exchange.getResponseHeaders().set("Retry-After", Integer.toString(RETRY_AFTER));
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            boolean bodiless = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(503, bodiless ? -1 : body.length);
            if (!bodiless) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static boolean accepts(HttpExchange exchange, String header, String what) {
        String given = exchange.getRequestHeaders().getFirst(header);
        return given != null && given.toLowerCase(Locale.ROOT).contains(what);
    }

    static String type(boolean page) {
        return page ? "text/html;charset=UTF-8" : "application/problem+json";
    }

    /** Returns the HTML page. */
    static String html(Now now, Locale language) {
        Properties texts = texts(language);
        String bar = now.of() > 0
                ? "<progress value=\"%s\" max=\"%s\"></progress>".formatted(now.done(), now.of())
                : "<progress></progress>";
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title><noscript><meta http-equiv="refresh" content="3"></noscript>
                <style>body{font-family:system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;max-width:34rem;
                margin:18vh auto;padding:0 1rem;color:#1f2933;background:#f7f8fa}progress{width:100%%;height:.6rem}
                p{font-variant-numeric:tabular-nums}small{color:#52606d}
                @media(prefers-color-scheme:dark){body{color:#e4e7eb;background:#1b1f24}small{color:#9aa5b1}}</style></head>
                <body><main id="now"><h1>%s</h1><p role="status">%s</p>%s<p><small>%s</small></p></main>
                <script>setInterval(async()=>{try{const a=await fetch(location.href,{headers:{Accept:'text/html'},cache:'no-store'});
                const t=a.status===503?await a.text():'';const m=new DOMParser().parseFromString(t,'text/html').getElementById('now');
                if(m)document.getElementById('now').replaceWith(m);else location.reload();}catch(e){}},1500);</script>
                </body></html>
                """.formatted(
                        language.toLanguageTag(),
                        texts.getProperty("start.title", ""),
                        texts.getProperty("start.title", ""),
                        said(now, language),
                        bar,
                        texts.getProperty("start.hint", ""));
    }

    /** Returns the problem details (RFC 9457) for programs. */
    static String problem(Now now, Locale language) {
        return "{\"type\":\"urn:showroom:problem:starting\",\"title\":\"%s\",\"status\":503,\"detail\":\"%s\",\"code\":\"starting\",\"errors\":[]}"
                .formatted(texts(language).getProperty("start.title", ""), said(now, language));
    }

    /** Returns the step in words, with its counts. */
    static String said(Now now, Locale language) {
        String text = texts(language).getProperty("start." + now.step() + (now.of() > 0 ? ".counted" : ""), now.step());
        return new MessageFormat(text, language).format(new Object[] {now.done(), now.of()});
    }

    private static Properties texts(Locale language) {
        String bundle = "/messages/start" + (language.equals(CHINESE) ? "_zh_CN" : "") + ".properties";
        Properties texts = new Properties();
        try (InputStream file = StartupPage.class.getResourceAsStream(bundle)) {
            if (file != null) {
                try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
                    texts.load(reader);
                }
            }
        } catch (IOException e) {
            return texts;
        }
        return texts;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /**
     * State of the start.
     *
     * @param step key of the step in the texts
     * @param done how much of it is done
     * @param of total amount; 0 if it is not counted
     */
    record Now(String step, long done, long of) {

        static Now read(Path file) {
            try {
                String[] parts = Files.readString(file).strip().split("\\s+");
                return parts.length < 3
                        ? new Now(parts[0].isEmpty() ? "build" : parts[0], 0, 0)
                        : new Now(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
            } catch (IOException | NumberFormatException e) {
                return new Now("build", 0, 0);
            }
        }
    }
}
