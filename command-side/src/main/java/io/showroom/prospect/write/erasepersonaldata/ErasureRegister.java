package io.showroom.prospect.write.erasepersonaldata;

import io.showroom.prospect.write.PersonalTrace;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Register of erasures, in a table and in a file that a restored backup of the database does not change; ids and
 * instants only.
 */
@Component
record ErasureRegister(JdbcTemplate jdbc, ErasureFile file, Clock clock) implements PersonalTrace {

    /** Enters the prospect; the file is written after the commit. */
    @Override
    public void remove(String prospectId) {
        jdbc.update(
                "insert into person_erasure (prospect_id, erased_at) values (?, ?) on conflict do nothing",
                prospectId,
                Timestamp.from(clock.instant()));
        CurrentUnitOfWork.get().root().afterCommit(done -> file.add(entered()));
    }

    /** Returns all entries of the table, by prospect. */
    SortedMap<String, Instant> entered() {
        SortedMap<String, Instant> entered = new TreeMap<>();
        jdbc.query("select prospect_id, erased_at from person_erasure", row -> {
            entered.put(row.getString(1), row.getTimestamp(2).toInstant());
        });
        return entered;
    }

    /** Returns the number of entries of the table. */
    long count() {
        Long count = jdbc.queryForObject("select count(*) from person_erasure", Long.class);
        return count == null ? 0 : count;
    }

    /** Returns the entries of the file whose person's key exists again or whose erasure the table does not contain. */
    Map<String, Instant> undone() {
        SortedMap<String, Instant> undone = file.read();
        SortedMap<String, Instant> known = entered();
        undone.keySet().removeIf(prospect -> known.containsKey(prospect) && !hasKey(prospect));
        return undone;
    }

    /** Adds missing entries of the table to the file: other processes may have erased somebody. */
    void writeFile() {
        file.add(entered());
    }

    private boolean hasKey(String prospect) {
        return !jdbc.queryForList("select 1 from person_key where person = ?", Integer.class, prospect)
                .isEmpty();
    }
}
