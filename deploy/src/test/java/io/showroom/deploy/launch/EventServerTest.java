package io.showroom.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EventServerTest {

    @Test
    void withoutAServerNothingIsSet() {
        assertThat(EventServer.settings(Map.of())).isEmpty();
        assertThat(EventServer.settings(Map.of("SHOWROOM_AXON_SERVERS", " ", "SHOWROOM_AXON_TOKEN", "t")))
                .isEmpty();
    }

    @Test
    void theEnvironmentNamesServerTokenAndContext() {
        assertThat(EventServer.settings(Map.of("SHOWROOM_AXON_SERVERS", "one:8124,two:8124")))
                .containsExactly("--axon.axonserver.enabled=true", "--axon.axonserver.servers=one:8124,two:8124");
        assertThat(EventServer.settings(Map.of(
                        "SHOWROOM_AXON_SERVERS", "one",
                        "SHOWROOM_AXON_TOKEN", "secret",
                        "SHOWROOM_AXON_CONTEXT", "group")))
                .containsExactly(
                        "--axon.axonserver.enabled=true",
                        "--axon.axonserver.servers=one",
                        "--axon.axonserver.token=secret",
                        "--axon.axonserver.context=group");
    }
}
