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

/** Carries out the rows of one import that were laid aside, prospect by prospect, some hundred acts at a time. */
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

    /** Tells what the rows of one import mean. */
    interface Acts {

        /**
         * The act of a row.
         *
         * @param row the row as it was laid aside
         * @param fields what it said
         * @throws Rejection if it tells no act
         */
        RowMeaning of(StagedRow row, List<String> fields);
    }

    /**
     * What a row means.
     *
     * @param command what is done
     * @param author user key of who does it
     * @param store key of their store, or null
     * @param alike the same for rows of one prospect that say the same
     * @param digested by what it is known when it is sent again, given the how manieth of those alike it is, from 1
     */
    record RowMeaning(
            ProspectCommand command,
            String author,
            @Nullable String store,
            String alike,
            IntFunction<String> digested) {}

    /** Takes the next row; a prospect's rows come together and by time. */
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

    /** Carries out what is waiting. */
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

    /** The rows refused since this was last asked. */
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

    /** When a batch fails as a whole, its prospects are tried alone, so that only the one at fault is left out. */
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

    /** Of what is brought about somebody erased, the line and the reason are kept, and nothing that it said. */
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
     * A row laid aside.
     *
     * @param stream the prospect
     * @param at when the act occurred
     * @param line line in the file
     * @param act name of the act
     * @param sealed the row's fields as sent, sealed
     */
    record StagedRow(String stream, Instant at, long line, String act, String sealed) {}

    /** How many rows were carried out a second, from a reading of the machine's own clock on. */
    static long perSecond(long accepted, long startedAt) {
        return Math.round(accepted * 1e9 / Math.max(1, System.nanoTime() - startedAt));
    }

    private record PreparedRow(StagedRow row, ProspectActCommand act) {}
}
