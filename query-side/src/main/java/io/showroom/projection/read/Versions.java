package io.showroom.projection.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which version of each read model's definition the tables were made by. */
final class Versions {

    static final String TABLE = "read_model_version";

    private final Connection connection;
    private final Epochs epochs;

    Versions(Connection connection, Epochs epochs) {
        this.connection = connection;
        this.epochs = epochs;
    }

    /** Whether the tables were made by just these definitions. */
    boolean are(List<Projection> projections) throws SQLException {
        Map<String, Integer> stored = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT read_model, version FROM " + TABLE)) {
            while (row.next()) {
                stored.put(row.getString(1), row.getInt(2));
            }
        }
        return stored.equals(of(projections));
    }

    /** The epochs' own version is their length: of another one, all sums have to be made anew. */
    private Map<String, Integer> of(List<Projection> projections) {
        Map<String, Integer> versions =
                projections.stream().collect(Collectors.toMap(Projection::table, Projection::version));
        versions.put(EpochMoments.TABLE.table(), epochs.length());
        versions.put(Progress.TABLE, Progress.VERSION);
        return versions;
    }

    /** Notes that the tables are made by these definitions. */
    void write(List<Projection> projections) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM " + TABLE);
        }
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO " + TABLE + " VALUES (?, ?)")) {
            for (Map.Entry<String, Integer> one : of(projections).entrySet()) {
                statement.setString(1, one.getKey());
                statement.setInt(2, one.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
