package io.showroom.importing.write;

import io.showroom.commandapi.CommandContext;
import io.showroom.commandapi.Rejection;
import io.showroom.prospect.write.DecisionContexts;
import io.showroom.prospect.write.ProspectActs;
import io.showroom.prospect.write.ProspectActs.ProspectActCommand;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Executes the staged rows of one import, prospect by prospect, about 400 acts per transaction. */
final class ImportRun {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);
    private static final int ACTS_AT_ONCE = 400;
    private static final int ATTEMPTS = 5;
    private static final String ERASED = "erased";

    private final ImportExecutor.Job job;
    private final Acts acts;
    private final ProspectActs prospects;
    private final DecisionContexts contexts;
    private final Map<String, Integer> alike = new HashMap<>();
    private final List<PreparedRow> batch = new ArrayList<>();
    private final List<RejectedRow> rejects = new ArrayList<>();
    private @Nullable String stream;
    private long accepted;
    private @Nullable Long position;

    ImportRun(ImportExecutor.Job job, Acts acts, ProspectActs prospects, DecisionContexts contexts) {
        this.job = job;
        this.acts = acts;
        this.prospects = prospects;
        this.contexts = contexts;
    }

    /** Interprets the rows of an import. */
    interface Acts {

        /**
         * Returns the act of a row.
         *
         * @param row the staged row
         * @param fields its decrypted fields
         * @throws Rejection if it contains no valid act
         */
        RowMeaning of(StagedRow row, List<String> fields);
    }

    /**
     * The interpretation of a row.
     *
     * @param command the command
     * @param author user key of its author
     * @param store key of the author's store; null if there is none
     * @param alike equal for rows of one prospect with the same content
     * @param digested returns the text whose digest recognises the row when it is sent again, for its ordinal among
     *     rows with the same content, from 1
     */
    record RowMeaning(
            ProspectCommand command,
            String author,
            @Nullable String store,
            String alike,
            IntFunction<String> digested) {}

    /** Adds the next row; the rows of a prospect are consecutive and ordered by time. */
    void row(StagedRow row) {
        if (!row.stream().equals(stream)) {
            if (batch.size() >= ACTS_AT_ONCE) {
                flush();
            }
            stream = row.stream();
            alike.clear();
        }
        try {
            batch.add(new PreparedRow(row, act(acts.of(row, job.seal().open(row.sealed())))));
        } catch (Rejection rejection) {
            rejects.add(new RejectedRow(row.line(), rejection.reason(), row.sealed()));
        }
    }

    private ProspectActCommand act(RowMeaning meant) {
        int ordinal = alike.merge(meant.alike(), 1, Integer::sum);
        Actor author = new Actor(meant.author(), Set.of(Role.CONSULTANT, Role.MANAGER), meant.store());
        String key = RowDigest.of(meant.digested().apply(ordinal));
        return new ProspectActCommand(
                meant.command(), new CommandContext(author, null, job.actor().user(), key));
    }

    /** Executes the pending rows. */
    void flush() {
        carryOut(batch);
        batch.clear();
    }

    long accepted() {
        return accepted;
    }

    @Nullable
    Long position() {
        return position;
    }

    /** Returns the rows rejected since the last call. */
    List<RejectedRow> takeRejects() {
        List<RejectedRow> taken = List.copyOf(rejects);
        rejects.clear();
        return taken;
    }

    private void carryOut(List<PreparedRow> ready) {
        boolean waited = false;
        for (int attempt = 1; ; attempt++) {
            try {
                settle(
                        ready,
                        prospects.carryOut(ready.stream().map(PreparedRow::act).toList(), contexts, !job.dryRun()));
                if (waited) {
                    job.waits().accept(null);
                }
                return;
            } catch (ConcurrencyException lostRace) {
                if (attempt == ATTEMPTS) {
                    oneByOne(ready, lostRace);
                    return;
                }
            } catch (RuntimeException fault) {
                if (!job.waitsOut(fault)) {
                    oneByOne(ready, fault);
                    return;
                }
                waited = true;
            }
        }
    }

    /** Executes a failed batch prospect by prospect, so that only the failing one is left out. */
    private void oneByOne(List<PreparedRow> ready, RuntimeException fault) {
        List<List<PreparedRow>> byProspect = new ArrayList<>();
        for (PreparedRow act : ready) {
            boolean same = !byProspect.isEmpty()
                    && byProspect.getLast().getFirst().row().stream().equals(act.row().stream());
            if (!same) {
                byProspect.add(new ArrayList<>());
            }
            byProspect.getLast().add(act);
        }
        if (byProspect.size() == 1) {
            LOG.error("Import could not carry out the acts of one prospect", fault);
            Rejection.Reason reason = Rejection.conflict("importFault").reason();
            ready.forEach(act -> rejects.add(
                    new RejectedRow(act.row().line(), reason, act.row().sealed())));
            return;
        }
        byProspect.forEach(this::carryOut);
    }

    private void settle(List<PreparedRow> ready, ProspectActs.Result result) {
        for (int i = 0; i < ready.size(); i++) {
            Optional<Rejection> refusal = result.refusals().get(i);
            StagedRow row = ready.get(i).row();
            if (refusal.isPresent()) {
                rejects.add(rejected(row, refusal.get()));
            } else {
                accepted++;
            }
        }
        result.position().ifPresent(last -> position = last);
    }

    /**
     * Returns the rejected row; of a row about an erased person only the line and the reason are kept, and its fields
     * are emptied.
     */
    private RejectedRow rejected(StagedRow row, Rejection refusal) {
        Rejection.Reason reason = refusal.reason();
        String kept = reason.code().equals(ERASED)
                ? job.seal()
                        .encrypt(job.seal().open(row.sealed()).stream()
                                .map(cell -> "")
                                .toList())
                : row.sealed();
        return new RejectedRow(row.line(), reason, kept);
    }

    /**
     * A staged row.
     *
     * @param stream id of the prospect
     * @param at when the act occurred
     * @param line line in the file
     * @param act name of the act
     * @param sealed the row's fields as sent, encrypted
     */
    record StagedRow(String stream, Instant at, long line, String act, String sealed) {}

    /**
     * Returns the number of rows carried out per second.
     *
     * @param startedAt {@link System#nanoTime} at the start
     */
    static long perSecond(long accepted, long startedAt) {
        return Math.round(accepted * 1e9 / Math.max(1, System.nanoTime() - startedAt));
    }

    private record PreparedRow(StagedRow row, ProspectActCommand act) {}
}
