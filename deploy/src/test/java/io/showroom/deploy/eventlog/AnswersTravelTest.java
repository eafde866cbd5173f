package io.showroom.deploy.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.showroom.eventlog.write.EventJson;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every question and every answer survives the way between two processes. */
class AnswersTravelTest {

    private static final Serializer MESSAGES = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(new EventJson())
            .build();

    static List<Type> types() {
        List<Type> types = new ClassFileImporter()
                .importPackages("io.showroom").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(QueryHandler.class))
                        .map(JavaMethod::reflect)
                        .flatMap(AnswersTravelTest::types)
                        .distinct()
                        .toList();
        assertThat(types).as("questions and answers that travel").isNotEmpty();
        return types;
    }

    private static Stream<Type> types(Method handler) {
        return Stream.concat(
                Stream.of(handler.getGenericReturnType()), Arrays.stream(handler.getGenericParameterTypes()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void nothingIsLostOnTheWay(Type type) {
        for (Object sent : List.of(Sample.full(type), Sample.empty(type))) {
            SerializedObject<byte[]> travelling = MESSAGES.serialize(sent, byte[].class);
            Object arrived = MESSAGES.deserialize(travelling);
            assertThat(arrived).isEqualTo(sent);
        }
    }
}
