package io.showroom.importing.write;

import io.showroom.commandapi.Rejection;
import io.showroom.importing.write.file.TableFile;
import io.showroom.importing.write.file.UploadBounds;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.stereotype.Component;

/**
 * Reads a file once and copies its rows, encrypted, into a staging table, from which they are read by prospect and
 * time, independent of their order in the file. Memory use does not depend on the number of rows.
 */
@Component
record Staging(DataSource database, ImportTables tables, UploadBounds bounds) {

    private static final int REJECTS_AT_ONCE = 500;
    private static final int REJECTED_CHARACTERS_AT_ONCE = 1 << 22;
    private static final int SAY_EVERY = 1_000;

    /**
     * Interprets the rows of one file.
     *
     * @param <C> the columns it can have
     */
    interface Meaning<C extends Enum<C> & FileColumn> {

        /** Returns the type of the columns. */
        Class<C> columns();

        /**
         * Returns the prospect, time and name of a row's act.
         *
         * @param fields the fields of the row
         * @throws Rejection if one of them cannot be determined
         */
        Place of(FileHeader<C> header, List<String> fields);

        /** Called after all rows were read. */
        default void end(String importId, RowCipher seal) {}
    }

    /**
     * The sort key of a staged row.
     *
     * @param prospect id of the prospect
     * @param at when the act occurred
     * @param act name of the act
     */
    record Place(String prospect, Instant at, String act) {}

    <C extends Enum<C> & FileColumn> void read(
            Path file, boolean leaveOutHidden, String importId, RowCipher seal, Meaning<C> meaning) {
        Reading<C> reading = new Reading<>(importId, seal, meaning);
        try (Connection connection = database.getConnection()) {
            CopyIn copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy import_row (import_id, stream_id, occurred_at, line, act, sealed) from stdin");
            try {
                FirstTableReader table =
                        new FirstTableReader(leaveOutHidden, (line, fields) -> reading.row(line, fields, copy));
                TableFile.read(file, bounds, table);
                tables.hides(importId, table.hiddenRows());
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("rows could not be staged", e);
        }
        reading.flushRejects();
        if (reading.header == null) {
            throw Rejection.malformed("emptyFile", "file");
        }
        meaning.end(importId, seal);
        tables.read(importId, reading.rows);
    }

    private final class Reading<C extends Enum<C> & FileColumn> {

        private final String importId;
        private final RowCipher seal;
        private final Meaning<C> meaning;
        private final List<RejectedRow> rejects = new ArrayList<>();
        private @Nullable FileHeader<C> header;
        private long rows;
        private long rejectedCharacters;

        Reading(String importId, RowCipher seal, Meaning<C> meaning) {
            this.importId = importId;
            this.seal = seal;
            this.meaning = meaning;
        }

        void row(long line, List<String> fields, CopyIn copy) {
            if (header == null) {
                header = FileHeader.read(fields, meaning.columns());
                tables.keepHeader(importId, seal.encrypt(fields));
                return;
            }
            rows++;
            if (rows % SAY_EVERY == 0) {
                tables.read(importId, rows);
            }
            String sealed = seal.encrypt(header.asSent(fields));
            try {
                Place place = meaning.of(header, fields);
                byte[] out = "%s\t%s\t%s\t%s\t%s\t%s\n"
                        .formatted(importId, place.prospect(), place.at(), line, escaped(place.act()), sealed)
                        .getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(out, 0, out.length);
            } catch (Rejection rejection) {
                rejects.add(new RejectedRow(line, rejection.reason(), sealed));
                rejectedCharacters += sealed.length();
                if (rejects.size() >= REJECTS_AT_ONCE || rejectedCharacters > REJECTED_CHARACTERS_AT_ONCE) {
                    flushRejects();
                }
            } catch (SQLException e) {
                throw new IllegalStateException("rows could not be staged", e);
            }
        }

        void flushRejects() {
            tables.rejects().add(importId, rejects);
            rejects.clear();
            rejectedCharacters = 0;
        }

        private String escaped(String text) {
            return text.replace("\\", "\\\\")
                    .replace("\t", "\\t")
                    .replace("\n", "\\n")
                    .replace("\r", "\\r");
        }
    }
}
