package io.showroom.projection.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Repository of the versions of the definitions that the read models' tables were made by. */
final class DefinitionVersions {

    static final String TABLE = "read_model_version";

    private final JdbcTemplate jdbc;
    private final Epochs epochs;

    DefinitionVersions(JdbcTemplate jdbc, Epochs epochs) {
        this.jdbc = jdbc;
        this.epochs = epochs;
    }

    /** Whether the tables were made by exactly these definitions. */
    boolean are(List<Projection> projections) {
        Map<String, Integer> stored = new HashMap<>();
        jdbc.query("SELECT read_model, version FROM " + TABLE, row -> {
            stored.put(row.getString(1), row.getInt(2));
        });
        return stored.equals(of(projections));
    }

    /**
     * Returns the versions by table. The version of the epochs is their length: another length requires a rebuild of
     * all counters.
     */
    private Map<String, Integer> of(List<Projection> projections) {
        Map<String, Integer> versions =
                projections.stream().collect(Collectors.toMap(Projection::table, Projection::version));
        versions.put(EpochMoments.TABLE.table(), epochs.length());
        versions.put(ProspectProgress.TABLE, ProspectProgress.VERSION);
        return versions;
    }

    /** Records that the tables were made by these definitions. */
    void write(List<Projection> projections) {
        jdbc.execute("DELETE FROM " + TABLE);
        jdbc.batchUpdate(
                "INSERT INTO " + TABLE + " VALUES (?, ?)",
                of(projections).entrySet().stream()
                        .map(one -> new Object[] {one.getKey(), one.getValue()})
                        .toList());
    }
}
