package io.showroom.importing.write.list;

import io.showroom.commandapi.CommandContext;
import io.showroom.commandapi.Rejection;
import io.showroom.importing.write.ImportExecutor;
import io.showroom.importing.write.ImportJob;
import io.showroom.importing.write.ImportTables;
import io.showroom.importing.write.RejectedRow;
import io.showroom.prospect.events.EventMetadata;
import io.showroom.prospect.write.DecisionContexts;
import io.showroom.prospect.write.Phones;
import io.showroom.prospect.write.ProspectActs;
import io.showroom.prospect.write.ProspectActs.ProspectActCommand;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs or dry-runs one list: each row as a whole or not at all. */
final class ListRun {

    private static final Logger LOG = LoggerFactory.getLogger(ListRun.class);
    private static final int TOGETHER = 20;
    private static final int ATTEMPTS = 5;

    private final OpenedList list;
    private final ImportExecutor.Job job;
    private final Actor importer;
    private final boolean keep;
    private final Tools tools;
    private final List<RejectedRow> rejects = new ArrayList<>();
    private final Map<Long, String> became = new HashMap<>();
    private long accepted;
    private long rejected;
    private @Nullable Long position;

    /** The collaborators of a run. */
    record Tools(
            ProspectActs prospects,
            DecisionContexts contexts,
            EventStore events,
            ImportTables jobs,
            ListTables lists) {}

    ListRun(OpenedList list, ImportExecutor.Job job, Tools tools) {
        this.list = list;
        this.job = job;
        this.importer = job.actor();
        this.keep = !job.dryRun();
        this.tools = tools;
    }

    /** Runs all rows; those that became prospects before count as accepted. */
    void carryOut() {
        String id = job.id();
        long startedAt = System.nanoTime();
        tools.jobs().keepHeader(id, job.seal().encrypt(list.header()));
        List<ListSheetRow> rows = list.rows();
        long leftOut = 0;
        for (int from = 0; from < rows.size(); from += TOGETHER) {
            int to = Math.min(rows.size(), from + TOGETHER);
            List<ListRow> some = rows.subList(from, to).stream()
                    .map(row -> new ListRow(row, list.reading().read(row)))
                    .filter(row -> !row.read().leftOut()
                            && tools.lists().holds(list.stored(), row.sent().line()))
                    .toList();
            leftOut += to - from - some.size();
            some.stream()
                    .filter(row -> !row.read().good())
                    .forEach(row -> refused(row, row.read().allProblems().getFirst()));
            carryOut(some.stream().filter(row -> row.read().good()).toList());
            settle(id);
            long perSecond = Math.round(accepted * 1e9 / Math.max(1, System.nanoTime() - startedAt));
            tools.jobs().progress(id, "CARRYING_OUT", rows.size() - leftOut, accepted, rejected, perSecond);
            if (job.stopping().getAsBoolean() && to < rows.size()) {
                return;
            }
        }
        tools.jobs().finish(id, ImportJob.DONE, null, keep ? position : null);
    }

    private void settle(String id) {
        tools.jobs().rejects().add(id, rejects);
        rejects.clear();
        tools.lists().became(list.stored(), became);
        became.clear();
    }

    /**
     * Runs valid rows in one unit of work, which saves commits, as long as none is rejected. Rejected rows and those of
     * existing prospects are run singly. A dry run always runs rows singly, so that none affects another.
     */
    private void carryOut(List<ListRow> rows) {
        if (rows.size() < 2 || !keep) {
            rows.forEach(this::alone);
            return;
        }
        int done = together(rows);
        if (done < rows.size()) {
            carryOut(rows.subList(0, done));
            alone(rows.get(done));
            carryOut(rows.subList(done + 1, rows.size()));
        }
    }

    /**
     * Runs rows in one unit of work, all or none; returns the number of rows before the first that must be run singly.
     */
    private int together(List<ListRow> rows) {
        Set<String> prospects = new HashSet<>();
        List<ProspectActCommand> acts = new ArrayList<>();
        List<Integer> rowOfAct = new ArrayList<>();
        try {
            for (int n = 0; n < rows.size(); n++) {
                ListRow row = rows.get(n);
                List<ProspectCommand> commands = list.reading().commands(row.read());
                String prospect = commands.getFirst().prospectId();
                if (!prospects.add(prospect)
                        || tools.events().lastSequenceNumberFor(prospect).isPresent()) {
                    return n;
                }
                acts.addAll(acts(row.read(), commands, list.reading().mark(row.read())));
                rowOfAct.addAll(Collections.nCopies(commands.size(), n));
            }
            ProspectActs.Result result = tools.prospects().carryOutWhole(acts, tools.contexts(), true);
            int last = result.refusals().size() - 1;
            if (result.refusals().get(last).isPresent()) {
                return rowOfAct.get(last);
            }
            result.position().ifPresent(end -> position = end);
        } catch (RuntimeException fault) {
            LOG.debug("{} rows are retried one by one", rows.size(), fault);
            return 0;
        }
        for (int act = 0; act < acts.size(); act++) {
            became.put(
                    rows.get(rowOfAct.get(act)).sent().line(),
                    acts.get(act).command().prospectId());
        }
        accepted += rows.size();
        return rows.size();
    }

