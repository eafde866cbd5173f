package io.showroom.deploy.nodes;

import io.showroom.deploy.nodes.ForwardingHeader.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Copies header fields between nodes, except the hop-by-hop ones (RFC 9110, section 7.6.1). */
final class ForwardedHeaders {

    private static final Set<String> OF_ONE_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings");

    /** Set by the HTTP client or by the forwarding node itself, and therefore not copied. */
    private static final Set<String> WRITTEN_ANEW = Set.of(
            "host",
            "content-length",
            "expect",
            "forwarded",
            "x-forwarded-for",
            "x-forwarded-proto",
            "x-forwarded-host",
            "x-forwarded-port",
            "x-forwarded-prefix",
            "x-forwarded-ssl",
            ForwardingHeader.HEADER.toLowerCase(Locale.ROOT));

    private ForwardedHeaders() {}

    static void copy(HttpServletRequest from, HttpRequest.Builder to, Caller caller, String mark) {
        Set<String> named = named(Collections.list(from.getHeaders("Connection")));
        for (String name : Collections.list(from.getHeaderNames())) {
            String plain = name.toLowerCase(Locale.ROOT);
            if (!OF_ONE_CONNECTION.contains(plain) && !WRITTEN_ANEW.contains(plain) && !named.contains(plain)) {
                Collections.list(from.getHeaders(name)).forEach(value -> to.header(name, value));
            }
        }
        to.setHeader(ForwardingHeader.HEADER, mark);
        to.setHeader(ForwardingHeader.ADDRESS, caller.address());
        to.setHeader(ForwardingHeader.SCHEME, caller.scheme());
        to.setHeader(ForwardingHeader.HOST, caller.host());
    }

    static void copy(HttpHeaders from, HttpServletResponse to) {
        Set<String> named = named(from.allValues("Connection"));
        from.map().forEach((name, values) -> {
            String plain = name.toLowerCase(Locale.ROOT);
            boolean ours = plain.equalsIgnoreCase(ForwardingHeader.HEADER);
            if (!OF_ONE_CONNECTION.contains(plain) && !named.contains(plain) && !ours && !plain.startsWith(":")) {
                values.forEach(value -> to.addHeader(name, value));
            }
        });
    }

    private static Set<String> named(List<String> connection) {
        Set<String> names = new HashSet<>();
        for (String value : connection) {
            for (String name : value.split(",")) {
                names.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
