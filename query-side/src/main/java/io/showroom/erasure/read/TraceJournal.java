package io.showroom.erasure.read;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Repository of the removal of erased persons' traces from the database's files, step by step. */
@Component
record TraceJournal(JdbcClient database, Clock clock) {

    /** The steps. */
    enum Step {
        /** Tables and indexes are rewritten without the deleted data. */
        TABLES,
        /** The write-ahead log from before is removed. */
        LOG
    }

    /** The steps done so far, in order. */
    record Traced(List<Done> steps) {

        /**
         * Returns when a step was done for the erasure at a position; null if it was not done yet or is not possible.
         */
        @Nullable
        Instant doneAt(Step step, long position) {
            return of(step, position)
                    .filter(done -> done.problem() == null)
                    .map(Done::at)
                    .findFirst()
                    .orElse(null);
        }

        /** Returns the SQLSTATE why a step is left to the database's operator; null if it is done or was not tried. */
        @Nullable
        String problem(Step step, long position) {
            return doneAt(step, position) != null
                    ? null
                    : of(step, position)
                            .map(Done::problem)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
        }

        private Stream<Done> of(Step step, long position) {
            return steps.stream().filter(done -> done.step() == step && done.position() >= position);
        }
    }

    /**
     * A step, done or left to the database's operator.
     *
     * @param position valid for all erasures up to this position
     * @param at time
     * @param problem SQLSTATE of the failure; null if it was done
     */
    record Done(
            Step step, long position, Instant at, @Nullable String problem) {}

    /** Records that a step was done, or is not possible, for all erasures up to a position. */
    void note(Step step, long position, @Nullable String problem) {
        database.sql("INSERT INTO erasure_trace (step, position, done_at, problem) VALUES (?, ?, ?, ?)")
                .param(step.name())
                .param(position)
                .param(Timestamp.from(clock.instant()))
                .param(problem)
                .update();
    }

    /** Returns the position up to which a step is settled; 0 if it was never done. */
    long upTo(Step step) {
        return database.sql("SELECT coalesce(max(position), 0) FROM erasure_trace WHERE step = ?")
                .param(step.name())
                .query(Long.class)
                .single();
    }

    /** Returns all steps done so far. */
    Traced traced() {
        return new Traced(
                database.sql("SELECT step, position, done_at AS at, problem FROM erasure_trace ORDER BY number")
                        .query(Done.class)
                        .list());
    }

    /** Returns the position of the latest erasure in the read models; 0 if there is none. */
    long newest() {
        return database.sql("SELECT coalesce(max(position), 0) FROM erasure_row")
                .query(Long.class)
                .single();
    }

    /** Returns when the oldest erasure that waits for a step was recorded; empty if none waits. */
    Optional<Instant> waitsSince(Step step) {
        return database.sql("SELECT min(recorded_at) FROM erasure_row WHERE position > ?")
                .param(upTo(step))
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }
}
