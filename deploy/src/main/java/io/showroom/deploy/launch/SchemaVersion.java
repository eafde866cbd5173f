package io.showroom.deploy.launch;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Checks that this version of the program knows all migrations applied to the database. */
public final class SchemaVersion {

    private SchemaVersion() {}

    /**
     * Compares the database's migration history with the migrations of this version, before any of them runs.
     *
     * @throws StartFailure if a newer version has migrated the database
     */
    public static void refuseNewer(Flyway flyway) {
        Arrays.stream(flyway.info().applied())
                .filter(SchemaVersion::isUnknown)
                .findFirst()
                .ifPresent(unknown -> {
                    throw new StartFailure("the data was written by a newer version of Showroom (its change "
                            + unknown.getVersion() + " is not known here): start it with that version");
                });
    }

    private static boolean isUnknown(MigrationInfo applied) {
        return applied.getState() == MigrationState.FUTURE_SUCCESS
                || applied.getState() == MigrationState.MISSING_SUCCESS;
    }
}
