package io.showroom.eventlog.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The log's serializer reads every approved event and writes the same JSON, white space aside. */
class ApprovedJsonTest {

    private static final Path APPROVED = Path.of("../shared-events/src/test/resources");
    private static final Serializer JSON = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(new EventJson())
            .build();

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(APPROVED)) {
            return files.filter(Files::isRegularFile).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadAndWrittenTheSame(Path file) throws IOException {
        String approved = Files.readString(file);
        Object event = JSON.deserialize(new SimpleSerializedObject<>(approved, String.class, type(file), "1"));
        String written = JSON.serialize(event, String.class).getData();
        assertThat(written).isEqualTo(approved.replaceAll("\\n *", "").replace("\" : ", "\":"));
    }

    private static String type(Path file) {
        Path name = APPROVED.relativize(file);
        return name.getParent().toString().replace('/', '.')
                + ".events."
                + name.getFileName().toString().replaceAll("-[^-]*$", "");
    }
}
