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

/** What became of the traces of erased persons in the database's files, step by step. */
@Component
record TraceJournal(JdbcClient database, Clock clock) {

    /** The two steps. */
    enum Step {
        /** Tables and indexes are written anew, without what was deleted. */
        TABLES,
        /** The write-ahead log from before is removed. */
        LOG
    }

    /** What was done so far, in the order in which it was done. */
    record Traced(List<Done> steps) {

        /** When a step was done for the erasure at a position; null if it was not yet, or cannot be. */
        @Nullable
        Instant doneAt(Step step, long position) {
            return of(step, position)
                    .filter(done -> done.problem() == null)
                    .map(Done::at)
                    .findFirst()
                    .orElse(null);
        }

        /** Why a step is left to whoever runs the database; null if it is not. */
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
     * A step, done or left to whoever runs the database.
     *
     * @param position for all erasures up to here
     * @param at when
     * @param problem SQLSTATE that told it could not be done; null if it was
     */
    record Done(
            Step step, long position, Instant at, @Nullable String problem) {}

    /** Notes that a step was done for all erasures up to a position, or that it cannot be. */
    void note(Step step, long position, @Nullable String problem) {
        database.sql("INSERT INTO erasure_trace (step, position, done_at, problem) VALUES (?, ?, ?, ?)")
                .param(step.name())
                .param(position)
                .param(Timestamp.from(clock.instant()))
                .param(problem)
                .update();
    }

    /** Up to which position a step needs no more thought; 0 if it was never done. */
    long upTo(Step step) {
        return database.sql("SELECT coalesce(max(position), 0) FROM erasure_trace WHERE step = ?")
                .param(step.name())
                .query(Long.class)
                .single();
    }

    /** Everything that was done so far. */
    Traced traced() {
        return new Traced(
                database.sql("SELECT step, position, done_at AS at, problem FROM erasure_trace ORDER BY number")
                        .query(Done.class)
                        .list());
    }

    /** Position of the latest erasure that the read models have taken in; 0 if there is none. */
    long newest() {
        return database.sql("SELECT coalesce(max(position), 0) FROM erasure_row")
                .query(Long.class)
                .single();
    }

    /** When the oldest erasure that waits for a step was recorded; nothing if none does. */
    Optional<Instant> waitsSince(Step step) {
        return database.sql("SELECT min(recorded_at) FROM erasure_row WHERE position > ?")
                .param(upTo(step))
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }
}
