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
 * How events, their metadata and the processors' tokens look as JSON: fields in the order of declaration, nothing for
 * null, times as ISO-8601 text, amounts as plain numbers with their digits kept, fields unknown to the reader passed
 * over.
 *
 * <p>The approved files in shared-events' test resources show it, event by event.
 */
public final class EventJson implements Jackson3SerializerCustomizer {

    @Override
    public void accept(JsonMapper.Builder json) {
        json.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                // What answers for people leave out must not become null between two processes.
                .annotationIntrospector(new WholeValues())
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                // Upcasters work on trees: an amount must not become a double on the way.
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                // A replay token names the class of the token inside. Axon 4.13.0 writes that and then refuses to read
                // it.
                .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("org.axonframework.")
                        .build());
    }

    /** Passes over what records say of values to leave out. */
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
