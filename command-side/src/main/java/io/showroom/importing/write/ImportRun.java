package io.showroom.importing.write;

import io.showroom.commandapi.Refused;
import io.showroom.prospect.write.Desks;
import io.showroom.prospect.write.ProspectActs;
import io.showroom.prospect.write.ProspectActs.Act;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private final Acts meaning;
    private final Carrying.Job job;
    private final ProspectActs prospects;
    private final Desks desks;
    private final List<Ready> batch = new ArrayList<>();
    private final List<Rejected> rejects = new ArrayList<>();
    private @Nullable String stream;
    private long accepted;
    private @Nullable Long position;

    ImportRun(Acts meaning, Carrying.Job job, ProspectActs prospects, Desks desks) {
        this.meaning = meaning;
        this.job = job;
        this.prospects = prospects;
        this.desks = desks;
    }

    /** Makes acts of the rows of one import. */
    interface Acts {

        /** The rows from here on are of another prospect. */
        void nextProspect();

        /**
         * The act of a row.
         *
         * @param row the row as it was laid aside
         * @param fields what it said
         * @throws Refused if it tells no act
         */
        Act of(Waiting row, List<String> fields);
    }

    /** Takes the next row; a prospect's rows come together and by time. */
    void row(Waiting row) {
        if (!row.stream().equals(stream)) {
            if (batch.size() >= ACTS_AT_ONCE) {
                flush();
            }
            stream = row.stream();
            meaning.nextProspect();
        }
        try {
            batch.add(new Ready(row, meaning.of(row, job.seal().open(row.sealed()))));
        } catch (Refused refused) {
            rejects.add(new Rejected(row.line(), refused.reason(), row.sealed()));
        }
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
    List<Rejected> takeRejects() {
        List<Rejected> taken = List.copyOf(rejects);
        rejects.clear();
        return taken;
    }

    private void carryOut(List<Ready> acts) {
        for (int attempt = 1; ; attempt++) {
            try {
                settle(acts, prospects.carryOut(acts.stream().map(Ready::act).toList(), desks, !job.dryRun()));
                return;
            } catch (ConcurrencyException lostRace) {
                if (attempt == ATTEMPTS) {
                    oneByOne(acts, lostRace);
                    return;
                }
            } catch (RuntimeException fault) {
                if (!job.waitsOut(fault)) {
                    oneByOne(acts, fault);
                    return;
                }
            }
        }
    }

    /** When a batch fails as a whole, its prospects are tried alone, so that only the one at fault is left out. */
    private void oneByOne(List<Ready> acts, RuntimeException fault) {
        List<List<Ready>> byProspect = new ArrayList<>();
        for (Ready act : acts) {
            boolean same = !byProspect.isEmpty()
                    && byProspect.getLast().getFirst().row().stream().equals(act.row().stream());
            if (!same) {
                byProspect.add(new ArrayList<>());
            }
            byProspect.getLast().add(act);
        }
        if (byProspect.size() == 1) {
            LOG.error("Import could not carry out the acts of one prospect", fault);
            Refused.Reason reason = Refused.conflict("importFault").reason();
            acts.forEach(act ->
                    rejects.add(new Rejected(act.row().line(), reason, act.row().sealed())));
            return;
        }
        byProspect.forEach(this::carryOut);
    }

    private void settle(List<Ready> acts, ProspectActs.Result result) {
        for (int i = 0; i < acts.size(); i++) {
            Optional<Refused> refusal = result.refusals().get(i);
            Waiting row = acts.get(i).row();
            if (refusal.isPresent()) {
                rejects.add(rejected(row, refusal.get()));
            } else {
                accepted++;
            }
        }
        result.position().ifPresent(last -> position = last);
    }

    /** Of what is brought about somebody erased, the line and the reason are kept, and nothing that it said. */
    private Rejected rejected(Waiting row, Refused refusal) {
        Refused.Reason reason = refusal.reason();
        String kept = reason.code().equals(ERASED)
                ? job.seal()
                        .seal(job.seal().open(row.sealed()).stream()
                                .map(cell -> "")
                                .toList())
                : row.sealed();
        return new Rejected(row.line(), reason, kept);
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
    record Waiting(String stream, Instant at, long line, String act, String sealed) {}

    private record Ready(Waiting row, Act act) {}
}
