package io.showroom.freshness.read;

import io.showroom.eventlog.read.ReadModelProcessing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Reads how far the processor of the read models is from its tokens, whichever node they are worked on. */
@Component
public class TokenPosition {

    private final DataSource database;
    private final Serializer serializer;

    TokenPosition(DataSource database, Serializer serializer) {
        this.database = database;
        this.serializer = serializer;
    }

    /** The position of the slowest segment, as a new look at the database tells; 0 before the first event. */
    public long read() {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            return read(connection);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /** The position of the slowest segment as this connection's snapshot has it, so that it fits what else it reads. */
    public long read(Connection connection) {
        String sql = "SELECT token, token_type FROM token_entry WHERE processor_name = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, ReadModelProcessing.GROUP);
            try (ResultSet row = statement.executeQuery()) {
                long slowest = Long.MAX_VALUE;
                while (row.next()) {
                    slowest = Math.min(slowest, position(row.getBytes(1), row.getString(2)));
                }
                return slowest == Long.MAX_VALUE ? 0 : slowest;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read how far the read models are", e);
        }
    }

    private long position(byte @Nullable [] token, String type) {
        if (token == null) {
            return 0;
        }
        TrackingToken known = serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
        return known == null ? 0 : Math.max(0, known.position().orElse(0));
    }
}
