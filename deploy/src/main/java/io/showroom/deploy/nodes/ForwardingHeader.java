package io.showroom.deploy.nodes;

import io.showroom.personaldata.MasterKey;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The header field that marks forwarded requests: together with method, path and query, it authenticates the client's
 * address, scheme and host by a digest under the master key. Only nodes can compute it, so a client cannot claim
 * another address.
 */
@Component
final class ForwardingHeader {

    /** Name of the field; a request that has it is never forwarded. */
    static final String HEADER = "Showroom-Relayed";

    static final String ADDRESS = "X-Forwarded-For";
    static final String SCHEME = "X-Forwarded-Proto";
    static final String HOST = "X-Forwarded-Host";

    private final MasterKey masterKey;

    ForwardingHeader(MasterKey masterKey) {
        this.masterKey = masterKey;
    }

    /** Returns the value for a request that this node forwards. */
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

    /** Returns the original client of a forwarded request; null if the value is missing or not valid. */
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
     * The original client.
     *
     * @param address its IP address
     * @param scheme http or https
     * @param host as in the Host field, with the port if given; may be empty
     */
    record Caller(String address, String scheme, String host) {

        static Caller of(HttpServletRequest request) {
            return new Caller(request.getRemoteAddr(), request.getScheme(), text(request, "Host"));
        }
    }
}
