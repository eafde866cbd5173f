package io.showroom.deploy.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection whose next request does not get through its head in time. The server's own timeout begins anew
 * with every byte.
 *
 * @param <S> the kind of socket
 */
final class PacedHeads<S> implements Handler<S> {

    /** The connection that this thread works for. */
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

    /** A request's head came in whole on this thread's connection, and the request was served as far as it goes. */
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

    /** A request that is coming in; one thread at a time works for a connection. */
    private static final class Head {
        private volatile long since = System.nanoTime();
        private volatile boolean served;
        private volatile boolean goesOn;
    }
}
