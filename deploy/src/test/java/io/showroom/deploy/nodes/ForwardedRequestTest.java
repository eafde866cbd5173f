package io.showroom.deploy.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.personaldata.MasterKey;
import io.showroom.sides.Side;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/**
 * A forwarded request looks the same to the node that answers as to the one that received it, and no client can forge
 * that.
 */
class ForwardedRequestTest {

    private final ForwardingHeader mark = new ForwardingHeader(new MasterKey(new byte[32]));

    @Test
    void whoAskedAndHowIsTheSame() {
        MockHttpServletRequest there = passedOn(asked());
        ForwardingHeader.Caller caller = mark.verified(there);
        assertThat(caller).isNotNull();
        ForwardedRequest seen = new ForwardedRequest(there, caller);
        assertThat(seen.getRemoteAddr()).isEqualTo("203.0.113.7");
        assertThat(seen.isSecure()).isTrue();
        assertThat(seen.getRequestURL()).hasToString("https://showroom.example/api/commands/OpenStore");
        assertThat(seen.getHeader("host")).isEqualTo("showroom.example");
    }

    @Test
    void whatIsSaidOfTheCallerCannotBeChangedOnTheWay() {
        MockHttpServletRequest there = passedOn(asked());
        there.removeHeader(ForwardingHeader.ADDRESS);
        there.addHeader(ForwardingHeader.ADDRESS, "198.51.100.1");
        assertThat(mark.verified(there)).isNull();

        MockHttpServletRequest elsewhere = passedOn(asked());
        elsewhere.setRequestURI("/api/commands/SetPassword");
        assertThat(mark.verified(elsewhere)).isNull();

        assertThat(new ForwardingHeader(
                                new MasterKey("another key of thirty-two bytes!".getBytes(StandardCharsets.UTF_8)))
                        .verified(passedOn(asked())))
                .isNull();
    }

    @Test
    void headersOfOneConnectionStayBehindAndThoseOfProxiesAreWrittenAnew() {
        MockHttpServletRequest asked = asked();
        asked.addHeader("Connection", "close, X-Only-Here");
        asked.addHeader("X-Only-Here", "1");
        asked.addHeader("X-Forwarded-For", "198.51.100.1");
        asked.addHeader("Forwarded", "for=198.51.100.1");
        asked.addHeader("If-Match", "\"4\"");
        asked.addHeader("Cookie", "SESSION=a");
        HttpRequest sent = sent(asked);
        assertThat(sent.headers().map()).doesNotContainKeys("Connection", "X-Only-Here", "Forwarded", "Host");
        assertThat(sent.headers().allValues("X-Forwarded-For")).containsExactly("203.0.113.7");
        assertThat(sent.headers().firstValue("If-Match")).hasValue("\"4\"");
        assertThat(sent.headers().firstValue("Cookie")).hasValue("SESSION=a");
    }

    @Test
    void anAddressIsOfOneSideHoweverItIsWritten() {
        assertThat(AddressSide.side("/api/commands/OpenStore")).isEqualTo(Optional.of(Side.COMMAND));
        assertThat(AddressSide.side("/api/%63ommands/OpenStore")).isEqualTo(Optional.of(Side.COMMAND));
        assertThat(AddressSide.side("/api/imports")).isEqualTo(Optional.of(Side.COMMAND));
        assertThat(AddressSide.side("/api/importsummary")).isEqualTo(Optional.of(Side.QUERY));
        assertThat(AddressSide.side("/import")).isEqualTo(Optional.of(Side.QUERY));
        assertThat(AddressSide.side("/%zz")).isEqualTo(Optional.of(Side.QUERY));
        assertThat(AddressSide.side("/actuator/health")).isEmpty();
        assertThat(AddressSide.side("/ui/showroom.css")).isEmpty();
    }

    private static MockHttpServletRequest asked() {
        MockHttpServletRequest asked = new MockHttpServletRequest("POST", "/api/commands/OpenStore");
        asked.setRemoteAddr("203.0.113.7");
        asked.setScheme("https");
        asked.addHeader("Host", "showroom.example");
        return asked;
    }

    private HttpRequest sent(MockHttpServletRequest asked) {
        ForwardingHeader.Caller caller = ForwardingHeader.Caller.of(asked);
        HttpRequest.Builder sent = HttpRequest.newBuilder(URI.create("http://127.0.0.1:1" + asked.getRequestURI()));
        ForwardedHeaders.copy(asked, sent, caller, mark.of(asked, caller));
        return sent.build();
    }

    private MockHttpServletRequest passedOn(MockHttpServletRequest asked) {
        MockHttpServletRequest there = new MockHttpServletRequest(asked.getMethod(), asked.getRequestURI());
        there.setRemoteAddr("127.0.0.1");
        sent(asked).headers().map().forEach((name, values) -> values.forEach(value -> there.addHeader(name, value)));
        there.addHeader("Host", "127.0.0.1:21001");
        return there;
    }
}
