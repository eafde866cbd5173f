package io.showroom.importing.write;

import io.showroom.commandapi.Refused;
import io.showroom.personaldata.MasterKey;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tables behind imports: jobs, rows waiting, rows refused. */
@Component
public class ImportTables {

    private static final int REJECTS_AT_ONCE = 200;

    private final JdbcTemplate jdbc;
    private final MasterKey masterKey;
    private final Clock clock;
    private final ErasedMeanwhile erased;

    ImportTables(JdbcTemplate jdbc, MasterKey masterKey, Clock clock, ErasedMeanwhile erased) {
        this.erased = erased;
        this.jdbc = jdbc;
        this.masterKey = masterKey;
        this.clock = clock;
    }

    void start(String id, String user, boolean dryRun, SecretKey key) {
        jdbc.update("""
                insert into import_job (id, state, phase, dry_run, started_by, started_at, wrapped_key)
                values (?, 'RUNNING', 'READING', ?, ?, ?, ?)
                """, id, dryRun, user, now(), masterKey.wrap(id, key));
    }

    /** How far it is. */
    public void progress(String id, @Nullable String phase, long rows, long accepted, long rejected, long perSecond) {
        jdbc.update("""
                update import_job
                   set phase = ?, row_count = ?, accepted = ?, rejected = ?, acts_per_second = ?
                 where id = ?
                """, phase, rows, accepted, rejected, perSecond, id);
    }

    /** How many rows its file hides. */
    void hides(String id, long rows) {
        jdbc.update("update import_job set hidden_rows = ? where id = ?", rows, id);
    }

    /** It is over; {@code error} says what was wrong with all of it, or is null. */
    public void finish(String id, String state, @Nullable String error, @Nullable Long position) {
        jdbc.update("delete from import_row where import_id = ?", id);
        jdbc.update("""
                update import_job
                   set state = ?, phase = null, error = ?, position = ?, finished_at = ?
                 where id = ?
                """, state, error, position, now(), id);
        erased.forget();
    }

    /** It came to nothing as a whole; the reason says why. */
    void fail(String id, Refused.Reason reason) {
        finish(id, ImportJob.FAILED, reason.code(), null);
        jdbc.update("update import_job set error_args = ? where id = ?", statement -> {
            statement.setArray(
                    1,
                    statement
                            .getConnection()
                            .createArrayOf("text", reason.args().toArray()));
            statement.setString(2, id);
        });
    }

    /** What the reason of a failure is about; nothing if it needs no more than its code. */
    List<String> errorArgs(String id) {
        return jdbc.queryForList("select unnest(error_args) from import_job where id = ?", String.class, id);
    }

    /** What a process that ended left running, it left undone: it says so, and the file can be sent again. */
    void endInterrupted() {
        jdbc.update("""
                update import_job
                   set state = 'FAILED', phase = null, error = 'interrupted', finished_at = ?
                 where state = 'RUNNING'
                """, now());
        jdbc.update("truncate import_row");
        erased.forget();
    }

    void reject(String id, Rejected row) {
        reject(id, List.of(row));
    }

    /** Keeps refused rows; of several refusals of one line the first. */
    public void reject(String id, List<Rejected> rows) {
        jdbc.batchUpdate("""
                insert into import_reject (import_id, line, code, field, args, sealed)
                values (?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """, rows, 500, (statement, row) -> {
            Refused.Reason reason = row.reason();
            statement.setString(1, id);
            statement.setLong(2, row.line());
            statement.setString(3, reason.code());
            statement.setString(4, reason.field());
            statement.setArray(
                    5,
                    statement
                            .getConnection()
                            .createArrayOf("text", reason.args().toArray()));
            statement.setString(6, row.sealed());
        });
    }

    /** Keeps the header of the file. */
    public void keepHeader(String id, String sealedHeader) {
        jdbc.update("update import_job set sealed_header = ? where id = ?", sealedHeader, id);
    }

    /** How the import stands; nothing if there is none. */
    public Optional<ImportJob> job(String id) {
        return jdbc
                .query(
                        """
                        select id, state, phase, dry_run, row_count, accepted, rejected, hidden_rows, position, acts_per_second,
                               error, started_by, started_at, finished_at
                          from import_job
                         where id = ?
                        """,
                        (row, n) -> new ImportJob(
                                row.getString("id"),
                                row.getString("state"),
                                row.getString("phase"),
                                row.getBoolean("dry_run"),
                                row.getLong("row_count"),
                                row.getLong("accepted"),
                                row.getLong("rejected"),
                                row.getLong("hidden_rows"),
                                row.getObject("position", Long.class),
                                row.getLong("acts_per_second"),
                                row.getString("error"),
                                null,
                                row.getString("started_by"),
                                row.getTimestamp("started_at").toInstant(),
                                row.getTimestamp("finished_at") == null
                                        ? null
                                        : row.getTimestamp("finished_at").toInstant()),
                        id)
                .stream()
                .findFirst();
    }

    /** The key its rows are sealed with. */
    public SecretKey key(String id) {
        String wrapped = jdbc.queryForObject("select wrapped_key from import_job where id = ?", String.class, id);
        return masterKey.unwrap(id, String.valueOf(wrapped));
    }

    Optional<String> header(String id) {
        return Optional.ofNullable(
                jdbc.queryForObject("select sealed_header from import_job where id = ?", String.class, id));
    }

    /** Tells the refused rows, by line; no connection is held while the sink works. */
    public void forEachReject(String id, Consumer<Rejected> sink) {
        List<Rejected> some = rejectsAfter(id, Long.MIN_VALUE);
        while (!some.isEmpty()) {
            some.forEach(sink);
            some = rejectsAfter(id, some.getLast().line());
        }
    }

    private List<Rejected> rejectsAfter(String id, long line) {
        return jdbc.query(
                """
                select line, code, field, args, sealed
                  from import_reject
                 where import_id = ? and line > ?
                 order by line
                 limit ?
                """,
                (row, n) -> {
                    Object[] args = (Object[]) row.getArray("args").getArray();
                    return new Rejected(
                            row.getLong("line"),
                            new Refused.Reason(
                                    422,
                                    row.getString("code"),
                                    row.getString("field"),
                                    Arrays.stream(args).map(String::valueOf).toList()),
                            row.getString("sealed"));
                },
                id,
                line,
                REJECTS_AT_ONCE);
    }

    /** Forgets what refused rows of imports that ended before a moment said; how many rows that were. */
    int forgetRejects(Instant moment) {
        Timestamp before = Timestamp.from(moment);
        jdbc.update(
                "update import_job set sealed_header = null where finished_at < ? and sealed_header is not null",
                before);
        return jdbc.update("""
                delete from import_reject
                 where import_id in (select id from import_job where finished_at < ?)
                """, before);
    }

    /** Forgets lists brought before a moment, with their rows; how many lists that were. */
    int forgetLists(Instant moment) {
        return jdbc.update("delete from import_list where uploaded_at < ?", Timestamp.from(moment));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /**
     * A refused row.
     *
     * @param line where it stood
     * @param reason why
     * @param sealed what it said, sealed
     */
    public record Rejected(long line, Refused.Reason reason, String sealed) {}
}
