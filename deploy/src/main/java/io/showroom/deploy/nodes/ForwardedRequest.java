package io.showroom.deploy.nodes;

import io.showroom.deploy.nodes.ForwardingHeader.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.InetSocketAddress;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A forwarded request with the client address, scheme and host with which it reached the first node. */
final class ForwardedRequest extends HttpServletRequestWrapper {

    private static final String ENCRYPTED = "https";
    private static final int PLAIN_PORT = 80;
    private static final int ENCRYPTED_PORT = 443;

    private final Caller caller;
    private final @Nullable InetSocketAddress host;

    ForwardedRequest(HttpServletRequest request, Caller caller) {
        super(request);
        this.caller = caller;
        HttpHeaders named = new HttpHeaders();
        named.set(HttpHeaders.HOST, caller.host());
        this.host = caller.host().isEmpty() ? null : named.getHost();
    }

    @Override
    public String getRemoteAddr() {
        return caller.address();
    }

    @Override
    public String getRemoteHost() {
        return caller.address();
    }

    @Override
    public String getScheme() {
        return caller.scheme();
    }

    @Override
    public boolean isSecure() {
        return caller.scheme().equals(ENCRYPTED);
    }

    @Override
    public String getServerName() {
        return host == null ? super.getServerName() : host.getHostString();
    }

    @Override
    public int getServerPort() {
        int named = host == null ? 0 : host.getPort();
        return named > 0 ? named : isSecure() ? ENCRYPTED_PORT : PLAIN_PORT;
    }

    @Override
    public StringBuffer getRequestURL() {
        boolean usual = getServerPort() == (isSecure() ? ENCRYPTED_PORT : PLAIN_PORT);
        return new StringBuffer(getScheme())
                .append("://")
                .append(getServerName())
                .append(usual ? "" : ":" + getServerPort())
                .append(getRequestURI());
    }

    @Override
    public @Nullable String getHeader(String name) {
        return name.equalsIgnoreCase(HttpHeaders.HOST) ? caller.host() : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return name.equalsIgnoreCase(HttpHeaders.HOST)
                ? Collections.enumeration(Collections.singleton(caller.host()))
                : super.getHeaders(name);
    }
}
