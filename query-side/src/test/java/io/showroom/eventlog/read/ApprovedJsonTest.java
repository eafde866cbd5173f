package io.showroom.eventlog.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The query side's decoder reads every approved event exactly. */
class ApprovedJsonTest {

    private static final Path APPROVED = Path.of("../shared-events/src/test/resources");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final EventDecoder decoder = new EventDecoder();

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(APPROVED)) {
            return files.filter(Files::isRegularFile).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyApprovedEventIsDecoded(Path file) throws IOException {
        String approved = Files.readString(file);
        Path name = APPROVED.relativize(file);
        String type = name.getParent().toString().replace('/', '.')
                + ".events."
                + name.getFileName().toString().replaceAll("-[^-]*$", "");
        String revision = name.getFileName().toString().replaceAll("^.*-|\\.json$", "");

        assertThat(decoder.isCurrent(type, revision)).isTrue();
        Object event = decoder.payload(type, approved.getBytes(StandardCharsets.UTF_8));
        ObjectNode again = (ObjectNode) JSON.readTree(JSON.writeValueAsString(event));
        JsonNode expected = JSON.readTree(approved);
        expected.propertyNames()
                .forEach(field -> assertThat(again.get(field)).as(field).isNotNull());
        again.propertyStream().filter(field -> !field.getValue().isNull()).forEach(field -> {
            if (!field.getValue().isContainer()) {
                assertThat(field.getValue()).as(field.getKey()).isEqualTo(expected.get(field.getKey()));
            }
        });
    }
}
