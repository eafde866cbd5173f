package io.showroom.deploy.web;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Configuration;

/** Configures Tomcat with the limits of {@link RequestPace} on slow requests. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RequestPace.class)
class PacedServer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final RequestPace pace;

    PacedServer(RequestPace pace) {
        this.pace = pace;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.setProtocol(PacedProtocol.class.getName());
        server.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof PacedProtocol protocol) {
                protocol.headWithin(pace.head());
                protocol.setConnectionTimeout(Math.toIntExact(pace.silence().toMillis()));
            }
        });
        server.addEngineValves(new PacedRequests(pace));
    }
}
