package io.showroom.commandapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** A stored receipt is read back unchanged. */
class ReceiptTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<Receipt> receipts() {
        return Stream.of(
                new Receipt("P-1", "P-1", List.of(new Receipt.ReceiptEvent("VisitRegistered", 0)), 7L),
                new Receipt(null, "", List.of(), null));
    }

    @ParameterizedTest
    @MethodSource("receipts")
    void comesBackAsItWas(Receipt receipt) {
        assertThat(JSON.readValue(JSON.writeValueAsString(receipt), Receipt.class))
                .isEqualTo(receipt);
    }
}
