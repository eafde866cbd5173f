package io.showroom.importing.write;

import io.showroom.commandapi.Fields;
import io.showroom.commandapi.Refused;
import io.showroom.importing.write.ImportRun.Waiting;
import io.showroom.importing.write.ImportTables.Rejected;
import io.showroom.importing.write.file.TableFile;
import io.showroom.staff.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One file of owners' transactions: read, each row's owner found, and carried out by owner and time. */
final class TransactionImport implements Imports.Work {

    private static final int SAY_EVERY = 1_000;
    private static final int ROWS_AT_ONCE = 500;
    private static final int CHARACTERS_AT_ONCE = 1 << 22;

    private final Path file;
    private final Actor importer;
    private final boolean keep;
    private final boolean leaveOutHidden;
    private final @Nullable String store;
    private final Transactions.Tools tools;
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Rejected> rejects = new ArrayList<>();
    private List<Optional<TransactionColumn>> columns = List.of();
    private long rows;
    private long rejected;
    private long characters;

    TransactionImport(
            Path file,
            Actor importer,
            boolean keep,
            boolean leaveOutHidden,
            @Nullable String store,
            Transactions.Tools tools) {
        this.file = file;
        this.importer = importer;
        this.keep = keep;
        this.leaveOutHidden = leaveOutHidden;
        this.store = store;
        this.tools = tools;
    }

    @Override
    public void carryOut(String id, RowSeal seal) {
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
        carryOutRows(id, seal);
    }

    private void read(String id, long line, List<String> fields, RowSeal seal) {
        if (columns.isEmpty()) {
            columns = TransactionColumn.read(fields);
            tools.tables().keepHeader(id, seal.seal(fields));
            return;
        }
        if (++rows % SAY_EVERY == 0) {
            tools.tables().progress(id, "READING", rows, 0, 0, 0);
        }
        List<String> asSent = new ArrayList<>(fields);
        while (asSent.size() < columns.size()) {
            asSent.add("");
        }
        String sealed = seal.seal(asSent);
        try {
            waiting.add(understood(line, fields, sealed));
        } catch (Refused refused) {
            rejects.add(new Rejected(line, refused.reason(), sealed));
            rejected++;
        }
        characters += sealed.length();
        if (waiting.size() + rejects.size() >= ROWS_AT_ONCE || characters > CHARACTERS_AT_ONCE) {
            layAside(id);
        }
    }

    private void layAside(String id) {
        tools.laidAside().add(id, waiting);
        waiting.clear();
        tools.tables().reject(id, rejects);
        rejects.clear();
        characters = 0;
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

    private void carryOutRows(String id, RowSeal seal) {
        long startedAt = System.nanoTime();
        ImportRun run = new ImportRun(
                new TransactionActs(columns, importer, tools.fields()), seal, keep, tools.prospects(), tools.desks());
        AtomicLong seen = new AtomicLong();
        try {
            boolean all = tools.laidAside().forEach(id, row -> {
                run.row(row);
                if (seen.incrementAndGet() % SAY_EVERY == 0) {
                    say(id, "CARRYING_OUT", run, startedAt);
                    return !Thread.currentThread().isInterrupted();
                }
                return true;
            });
            if (!all) {
                tools.tables().finish(id, ImportJob.FAILED, "interrupted", run.position());
                return;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("rows laid aside could not be read", e);
        }
        run.flush();
        say(id, null, run, startedAt);
        tools.tables().finish(id, ImportJob.DONE, null, keep ? run.position() : null);
    }

    private void say(String id, @Nullable String phase, ImportRun run, long startedAt) {
        List<Rejected> refused = run.takeRejects();
        tools.tables().reject(id, refused);
        rejected += refused.size();
        long perSecond = Math.round(run.accepted() * 1e9 / Math.max(1, System.nanoTime() - startedAt));
        tools.tables().progress(id, phase, rows, run.accepted(), rejected, perSecond);
    }

    private void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the file could not be deleted", e);
        }
    }
}
