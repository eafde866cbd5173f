package io.showroom.importing.write;

import io.showroom.commandapi.Rejection;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Repository of rejected rows, each with its reason. A file's header is kept as long as they are. */
public final class ImportRejects {

    private static final int REJECTS_AT_ONCE = 200;

    private final JdbcTemplate jdbc;

    ImportRejects(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(String id, RejectedRow row) {
        add(id, List.of(row));
    }

    /** Stores rejected rows; of several rejections of one line the first is kept. */
    public void add(String id, List<RejectedRow> rows) {
        jdbc.batchUpdate("""
                insert into import_reject (import_id, line, code, field, args, sealed)
                values (?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """, rows, 500, (statement, row) -> {
            Rejection.Reason reason = row.reason();
            statement.setString(1, id);
            statement.setLong(2, row.line());
            statement.setString(3, reason.code());
            statement.setString(4, reason.field());
            statement.setObject(5, reason.args().toArray(String[]::new));
            statement.setString(6, row.sealed());
        });
    }

    /** Passes the rejected rows to a consumer, ordered by line; no connection is held while it works. */
    public void forEach(String id, Consumer<RejectedRow> sink) {
        List<RejectedRow> some = after(id, Long.MIN_VALUE);
        while (!some.isEmpty()) {
            some.forEach(sink);
            some = after(id, some.getLast().line());
        }
    }

    private List<RejectedRow> after(String id, long line) {
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
                    return new RejectedRow(
                            row.getLong("line"),
                            new Rejection.Reason(
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

    /** Deletes the rejected rows of imports that ended before an instant; returns their number. */
    int forget(Instant moment) {
        Timestamp before = Timestamp.from(moment);
        jdbc.update(
                "update import_job set sealed_header = null where finished_at < ? and sealed_header is not null",
                before);
        return jdbc.update("""
                delete from import_reject
                 where import_id in (select id from import_job where finished_at < ?)
                """, before);
    }
}
