package io.showroom.deploy.nodes;

import io.showroom.deploy.nodes.ForwardingHeader.Caller;
import io.showroom.sides.Side;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Forwards a request to a node that has a given side, trying one node after the other. A node that accepts no
 * connection, or is still starting, is skipped. If the connection breaks later, only idempotent requests are sent
 * again: reads, and commands, which always carry an {@code Idempotency-Key}.
 */
@Component
final class RequestForwarder implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RequestForwarder.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);

    /** Timeout until the response begins; the longest reports take seconds. */
    private static final Duration ANSWER = Duration.ofMinutes(5);

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String KEY = "Idempotency-Key";
    private static final String COMMANDS = "/api/commands/";

    private final Nodes nodes;
    private final ForwardingHeader mark;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(CONNECT)
            .executor(threads)
            .build();

    RequestForwarder(Nodes nodes, ForwardingHeader mark) {
        this.nodes = nodes;
        this.mark = mark;
    }

    /**
     * Forwards a request and returns the response, whose body the caller reads and closes. A command without an
     * {@code Idempotency-Key} gets one.
     *
     * @throws NoNodeAnswered if no node answered
     * @throws IOException if the request body cannot be read from the client
     */
    HttpResponse<InputStream> pass(HttpServletRequest request, Side side) throws IOException, NoNodeAnswered {
        List<Node> having = nodes.having(side);
        if (having.isEmpty()) {
            throw NoNodeAnswered.nobody(side);
        }
        ForwardedBody body = ForwardedBody.of(request);
        boolean command = isCommand(request);
        boolean twiceIsOnce = command || isRead(request);
        String key = command && request.getHeader(KEY) == null ? "relay-" + UUID.randomUUID() : null;
        Caller caller = Caller.of(request);
        String signed = mark.of(request, caller);
        boolean perhapsDone = false;
        for (Node node : having) {
            HttpRequest.Builder sent = HttpRequest.newBuilder(target(node, request))
                    .timeout(ANSWER)
                    .method(request.getMethod(), body.publisher());
            ForwardedHeaders.copy(request, sent, caller, signed);
            if (key != null) {
                sent.setHeader(KEY, key);
            }
            try {
                HttpResponse<InputStream> answer = client.send(sent.build(), BodyHandlers.ofInputStream());
                if (!isStarting(answer) || !body.isWhole()) {
                    return answer;
                }
                answer.body().close();
            } catch (ConnectException | HttpConnectTimeoutException e) {
                LOG.debug("node {} takes no connection", node.url());
            } catch (IOException e) {
                IOException ofCaller = body.failure();
                if (ofCaller != null) {
                    throw ofCaller;
                }
                LOG.warn("node {} was lost while it answered: {}", node.url(), e.toString());
                if (!twiceIsOnce || !body.isWhole()) {
                    nodes.refused(node);
                    throw NoNodeAnswered.lost();
                }
                perhapsDone |= command;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw NoNodeAnswered.lost();
            }
            nodes.refused(node);
        }
        throw perhapsDone ? NoNodeAnswered.lost() : NoNodeAnswered.nobody(side);
    }

    private static URI target(Node node, HttpServletRequest request) {
        String asked = request.getQueryString();
        return URI.create(node.url() + request.getRequestURI() + (asked == null ? "" : "?" + asked));
    }

    static boolean isRead(HttpServletRequest request) {
        return READS.contains(request.getMethod());
    }

    private static boolean isCommand(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && request.getRequestURI().startsWith(request.getContextPath() + COMMANDS);
    }

    /** Returns whether the start-up page answered instead of the application, so that nothing was executed. */
    private static boolean isStarting(HttpResponse<?> answer) {
        return answer.statusCode() == HttpStatus.SERVICE_UNAVAILABLE.value()
                && answer.headers().firstValue(ForwardingHeader.HEADER).isEmpty();
    }

    @Override
    public void destroy() {
        client.shutdownNow();
        threads.shutdownNow();
    }
}
