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
 * Who was erased and when, twice: in a table, and in a file that no restored backup of the database touches. Ids and
 * instants only.
 */
@Component
record ErasureRegister(JdbcTemplate jdbc, ErasureFile file, Clock clock) implements PersonalTrace {

    /** Enters the prospect; the file follows once the erasure is committed. */
    @Override
    public void remove(String prospectId) {
        jdbc.update(
                "insert into person_erasure (prospect_id, erased_at) values (?, ?) on conflict do nothing",
                prospectId,
                Timestamp.from(clock.instant()));
        CurrentUnitOfWork.get().root().afterCommit(done -> file.add(entered()));
    }

    /** All that the table holds, by prospect. */
    SortedMap<String, Instant> entered() {
        SortedMap<String, Instant> entered = new TreeMap<>();
        jdbc.query("select prospect_id, erased_at from person_erasure", row -> {
            entered.put(row.getString(1), row.getTimestamp(2).toInstant());
        });
        return entered;
    }

    /** How many the table holds. */
    long count() {
        Long count = jdbc.queryForObject("select count(*) from person_erasure", Long.class);
        return count == null ? 0 : count;
    }

    /** Those of the file who can be read again, or of whom the database does not know that they were erased. */
    Map<String, Instant> undone() {
        SortedMap<String, Instant> undone = file.read();
        SortedMap<String, Instant> known = entered();
        undone.keySet().removeIf(prospect -> known.containsKey(prospect) && !hasKey(prospect));
        return undone;
    }

    /** Brings the file up to what the table holds: other processes may have erased somebody. */
    void writeFile() {
        file.add(entered());
    }

    private boolean hasKey(String prospect) {
        return !jdbc.queryForList("select 1 from person_key where person = ?", Integer.class, prospect)
                .isEmpty();
    }
}
