package io.showroom.audit.access.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Repository of the access log, read only. A begun file whose end is recorded appears once, with its end. */
@Component
record AccessRows(JdbcClient database, SearchTermEncryption seal) {

    private static final String WHICH = """
            FROM access_log a
            WHERE seen_at >= :start AND seen_at < :end
              AND (CAST(:who AS text) IS NULL OR who = :who)
              AND (CAST(:kind AS text) IS NULL OR kind = :kind)
              AND (CAST(:prospect AS text) IS NULL OR prospects @> ARRAY[CAST(:prospect AS text)])
              AND (outcome <> 'BEGUN' OR NOT EXISTS (
                    SELECT 1 FROM access_log b WHERE b.entry_id = a.entry_id AND b.outcome = 'SHOWN'))
            """;

    private static final String COLUMNS = """
            SELECT position, seen_at, who, kind, outcome, entry_id, store, via, origin, address, asked, reason, persons,
                   reachable, prospects,
                   position <= coalesce((SELECT last_position FROM access_seal ORDER BY number DESC LIMIT 1), 0) AS sealed
            """;

    /** Lists of customers are compared by a hash: equal lists in equal order have equal hashes. */
    private static final String LOOKS = """
            SELECT position, seen_at, who, kind, outcome, store, reason IS NOT NULL AS reasoned, persons, reachable,
                   cardinality(prospects) AS customers, hash_array_extended(prospects, 0) AS list,
                   substring(asked from 'sought=[A-Z_]+/[0-9a-f]{12}') AS sought
            """;

    long count(AccessQuestion question) {
        return asked("SELECT count(*) " + WHICH, question).query(Long.class).single();
    }

    /** Returns the user keys of the entries, sorted. */
    List<String> people(AccessQuestion question) {
        return asked("SELECT DISTINCT who " + WHICH + " ORDER BY who", question.ofEverybody())
                .query(String.class)
                .list();
    }

    /** Returns one page of entries, the latest first. */
    List<AccessLine> newest(AccessQuestion question, int size, long offset) {
        return seal.opened(
                asked(COLUMNS + WHICH + " ORDER BY seen_at DESC, position DESC LIMIT :size OFFSET :offset", question)
                        .param("size", size)
                        .param("offset", offset)
                        .query((row, n) -> line(row))
                        .list());
    }

    /** Returns the entries for the rules, by user and time, at most {@code most}. */
    List<AccessEvent> accesses(AccessQuestion question, int most) {
        return asked(LOOKS + WHICH + " ORDER BY who, seen_at, position LIMIT :size", question)
                .param("size", most)
                .query(AccessEvent.class)
                .list();
    }

    /** Returns the customers of entries, by the entries' positions. */
    Map<Long, List<String>> customers(Collection<Long> positions) {
        Map<Long, List<String>> customers = new HashMap<>();
        database.sql("SELECT position, prospects FROM access_log WHERE position = ANY (:positions)")
                .param("positions", positions.toArray(Long[]::new))
                .query(row -> {
                    customers.put(
                            row.getLong(1), List.of((String[]) row.getArray(2).getArray()));
                });
        return customers;
    }

    private JdbcClient.StatementSpec asked(String sql, AccessQuestion question) {
        return database.sql(sql)
                .param("start", question.start().atOffset(ZoneOffset.UTC))
                .param("end", question.end().atOffset(ZoneOffset.UTC))
                .param("who", question.who())
                .param("kind", question.kind() == null ? null : question.kind().name())
                .param("prospect", question.prospect());
    }

    private static AccessLine line(ResultSet row) throws SQLException {
        return new AccessLine(
                row.getLong("position"),
                new AccessEntry(
                        row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                        row.getString("who"),
                        AccessKind.valueOf(row.getString("kind")),
                        AccessOutcome.valueOf(row.getString("outcome")),
                        row.getString("entry_id"),
                        row.getString("store"),
                        row.getString("via"),
                        row.getString("origin"),
                        row.getString("address"),
                        row.getString("asked"),
                        row.getString("reason"),
                        row.getInt("persons"),
                        row.getInt("reachable"),
                        List.of((String[]) row.getArray("prospects").getArray())),
                null,
                row.getBoolean("sealed"));
    }
}
