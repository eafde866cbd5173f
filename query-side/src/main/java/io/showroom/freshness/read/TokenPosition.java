package io.showroom.freshness.read;

import io.showroom.eventlog.read.ReadModelProcessing;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads how far the processor of the read models is from its tokens, whichever node they are worked on. */
@Component
public class TokenPosition {

    private final JdbcTemplate jdbc;
    private final Serializer serializer;

    TokenPosition(JdbcTemplate jdbc, Serializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /**
     * The position of the slowest segment, as a new look at the database tells, or as the snapshot of the caller's
     * transaction has it, so that it fits what else is read there; 0 before the first event.
     */
    public long read() {
        String sql = "SELECT token, token_type FROM token_entry WHERE processor_name = ?";
        return jdbc
                .query(sql, (row, n) -> position(row.getBytes(1), row.getString(2)), ReadModelProcessing.GROUP)
                .stream()
                .mapToLong(Long::longValue)
                .min()
                .orElse(0);
    }

    private long position(byte @Nullable [] token, String type) {
        if (token == null) {
            return 0;
        }
        TrackingToken known = serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
        return known == null ? 0 : Math.max(0, known.position().orElse(0));
    }
}
