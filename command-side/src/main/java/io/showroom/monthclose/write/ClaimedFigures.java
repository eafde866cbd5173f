package io.showroom.monthclose.write;

import io.showroom.commandapi.Rejection;
import io.showroom.ledger.Digests;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Validates the figures of a {@link CloseMonth} command: the digest must be theirs, and they must be of the command's
 * store, month and position. Whether they agree with the log is verified by the audit, not here.
 */
record ClaimedFigures(CloseMonth command) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static ClaimedFigures of(CloseMonth command) {
        return new ClaimedFigures(command);
    }

    void verify() {
        if (!HexFormat.of()
                .formatHex(Digests.sha256(command.figures().getBytes(StandardCharsets.UTF_8)))
                .equals(command.digest())) {
            throw Rejection.rule("digestDiffers", "digest");
        }
        JsonNode said = read();
        if (!command.store().equals(said.path("store").asString(""))
                || !command.month().toString().equals(said.path("month").asString(""))
                || command.position() != said.path("position").asLong(-1)
                || !said.path("figures").isObject()) {
            throw Rejection.rule("figuresOfOther", "figures");
        }
    }

    private JsonNode read() {
        try {
            return JSON.readTree(command.figures());
        } catch (JacksonException e) {
            throw Rejection.rule("figuresOfOther", "figures");
        }
    }
}
