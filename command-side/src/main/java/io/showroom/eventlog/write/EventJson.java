package io.showroom.eventlog.write;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * JSON format of events, their metadata and tokens: fields in the order of declaration, null fields omitted, times as
 * ISO-8601 text, amounts as plain numbers with their digits kept, unknown fields ignored.
 *
 * <p>The approved files in shared-events' test resources show it for each event.
 */
public final class EventJson implements Jackson3SerializerCustomizer {

    @Override
    public void accept(JsonMapper.Builder json) {
        json.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                // Fields that HTTP responses omit must not become null between two processes.
                .annotationIntrospector(new WholeValues())
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                // Upcasters work on trees: amounts must not be converted to double.
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                // A replay token contains the class name of its inner token. Axon 4.13.0 writes it, but its default
                // validator rejects it on reading.
                .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("org.axonframework.")
                        .build());
    }

    /** Ignores the inclusion annotations of records. */
    private static final class WholeValues extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonInclude.Value findPropertyInclusion(MapperConfig<?> config, Annotated property) {
            return JsonInclude.Value.empty();
        }

        @Override
        public boolean hasIgnoreMarker(MapperConfig<?> config, AnnotatedMember member) {
            return super.hasIgnoreMarker(config, member) && !isComponent(member);
        }

        private static boolean isComponent(AnnotatedMember member) {
            Class<?> type = member.getDeclaringClass();
            return type.isRecord()
                    && Arrays.stream(type.getRecordComponents())
                            .anyMatch(component -> component.getName().equals(member.getName()));
        }
    }
}
