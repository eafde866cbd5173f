package io.showroom.eventlog.read;

import io.showroom.prospect.events.ReadableSince;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Decodes stored bytes directly into the records of shared-events if their revision is current. */
final class EventDecoder {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(StoredTimeParser.module()).build();
    private static final JsonFactory TOKENS = JsonFactory.builder().build();

    private final Map<String, StoredForm> forms = new ConcurrentHashMap<>();

    /** Whether events stored with this type and revision need no upcasting. */
    boolean isCurrent(String payloadType, @Nullable String revision) {
        StoredForm form = forms.computeIfAbsent(payloadType, StoredForm::of);
        return form.reader != null && form.revisions.contains(revision == null ? "" : revision);
    }

    /** Returns the payload; to be called only if {@link #isCurrent}. */
    Object payload(String payloadType, byte[] json) {
        ObjectReader reader = forms.computeIfAbsent(payloadType, StoredForm::of).reader;
        if (reader == null) {
            throw new IllegalStateException("no class for events of type " + payloadType);
        }
        return reader.readValue(json);
    }

    /** Returns the metadata with text values; others are skipped. */
    Map<String, String> metadata(byte[] json) {
        Map<String, String> metadata = HashMap.newHashMap(8);
        try (JsonParser parser = TOKENS.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    metadata.put(parser.currentName(), parser.getString());
                } else if (token == JsonToken.START_ARRAY) {
                    parser.skipChildren();
                }
            }
        }
        return metadata;
    }

    private record StoredForm(
            Set<String> revisions, @Nullable ObjectReader reader) {

        static StoredForm of(String payloadType) {
            try {
                Class<?> type = Class.forName(payloadType, true, EventDecoder.class.getClassLoader());
                return new StoredForm(revisions(type), JSON.readerFor(type));
            } catch (ClassNotFoundException e) {
                return new StoredForm(Set.of(), null);
            }
        }

        private static Set<String> revisions(Class<?> type) {
            Revision revision = type.getAnnotation(Revision.class);
            ReadableSince since = type.getAnnotation(ReadableSince.class);
            String today = revision == null ? "" : revision.value();
            return since == null
                    ? Set.of(today)
                    : IntStream.rangeClosed(since.value(), Integer.parseInt(today))
                            .mapToObj(Integer::toString)
                            .collect(Collectors.toUnmodifiableSet());
        }
    }
}
