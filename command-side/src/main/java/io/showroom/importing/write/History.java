package io.showroom.importing.write;

import io.showroom.commandapi.Fields;
import io.showroom.commandapi.Refused;
import io.showroom.importing.write.ImportRun.Meant;
import io.showroom.importing.write.ImportRun.Waiting;
import io.showroom.prospect.events.ProspectId;
import io.showroom.prospect.write.Desks;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.Rulebook;
import io.showroom.prospect.write.StoreRules;
import io.showroom.staff.Actor;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Brings history in from files, each row an act with its author, having created what they name and may create. */
@Component
final class History implements Carrying {

    private static final int LONGEST_ACT = 40;

    private final Imports imports;
    private final ImportTables tables;
    private final StagedRows rows;
    private final Creation creation;
    private final Rulebook rulebook;
    private final Desks desks;
    private final Fields fields;
    private final ZoneId newStoresZone;

    History(
            Imports imports,
            ImportTables tables,
            StagedRows rows,
            Creation creation,
            Rulebook rulebook,
            Desks desks,
            Fields fields,
            @Value("${showroom.new-stores-time-zone:Asia/Shanghai}") ZoneId newStoresZone) {
        this.imports = imports;
        this.tables = tables;
        this.rows = rows;
        this.creation = creation;
        this.rulebook = rulebook;
        this.desks = desks;
        this.fields = fields;
        this.newStoresZone = newStoresZone;
    }

    /** Takes over the file, and deletes it once it is read; rows that it hides can be left out. */
    String start(Path file, Actor actor, boolean dryRun, boolean leaveOutHidden, Set<Creatable> create) {
        return imports.start(file, actor, dryRun, leaveOutHidden, ImportPlan.history(actor, create), meaning());
    }

    /** What the rows of one file of history mean. */
    Staging.Meaning<Column> meaning() {
        return new Reading();
    }

    @Override
    public ImportPlan.Kind kind() {
        return ImportPlan.Kind.HISTORY;
    }

    @Override
    public void carryOut(Job job) {
        Header<Column> header = rows.header(job, Column.class);
        Named named = tables.named(job.id(), job.seal());
        Set<Creatable> create = EnumSet.noneOf(Creatable.class);
        create.addAll(job.plan().create());
        Desks forImport = desks.with(rules -> {
            Named missing = named.missing(rules, create);
            if (!job.dryRun()) {
                creation.create(missing, newStoresZone, job);
            }
            return new Supposition(rules, job.dryRun() ? missing : Named.nothing(), newStoresZone);
        });
        rows.carryOut(job, (row, said) -> meant(row, header.cells(said), job.actor()), forImport);
    }

    private Meant meant(Waiting row, Cells<Column> cells, Actor importer) {
        String store = cells.need(Column.STORE);
        if (!importer.reaches(store)) {
            throw Refused.forbidden("otherStore");
        }
        ProspectCommand command = RowCommands.of(row.act(), row.stream(), row.at(), cells);
        fields.verify(command);
        return new Meant(
                command,
                Objects.requireNonNullElse(cells.get(Column.CONSULTANT), importer.user()),
                store,
                row.at() + "\n" + cells.values(),
                ordinal -> RowDigest.said(row, cells, ordinal));
    }

    /** Notes on the way which keys the file names. */
    private final class Reading implements Staging.Meaning<Column> {

        private final Named named = Named.nothing();

        @Override
        public Class<Column> columns() {
            return Column.class;
        }

        @Override
        public Staging.Place of(Header<Column> header, List<String> said) {
            Cells<Column> cells = header.cells(said);
            String store = cells.need(Column.STORE);
            String prospect =
                    ProspectId.ofImported(store, cells.need(Column.PROSPECT)).value();
            String act = cells.need(Column.ACT);
            Instant at = OccurredAt.read(
                    cells.need(Column.OCCURRED_AT),
                    rulebook.store(store).map(StoreRules::zone).orElse(newStoresZone),
                    Column.OCCURRED_AT.header());
            if (act.length() > LONGEST_ACT) {
                throw Refused.malformed("unknownAct", "act");
            }
            named.add(cells, store);
            return new Staging.Place(prospect, at, act);
        }

        @Override
        public void end(String importId, RowSeal seal) {
            tables.keepNamed(importId, seal, named);
        }
    }
}
