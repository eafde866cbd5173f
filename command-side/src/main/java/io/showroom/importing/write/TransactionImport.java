package io.showroom.importing.write;

import io.showroom.commandapi.Fields;
import io.showroom.commandapi.Refused;
import io.showroom.importing.write.ImportRun.Waiting;
import io.showroom.importing.write.file.TableFile;
import io.showroom.staff.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one file of owners' transactions and finds each row's owner. */
final class TransactionImport implements Imports.Reading {

    private static final int ROWS_AT_ONCE = 500;
    private static final int CHARACTERS_AT_ONCE = 1 << 22;

    private final Path file;
    private final Actor importer;
    private final boolean leaveOutHidden;
    private final @Nullable String store;
    private final Transactions.Tools tools;
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Rejected> rejects = new ArrayList<>();
    private List<Optional<TransactionColumn>> columns = List.of();
    private long rows;
    private long characters;

    TransactionImport(
            Path file, Actor importer, boolean leaveOutHidden, @Nullable String store, Transactions.Tools tools) {
        this.file = file;
        this.importer = importer;
        this.leaveOutHidden = leaveOutHidden;
        this.store = store;
        this.tools = tools;
    }

    @Override
    public void read(String id, RowSeal seal) {
        try {
            FirstTable table = new FirstTable(leaveOutHidden, (line, fields) -> read(id, line, fields, seal));
            TableFile.read(file, tools.bounds(), table);
            tools.tables().hides(id, table.hiddenRows());
            if (columns.isEmpty()) {
                throw Refused.malformed("emptyFile", "file");
            }
            layAside(id);
        } finally {
            delete();
        }
    }

    private void read(String id, long line, List<String> fields, RowSeal seal) {
        if (columns.isEmpty()) {
            columns = TransactionColumn.read(fields);
            tools.tables().keepHeader(id, seal.seal(fields));
            return;
        }
        rows++;
        List<String> asSent = new ArrayList<>(fields);
        while (asSent.size() < columns.size()) {
            asSent.add("");
        }
        String sealed = seal.seal(asSent);
        try {
            waiting.add(understood(line, fields, sealed));
        } catch (Refused refused) {
            rejects.add(new Rejected(line, refused.reason(), sealed));
        }
        characters += sealed.length();
        if (waiting.size() + rejects.size() >= ROWS_AT_ONCE || characters > CHARACTERS_AT_ONCE) {
            layAside(id);
        }
    }

    private Waiting understood(long line, List<String> fields, String sealed) {
        for (String field : fields) {
            if (!Fields.isClean(field.strip())) {
                throw Refused.malformed("characters", null);
            }
        }
        Map<TransactionColumn, String> cells = TransactionColumn.cells(columns, fields);
        String owner = TransactionColumn.OWNER.need(cells);
        String day = TransactionColumn.DATE.need(cells);
        TransactionColumn.KIND.need(cells);
        String home = cells.getOrDefault(TransactionColumn.STORE, store == null ? "" : store);
        if (!home.isEmpty() && !importer.reaches(home)) {
            throw Refused.forbidden("otherStore");
        }
        OwnerSearch.Found found = tools.owners().find(owner, home.isEmpty() ? null : home);
        if (!importer.reaches(found.store())) {
            throw Refused.forbidden("otherStore");
        }
        ZoneId zone = tools.rules()
                .store(found.store())
                .orElseThrow(() -> Refused.rule("unknownStore", "store"))
                .zone();
        Instant at = OccurredAt.read(day, zone, TransactionColumn.DATE.header());
        return new Waiting(found.prospectId(), at, line, "RecordTransaction", sealed);
    }

    private void layAside(String id) {
        tools.laidAside().add(id, waiting);
        waiting.clear();
        tools.tables().rejects().add(id, rejects);
        rejects.clear();
        characters = 0;
        tools.tables().read(id, rows);
    }

    private void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the file could not be deleted", e);
        }
    }
}
