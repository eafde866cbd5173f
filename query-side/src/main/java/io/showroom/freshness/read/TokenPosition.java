package io.showroom.freshness.read;

import io.showroom.eventlog.read.ReadModelProcessing;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the position of the read models' processor from its tokens, on whichever node it is running. */
@Component
public class TokenPosition {

    private final JdbcTemplate jdbc;
    private final Serializer serializer;

    TokenPosition(JdbcTemplate jdbc, Serializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /**
     * Returns the position of the slowest segment; 0 before the first event. Within a transaction it is read from the
     * caller's snapshot, so that it agrees with what else is read there.
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