    private void alone(ListRow row) {
        Rejection.Reason reason = carryOut(row.sent(), row.read());
        if (reason == null) {
            accepted++;
        } else {
            refused(row, reason);
        }
    }

    private void refused(ListRow row, Rejection.Reason reason) {
        rejected++;
        rejects.add(new RejectedRow(row.sent().line(), reason, job.seal().encrypt(list.asSent(row.sent()))));
    }

    private Rejection.@Nullable Reason carryOut(ListSheetRow sent, ParsedRow row) {
        String mark = list.reading().mark(row);
        List<ProspectCommand> commands = list.reading().commands(row);
        String prospect = commands.getFirst().prospectId();
        for (int attempt = 1; ; attempt++) {
            try {
                if (tools.events().lastSequenceNumberFor(prospect).isPresent()) {
                    return known(prospect, mark)
                            ? taken(sent, prospect)
                            : Rejection.conflict("alreadyHeld", prospect).reason();
                }
                ProspectActs.Result result =
                        tools.prospects().carryOutWhole(acts(row, commands, mark), tools.contexts(), keep);
                Optional<Rejection> refusal = result.refusals().getLast();
                result.position().ifPresent(last -> position = last);
                return refusal.isPresent() ? atItsCell(refusal.get().reason(), row) : taken(sent, prospect);
            } catch (ConcurrencyException lostRace) {
                if (attempt == ATTEMPTS) {
                    return Rejection.conflict("busy").reason();
                }
            } catch (RuntimeException fault) {
                if (!job.waitsOut(fault)) {
                    LOG.error("A row of a list could not be carried out", fault);
                    return Rejection.conflict("importFault").reason();
                }
            }
        }
    }

    /** Assigns the rejection of a duplicate phone number to the field that contains it. */
    private Rejection.Reason atItsCell(Rejection.Reason reason, ParsedRow row) {
        if (!reason.code().equals("duplicatePhone")) {
            return reason;
        }
        String masked = reason.args().getFirst();
        boolean second = !says(row, ListField.PHONE, masked) && says(row, ListField.SECOND_PHONE, masked);
        ListField field = second ? ListField.SECOND_PHONE : ListField.PHONE;
        return new Rejection.Reason(reason.status(), reason.code(), field.key(), reason.args());
    }

    private boolean says(ParsedRow row, ListField field, String masked) {
        int column = list.plan().column(field);
        String value = column < 0 ? null : row.cells().get(column).value();
        return value != null && Stream.of(value.split("; ")).map(Phones::mask).anyMatch(masked::equals);
    }

    private Rejection.@Nullable Reason taken(ListSheetRow sent, String prospect) {
        if (keep) {
            became.put(sent.line(), prospect);
        }
        return null;
    }

    /** Whether the prospect was created from this very row. */
    private boolean known(String prospect, String mark) {
        return tools.events().readEvents(prospect).asStream().anyMatch(event -> key(mark, 0)
                .equals(event.getMetaData().get(EventMetadata.IMPORT_KEY)));
    }

    private List<ProspectActCommand> acts(ParsedRow row, List<ProspectCommand> commands, String mark) {
        String consultant = row.get(ListField.CONSULTANT);
        String author =
                Objects.requireNonNullElse(consultant == null ? list.plan().consultant() : consultant, importer.user());
        Actor actor = new Actor(author, Set.of(Role.CONSULTANT, Role.MANAGER), list.store());
        List<ProspectActCommand> acts = new ArrayList<>();
        for (ProspectCommand command : commands) {
            acts.add(new ProspectActCommand(
                    command, new CommandContext(actor, null, importer.user(), key(mark, acts.size()))));
        }
        return acts;
    }

    private static String key(String mark, int act) {
        return mark + "." + act;
    }

    /** A row as sent and as parsed. */
    private record ListRow(ListSheetRow sent, ParsedRow read) {}
}
