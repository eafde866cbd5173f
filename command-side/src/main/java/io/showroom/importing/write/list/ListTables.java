package io.showroom.importing.write.list;

import io.showroom.importing.write.RowCipher;
import io.showroom.personaldata.MasterKey;
import io.showroom.personaldata.PersonalDataCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Repository of lists with their rows and plans, encrypted. */
@Component
record ListTables(
        JdbcTemplate jdbc, TransactionTemplate transaction, MasterKey masterKey, Clock clock, Supplier<UUID> ids) {

    private static final int AT_ONCE = 500;
    private static final String COLUMNS =
            "id, form, wrapped_key, sealed_name, sealed_plan, uploaded_by, uploaded_at, trial, run, last_job, hidden_sheets";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Stores a list; returns its id. */
    String keep(String user, String form, String file, List<ListSheet> sheets, ListPlan plan) {
        String id = "L-" + ids.get();
        RowCipher seal = new RowCipher(PersonalDataCipher.newKey(), id);
        List<String> name = new ArrayList<>(List.of(file));
        sheets.forEach(sheet -> name.add(sheet.name()));
        transaction.executeWithoutResult(begun -> {
            jdbc.update(
                    """
                    insert into import_list
                        (id, form, wrapped_key, sealed_name, sealed_plan, uploaded_by, uploaded_at, hidden_sheets)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    id,
                    form,
                    masterKey.wrap(id, seal.key()),
                    seal.encrypt(name),
                    sealed(plan, seal),
                    user,
                    Timestamp.from(clock.instant()),
                    IntStream.range(0, sheets.size())
                            .filter(sheet -> sheets.get(sheet).hidden())
                            .toArray());
            for (int sheet = 0; sheet < sheets.size(); sheet++) {
                keepRows(id, sheet, sheets.get(sheet).rows(), seal);
            }
        });
        return id;
    }

    private void keepRows(String id, int sheet, List<ListSheetRow> rows, RowCipher seal) {
        jdbc.batchUpdate(
                "insert into import_list_row (list_id, sheet, line, sealed, hidden) values (?, ?, ?, ?, ?)",
                rows,
                AT_ONCE,
                (statement, row) -> {
                    statement.setString(1, id);
                    statement.setInt(2, sheet);
                    statement.setLong(3, row.line());
                    statement.setString(4, seal.encrypt(row.cells()));
                    statement.setBoolean(5, row.hidden());
                });
    }

    Optional<StoredList> list(String id) {
        return jdbc.query("select " + COLUMNS + " from import_list where id = ?", (row, n) -> read(row), id).stream()
                .findFirst();
    }

    /**
     * Returns the latest lists.
     *
     * @param user key of the user who uploaded them; null for all users
     */
    List<StoredList> latest(@Nullable String user, int count) {
        return jdbc.query("select " + COLUMNS + """
                  from import_list
                 where ?::text is null or uploaded_by = ?
                 order by uploaded_at desc, id
                 limit ?
                """, (row, n) -> read(row), user, user, count);
    }

    /**
     * Returns the ids of the latest imports that are not lists.
     *
     * @param user key of the user who started them; null for all users
     */
    List<String> latestOthers(@Nullable String user, int count) {
        return jdbc.queryForList("""
                select id
                  from import_job job
                 where (?::text is null or started_by = ?)
                   and not exists (select from import_list where run = job.id or trial = job.id)
                 order by started_at desc, id
                 limit ?
                """, String.class, user, user, count);
    }

    /** Returns the rows of one table of a list. */
    List<ListSheetRow> rows(StoredList list, int sheet) {
        return jdbc.query(
                "select line, hidden, sealed from import_list_row where list_id = ? and sheet = ? order by line",
                (row, n) -> new ListSheetRow(
                        row.getLong("line"),
                        row.getBoolean("hidden"),
                        list.seal().open(row.getString("sealed"))),
                list.id(),
                sheet);
    }

    /** Whether a row still exists: an erasure deletes rows about the person, also during a run. */
    boolean holds(StoredList list, long line) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from import_list_row where list_id = ? and sheet = ? and line = ?)",
                Boolean.class,
                list.id(),
                list.plan().sheet(),
                line));
    }

    void plan(StoredList list, ListPlan plan) {
        jdbc.update(
                "update import_list set sealed_plan = ?, trial = null, last_job = null where id = ?",
                sealed(plan, list.seal()),
                list.id());
    }

    void started(String id, String job, boolean dryRun) {
        jdbc.update(
                dryRun
                        ? "update import_list set trial = ?, last_job = ? where id = ?"
                        : "update import_list set run = ?, last_job = ? where id = ?",
                job,
                job,
                id);
    }

    /** Stores the prospects that rows became, by line. */
    void became(StoredList list, Map<Long, String> prospects) {
        jdbc.batchUpdate(
                "update import_list_row set prospect_id = ? where list_id = ? and sheet = ? and line = ?",
                prospects.entrySet(),
                AT_ONCE,
                (statement, one) -> {
                    statement.setString(1, one.getValue());
                    statement.setString(2, list.id());
                    statement.setInt(3, list.plan().sheet());
                    statement.setLong(4, one.getKey());
                });
    }

    /** Returns the prospects that rows became, by line. */
    Map<Long, String> prospects(StoredList list) {
        Map<Long, String> prospects = new java.util.TreeMap<>();
        jdbc.query(
                "select line, prospect_id from import_list_row where list_id = ? and sheet = ? and prospect_id is not null",
                row -> {
                    prospects.put(row.getLong("line"), row.getString("prospect_id"));
                },
                list.id(),
                list.plan().sheet());
        return prospects;
    }

    void forget(String id) {
        jdbc.update("delete from import_list where id = ?", id);
    }

    private String sealed(ListPlan plan, RowCipher seal) {
        return seal.encrypt(List.of(JSON.writeValueAsString(plan)));
    }

    private StoredList read(ResultSet row) throws SQLException {
        String id = row.getString("id");
        RowCipher seal = new RowCipher(masterKey.unwrap(id, row.getString("wrapped_key")), id);
        List<String> name = seal.open(row.getString("sealed_name"));
        return new StoredList(
                id,
                row.getString("form"),
                name.getFirst(),
                name.subList(1, name.size()),
                Set.of((Integer[]) row.getArray("hidden_sheets").getArray()),
                JSON.readValue(seal.open(row.getString("sealed_plan")).getFirst(), ListPlan.class),
                seal,
                row.getString("uploaded_by"),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getString("trial"),
                row.getString("run"),
                row.getString("last_job"));
    }
}
