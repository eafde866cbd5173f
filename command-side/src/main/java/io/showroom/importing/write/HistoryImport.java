package io.showroom.importing.write;

import io.showroom.commandapi.FieldChecks;
import io.showroom.commandapi.Rejection;
import io.showroom.importing.write.ImportRun.RowMeaning;
import io.showroom.importing.write.ImportRun.StagedRow;
import io.showroom.prospect.events.ProspectId;
import io.showroom.prospect.write.DecisionContexts;
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

/**
 * Imports history from files: each row is an act with its author. Master data that the file names is created first, as
 * far as allowed.
 */
@Component
final class HistoryImport implements ImportExecutor {

    private static final int LONGEST_ACT = 40;

    private final Imports imports;
    private final ImportTables tables;
    private final StagedRowExecutor rows;
    private final MasterDataCreation creation;
    private final Rulebook rulebook;
    private final DecisionContexts contexts;
    private final FieldChecks fields;
    private final ZoneId newStoresZone;

    HistoryImport(
            Imports imports,
            ImportTables tables,
            StagedRowExecutor rows,
            MasterDataCreation creation,
            Rulebook rulebook,
            DecisionContexts contexts,
            FieldChecks fields,
            @Value("${showroom.new-stores-time-zone:Asia/Shanghai}") ZoneId newStoresZone) {
        this.imports = imports;
        this.tables = tables;
        this.rows = rows;
        this.creation = creation;
        this.rulebook = rulebook;
        this.contexts = contexts;
        this.fields = fields;
        this.newStoresZone = newStoresZone;
    }

    /**
     * Starts an import and deletes the file once it is read; returns the id of the job.
     *
     * @param leaveOutHidden whether to skip rows that the file hides
     */
    String start(Path file, Actor actor, boolean dryRun, boolean leaveOutHidden, Set<CreatableMasterData> create) {
        return imports.start(file, actor, dryRun, leaveOutHidden, ImportPlan.history(actor, create), meaning());
    }

    /** Returns a new interpreter for the rows of one history file. */
    Staging.Meaning<HistoryColumn> meaning() {
        return new Reading();
    }

    @Override
    public ImportPlan.Kind kind() {
        return ImportPlan.Kind.HISTORY;
    }

    @Override
    public void carryOut(Job job) {
        FileHeader<HistoryColumn> header = rows.header(job, HistoryColumn.class);
        NamedMasterData named = tables.named(job.id(), job.seal());
        Set<CreatableMasterData> create = EnumSet.noneOf(CreatableMasterData.class);
        create.addAll(job.plan().create());
        DecisionContexts forImport = contexts.with(rules -> {
            NamedMasterData missing = named.missing(rules, create);
            if (!job.dryRun()) {
                creation.create(missing, newStoresZone, job);
            }
            return new ImportRulebook(rules, job.dryRun() ? missing : NamedMasterData.nothing(), newStoresZone);
        });
        rows.carryOut(job, (row, said) -> meant(row, header.cells(said), job.actor()), forImport);
    }

    private RowMeaning meant(StagedRow row, RowCells<HistoryColumn> cells, Actor importer) {
        String store = cells.need(HistoryColumn.STORE);
        if (!importer.reaches(store)) {
            throw Rejection.forbidden("otherStore");
        }
        ProspectCommand command = RowCommands.of(row.act(), row.stream(), row.at(), cells);
        fields.verify(command);
        return new RowMeaning(
                command,
                Objects.requireNonNullElse(cells.get(HistoryColumn.CONSULTANT), importer.user()),
                store,
                row.at() + "\n" + cells.values(),
                ordinal -> RowDigest.said(row, cells, ordinal));
    }

    /** Interprets rows while they are read, and collects the keys that the file names. */
    private final class Reading implements Staging.Meaning<HistoryColumn> {

        private final NamedMasterData named = NamedMasterData.nothing();

        @Override
        public Class<HistoryColumn> columns() {
            return HistoryColumn.class;
        }

        @Override
        public Staging.Place of(FileHeader<HistoryColumn> header, List<String> said) {
            RowCells<HistoryColumn> cells = header.cells(said);
            String store = cells.need(HistoryColumn.STORE);
            String prospect = ProspectId.ofImported(store, cells.need(HistoryColumn.PROSPECT))
                    .value();
            String act = cells.need(HistoryColumn.ACT);
            Instant at = OccurredAtParser.read(
                    cells.need(HistoryColumn.OCCURRED_AT),
                    rulebook.store(store).map(StoreRules::zone).orElse(newStoresZone),
                    HistoryColumn.OCCURRED_AT.header());
            if (act.length() > LONGEST_ACT) {
                throw Rejection.malformed("unknownAct", "act");
            }
            named.add(cells, store);
            return new Staging.Place(prospect, at, act);
        }

        @Override
        public void end(String importId, RowCipher seal) {
            tables.keepNamed(importId, seal, named);
        }
    }
}
