package io.showroom.deploy.nodes;

import io.showroom.personaldata.MasterKey;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The header by which a node knows that another node passed a request on, and from whom that one had it. Only who holds
 * the master key can write it, so that nobody outside can pretend to be somewhere else.
 */
@Component
final class ForwardingHeader {

    /** The keyed digest; a request that bears this header is never passed on. */
    static final String HEADER = "Showroom-Relayed";

    static final String ADDRESS = "X-Forwarded-For";
    static final String SCHEME = "X-Forwarded-Proto";
    static final String HOST = "X-Forwarded-Host";

    private final MasterKey masterKey;

    ForwardingHeader(MasterKey masterKey) {
        this.masterKey = masterKey;
    }

    /** The mark of a request that this node passes on. */
    String of(HttpServletRequest request, Caller caller) {
        return masterKey.lookupDigest(String.join(
                "\n",
                "relayed request",
                request.getMethod(),
                request.getRequestURI(),
                String.valueOf(request.getQueryString()),
                caller.address(),
                caller.scheme(),
                caller.host()));
    }

    /** Who a request passed on by another node came from; null if its mark is not one of ours. */
    @Nullable
    Caller verified(HttpServletRequest request) {
        Caller told = new Caller(text(request, ADDRESS), text(request, SCHEME), text(request, HOST));
        return MessageDigest.isEqual(bytes(of(request, told)), bytes(text(request, HEADER))) ? told : null;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(HttpServletRequest request, String header) {
        String value = request.getHeader(header);
        return value == null ? "" : value;
    }

    /**
     * Who asks.
     *
     * @param address of the network
     * @param scheme http or https
     * @param host as the request names it, with its port if it has one; may be empty
     */
    record Caller(String address, String scheme, String host) {

        static Caller of(HttpServletRequest request) {
            return new Caller(request.getRemoteAddr(), request.getScheme(), text(request, "Host"));
        }
    }
}
