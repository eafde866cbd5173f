package io.showroom.importing.write.list;

import io.showroom.commandapi.FieldChecks;
import io.showroom.commandapi.Rejection;
import io.showroom.importing.write.ImportExecutor;
import io.showroom.importing.write.ImportJob;
import io.showroom.importing.write.ImportPlan;
import io.showroom.importing.write.ImportTables;
import io.showroom.importing.write.Imports;
import io.showroom.importing.write.ListsBeingRead;
import io.showroom.importing.write.file.UploadBounds;
import io.showroom.personaldata.MasterKey;
import io.showroom.prospect.write.DecisionContexts;
import io.showroom.prospect.write.ProspectActs;
import io.showroom.prospect.write.Rulebook;
import io.showroom.prospect.write.StoreRules;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores prospect lists, opens them and executes their imports. */
@Component
class ProspectLists implements ImportExecutor {

    private static final int LONGEST_NAME = 200;

    private final ListTables tables;
    private final ImportTables jobs;
    private final Imports imports;
    private final Vocabularies vocabularies;
    private final Rulebook rules;
    private final FieldChecks fields;
    private final MasterKey masterKey;
    private final Clock clock;
    private final UploadBounds bounds;
    private final ListsBeingRead reading;
    private final ListRun.Tools tools;

    ProspectLists(
            ListTables tables,
            ImportTables jobs,
            Imports imports,
            Vocabularies vocabularies,
            Rulebook rules,
            FieldChecks fields,
            MasterKey masterKey,
            Clock clock,
            ProspectActs prospects,
            DecisionContexts contexts,
            EventStore events,
            UploadBounds bounds,
            ListsBeingRead reading) {
        this.reading = reading;
        this.tables = tables;
        this.jobs = jobs;
        this.imports = imports;
        this.vocabularies = vocabularies;
        this.rules = rules;
        this.fields = fields;
        this.masterKey = masterKey;
        this.clock = clock;
        this.bounds = bounds;
        this.tools = new ListRun.Tools(prospects, contexts, events, jobs, tables);
    }

    /** Stores a file as a list; returns its id. */
    String take(Path file, String name, Actor actor) throws IOException {
        return reading.untilKept(() -> kept(file, name, actor));
    }

    private String kept(Path file, String name, Actor actor) throws IOException {
        SheetFile read = SheetFile.read(file, bounds);
        List<ListSheet> sheets = read.sheets();
        int sheet = fullest(sheets);
        ListSheet table = sheets.get(sheet);
        ListPlan plan = ListPlan.guessed(sheet, table, ColumnGuess.headerLine(table.rows()), actor.store(), null);
        return tables.keep(
                actor.user(), read.form(), name.substring(0, Math.min(LONGEST_NAME, name.length())), sheets, plan);
    }

    /**
     * Returns the index of the visible table with the most guessed columns, then with the most rows; a hidden one only
     * if all are hidden.
     */
    private static int fullest(List<ListSheet> sheets) {
        int best = 0;
        long most = -1;
        for (int i = 0; i < sheets.size(); i++) {
            if (sheets.get(i).hidden() && !sheets.getFirst().hidden()) {
                break;
            }
            List<ListSheetRow> rows = sheets.get(i).rows();
            ListPlan plan = ListPlan.guessed(i, sheets.get(i), ColumnGuess.headerLine(rows), null, null);
            long weight =
                    plan.columns().stream().filter(Objects::nonNull).count() * (SheetFile.MOST_ROWS + 1L) + rows.size();
            if (weight > most) {
                best = i;
                most = weight;
            }
        }
        return best;
    }

    /**
     * Returns a list.
     *
     * @throws Rejection (404) if it does not exist or the actor may not see it
     */
    StoredList list(String id, Actor actor) {
        return tables.list(id)
                .filter(list ->
                        actor.hasAny(Role.ADMINISTRATOR) || list.uploadedBy().equals(actor.user()))
                .orElseThrow(() -> Rejection.notFound("noSuchImport"));
    }

    /** Returns one table of a list, as in the file. */
    ListSheet table(StoredList list, int sheet) {
        return new ListSheet(list.sheets().get(sheet), list.hiddenSheets().contains(sheet), tables.rows(list, sheet));
    }

    /** Opens a list by its plan, to be parsed once. */
    OpenedList open(StoredList list) {
        ListPlan plan = list.plan();
        String store = plan.store();
        if (store == null) {
            throw Rejection.malformed("required", "store");
        }
        StoreRules rulesOfStore = rules.store(store).orElseThrow(() -> Rejection.rule("unknownStore", "store"));
        Instant now = clock.instant();
        LocalDate today = rulesOfStore.dayOf(now);
        ListSheet table = table(list, plan.sheet());
        Vocabulary vocabulary = vocabularies.of(store, today);
        ListReading reading = new ListReading(
                plan, vocabulary, rulesOfStore, rules.grading(store, today), now, list.uploadedAt(), masterKey, fields);
        return new OpenedList(
                list, ListPlan.header(table, plan.headerLine()), plan.taken(table), vocabulary, store, reading);
    }

    /** Returns the vocabulary of the list's store; null until a store is chosen. */
    @Nullable
    Vocabulary vocabulary(ListPlan plan) {
        String store = plan.store();
        StoreRules known = store == null ? null : rules.store(store).orElse(null);
        return known == null ? null : vocabularies.of(known.key(), known.dayOf(clock.instant()));
    }

    /** Stores the plan of a list. */
    void plan(StoredList list, ListPlan plan) {
        refuseWhileRunning(list);
        tables.plan(list, plan);
    }

    @Override
    public ImportPlan.Kind kind() {
        return ImportPlan.Kind.LIST;
    }

    @Override
    public void carryOut(Job job) {
        StoredList list =
                tables.list(String.valueOf(job.plan().list())).orElseThrow(() -> Rejection.notFound("noSuchImport"));
        new ListRun(open(list), job, tools).carryOut();
    }

    /** Starts a run or dry run; returns the id of the job. */
    String start(StoredList list, Actor actor, boolean dryRun) {
        refuseWhileRunning(list);
        // Rejects an invalid plan now instead of failing in the background.
        open(list);
        String job = imports.start(actor, dryRun, ImportPlan.list(actor, list.id()));
        tables.started(list.id(), job, dryRun);
        return job;
    }

    void forget(StoredList list) {
        refuseWhileRunning(list);
        tables.forget(list.id());
    }

    @Nullable
    ImportJob job(@Nullable String id) {
        return id == null ? null : jobs.job(id).orElse(null);
    }

    /** Returns the reasons of the rows rejected by the last run or dry run, by line. */
    Map<Long, Rejection.Reason> refusals(StoredList list) {
        Map<Long, Rejection.Reason> refusals = new HashMap<>();
        String job = list.lastJob();
        if (job != null) {
            jobs.rejects().forEach(job, row -> refusals.put(row.line(), row.reason()));
        }
        return refusals;
    }

    private void refuseWhileRunning(StoredList list) {
        for (String id : new String[] {list.trial(), list.run()}) {
            ImportJob job = job(id);
            if (job != null && job.state().equals(ImportJob.RUNNING)) {
                throw Rejection.conflict("importRunning");
            }
        }
    }
}
