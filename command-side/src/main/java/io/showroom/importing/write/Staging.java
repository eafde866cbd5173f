package io.showroom.importing.write;

import io.showroom.commandapi.Refused;
import io.showroom.importing.write.file.TableFile;
import io.showroom.importing.write.file.UploadBounds;
import io.showroom.prospect.events.ProspectId;
import io.showroom.prospect.write.Rulebook;
import io.showroom.prospect.write.StoreRules;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.stereotype.Component;

/**
 * Reads a file once and lays its rows, sealed, into a table, from which they come back by prospect and time however
 * they stood in the file. Memory stays the same for any number of rows.
 */
@Component
final class Staging {

    private static final int REJECTS_AT_ONCE = 500;
    private static final int REJECTED_CHARACTERS_AT_ONCE = 1 << 22;
    private static final int SAY_EVERY = 5_000;

    private final DataSource database;
    private final ImportTables tables;
    private final Rulebook rules;
    private final UploadBounds bounds;

    Staging(DataSource database, ImportTables tables, Rulebook rules, UploadBounds bounds) {
        this.database = database;
        this.tables = tables;
        this.rules = rules;
        this.bounds = bounds;
    }

    Staged read(
            Path file,
            boolean leaveOutHidden,
            String importId,
            RowSeal seal,
            ZoneId newStoresZone,
            LongConsumer progress) {
        Reading reading = new Reading(importId, seal, newStoresZone, progress);
        try (Connection connection = database.getConnection()) {
            CopyIn copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy import_row (import_id, stream_id, occurred_at, line, act, sealed) from stdin");
            try {
                FirstTable table = new FirstTable(leaveOutHidden, (line, fields) -> reading.row(line, fields, copy));
                TableFile.read(file, bounds, table);
                tables.hides(importId, table.hiddenRows());
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("rows could not be laid aside", e);
        }
        reading.flushRejects();
        if (reading.header == null) {
            throw Refused.malformed("emptyFile", "file");
        }
        return new Staged(reading.header, reading.named, reading.rows, reading.rejected);
    }

    /** What reading the file brought. */
    record Staged(Header header, Named named, long rows, long rejected) {}

    private final class Reading {

        private final String importId;
        private final RowSeal seal;
        private final ZoneId newStoresZone;
        private final LongConsumer progress;
        private final Named named = Named.nothing();
        private final List<Rejected> rejects = new ArrayList<>();
        private @Nullable Header header;
        private long rows;
        private long rejected;
        private long rejectedCharacters;

        Reading(String importId, RowSeal seal, ZoneId newStoresZone, LongConsumer progress) {
            this.importId = importId;
            this.seal = seal;
            this.newStoresZone = newStoresZone;
            this.progress = progress;
        }

        void row(long line, List<String> fields, CopyIn copy) {
            if (header == null) {
                header = Header.read(fields);
                tables.keepHeader(importId, seal.seal(header.names()));
                return;
            }
            rows++;
            if (rows % SAY_EVERY == 0) {
                progress.accept(rows);
            }
            String sealed = seal.seal(header.asSent(fields));
            try {
                Cells cells = header.cells(line, fields);
                String store = cells.need(Column.STORE);
                String stream = ProspectId.ofImported(store, cells.need(Column.PROSPECT))
                        .value();
                String act = cells.need(Column.ACT);
                Instant at = OccurredAt.read(cells.need(Column.OCCURRED_AT), zone(store));
                if (act.length() > 40) {
                    throw Refused.malformed("unknownAct", "act");
                }
                named.add(cells, store);
                byte[] out = (importId
                                + '\t'
                                + stream
                                + '\t'
                                + at
                                + '\t'
                                + line
                                + '\t'
                                + escaped(act)
                                + '\t'
                                + sealed
                                + '\n')
                        .getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(out, 0, out.length);
            } catch (Refused refused) {
                rejected++;
                rejects.add(new Rejected(line, refused.reason(), sealed));
                rejectedCharacters += sealed.length();
                if (rejects.size() >= REJECTS_AT_ONCE || rejectedCharacters > REJECTED_CHARACTERS_AT_ONCE) {
                    flushRejects();
                }
            } catch (SQLException e) {
                throw new IllegalStateException("rows could not be laid aside", e);
            }
        }

        void flushRejects() {
            tables.rejects().add(importId, rejects);
            rejects.clear();
            rejectedCharacters = 0;
        }

        private ZoneId zone(String store) {
            return rules.store(store).map(StoreRules::zone).orElse(newStoresZone);
        }

        private String escaped(String text) {
            return text.replace("\\", "\\\\")
                    .replace("\t", "\\t")
                    .replace("\n", "\\n")
                    .replace("\r", "\\r");
        }
    }
}
