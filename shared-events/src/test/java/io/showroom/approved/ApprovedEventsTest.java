package io.showroom.approved;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.showroom.codelist.events.CodeListEvent;
import io.showroom.grading.events.GradingSchemeEvent;
import io.showroom.monthclose.events.MonthCloseEvent;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ReadableSince;
import io.showroom.staff.events.StaffEvent;
import io.showroom.store.events.StoreEvent;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Contract test of the events' JSON. Each event and revision has an approved file
 * {@code io/showroom/<feature>/<Event>-<revision>.json}: it must stay readable, and the current revision must be
 * written exactly so. A change of an event's JSON needs a new revision, a new file and an upcaster or
 * {@code @ReadableSince}.
 *
 * <p>The JSON that a test would have written is in {@code target/approved}; if it is right, approve it by copying.
 */
class ApprovedEventsTest {

    private static final Path APPROVED = Path.of("src/test/resources");
    private static final Path WOULD_BE = Path.of("target/approved");

    /** The same settings as the command side's EventJson, which has a test on the same files. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    static Stream<Class<?>> events() {
        return Stream.of(
                        ProspectEvent.class,
                        StoreEvent.class,
                        StaffEvent.class,
                        GradingSchemeEvent.class,
                        CodeListEvent.class,
                        MonthCloseEvent.class)
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void currentRevisionIsWrittenAsApproved(Class<?> event) throws IOException {
        Object sample = Samples.of(event);
        String written = pretty(sample);
        Path wouldBe = WOULD_BE.resolve(file(event));
        Files.createDirectories(wouldBe.getParent());
        Files.writeString(wouldBe, written);
        assertThat(APPROVED.resolve(file(event)))
                .as("approved form of %s, see %s", event.getSimpleName(), wouldBe)
                .exists()
                .content()
                .isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("events")
    void theApprovedFormReadsBackEqual(Class<?> event) throws IOException {
        String approved = Files.readString(APPROVED.resolve(file(event)));
        assertThat(JSON.readValue(approved, event)).isEqualTo(Samples.of(event));
    }

    @ParameterizedTest
    @MethodSource("events")
    void readsWithoutNullableAndWithUnknownFields(Class<?> event) {
        ObjectNode json = JSON.valueToTree(Samples.of(event));
        for (RecordComponent component : event.getRecordComponents()) {
            if (isNullable(component)) {
                json.remove(component.getName());
            }
        }
        json.put("addedInALaterRelease", 1);
        Object read = JSON.treeToValue(json, event);
        json.remove("addedInALaterRelease");
        assertThat(JSON.<ObjectNode>valueToTree(read)).isEqualTo(json);
    }

    /** An empty list is read back as an empty list, not as null. */
    @ParameterizedTest
    @MethodSource("events")
    void emptyListsStayEmptyLists(Class<?> event) {
        ObjectNode json = JSON.valueToTree(Samples.of(event));
        for (RecordComponent component : event.getRecordComponents()) {
            if (Collection.class.isAssignableFrom(component.getType())) {
                json.putArray(component.getName());
            }
        }
        Object read = JSON.treeToValue(json, event);
        assertThat(JSON.<ObjectNode>valueToTree(read)).isEqualTo(json);
        assertThat(JSON.readValue(JSON.writeValueAsString(read), event)).isEqualTo(read);
    }

    /** Revisions that need no upcaster: fields added since are absent, the others unchanged. */
    @ParameterizedTest
    @MethodSource("events")
    void olderRevisionsAreStillReadable(Class<?> event) throws IOException {
        ReadableSince since = event.getAnnotation(ReadableSince.class);
        int today = Integer.parseInt(event.getAnnotation(Revision.class).value());
        for (int old = since == null ? today : since.value(); old < today; old++) {
            String approved = Files.readString(APPROVED.resolve(prefix(event) + old + ".json"));
            Object read = JSON.readValue(approved, event);
            assertThat(JSON.<ObjectNode>valueToTree(read)).isEqualTo(JSON.readTree(approved));
        }
    }

    @Test
    void everyEventDeclaresItsRevision() {
        assertThat(events()).allSatisfy(event -> assertThat(event.getAnnotation(Revision.class))
                .as(event.getSimpleName())
                .isNotNull());
    }

    @Test
    void everyApprovedFileHasAnEvent() throws IOException {
        Set<String> known = events().map(event -> prefix(event)).collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.walk(APPROVED.resolve("io/showroom"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(path -> APPROVED.relativize(path).toString().replaceAll("[^-]*$", "")))
                    .isSubsetOf(known);
        }
    }

    private static Path file(Class<?> event) {
        return Path.of(prefix(event) + event.getAnnotation(Revision.class).value() + ".json");
    }

    private static String prefix(Class<?> event) {
        return event.getPackageName().replace('.', '/').replaceAll("/events$", "/") + event.getSimpleName() + "-";
    }

    private static boolean isNullable(RecordComponent component) {
        AnnotatedElement type = component.getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class);
    }

    private static String pretty(Object event) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return JSON.writer()
                        .with(new DefaultPrettyPrinter()
                                .withObjectIndenter(lines)
                                .withArrayIndenter(lines))
                        .writeValueAsString(event)
                + "\n";
    }
}
