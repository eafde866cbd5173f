package io.showroom.deploy.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * A Tomcat connection handler that closes a connection when the head of its next request (request line and header
 * fields) does not arrive within a time limit. Tomcat's own timeout restarts with every byte received.
 *
 * @param <S> type of the socket
 */
final class PacedHeads<S> implements Handler<S> {

    /** The connection that the current thread processes; null outside {@link #process}. */
    private static final ThreadLocal<@Nullable Head> AT_WORK = new ThreadLocal<>();

    private final Handler<S> handler;
    private final Map<SocketWrapperBase<S>, Head> heads = new ConcurrentHashMap<>();
    private volatile Duration limit;

    PacedHeads(Handler<S> handler, Duration limit) {
        this.handler = handler;
        this.limit = limit;
    }

    void limit(Duration head) {
        limit = head;
    }

    /**
     * Marks the head of the current thread's request as received. Called when the request has been served, or has
     * become asynchronous.
     *
     * @param goesOn whether the request continues asynchronously; the limit does not apply until it ends
     */
    static void served(boolean goesOn) {
        Head head = AT_WORK.get();
        if (head != null) {
            head.served = true;
            head.goesOn = goesOn;
        }
    }

    @Override
    public SocketState process(SocketWrapperBase<S> socket, SocketEvent event) {
        Head head = heads.computeIfAbsent(socket, begun -> new Head());
        if (!head.goesOn && System.nanoTime() - head.since > limit.toNanos()) {
            return SocketState.CLOSED;
        }
        head.served = false;
        AT_WORK.set(head);
        SocketState state;
        try {
            state = handler.process(socket, event);
        } finally {
            AT_WORK.remove();
        }
        if (state == SocketState.CLOSED || state == SocketState.OPEN && (head.served || head.goesOn)) {
            heads.remove(socket);
        } else if (head.served) {
            head.since = System.nanoTime();
        }
        return state;
    }

    @Override
    public Object getGlobal() {
        return handler.getGlobal();
    }

    @Override
    public void release(SocketWrapperBase<S> socket) {
        heads.remove(socket);
        handler.release(socket);
    }

    @Override
    public void pause() {
        handler.pause();
    }

    @Override
    public void recycle() {
        heads.clear();
        handler.recycle();
    }

    /** State of one connection. At most one thread processes a connection at a time. */
    private static final class Head {
        private volatile long since = System.nanoTime();
        private volatile boolean served;
        private volatile boolean goesOn;
    }
}
