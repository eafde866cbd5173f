package io.showroom.directory.read;

import io.showroom.eventlog.read.KeyRing;
import io.showroom.eventlog.read.PersonKeys;
import io.showroom.grading.events.Grade;
import io.showroom.projection.read.ReadModelTable;
import io.showroom.staff.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Reads the directory's tables. */
@Component
record EntryReader(JdbcTemplate database, PersonKeys keys) {

    private static final RowMapper<Grade> GRADE = ReadModelTable.reader(Grade.class);
    private static final RowMapper<CodeEntry> CODE = ReadModelTable.reader(CodeEntry.class);
    private static final RowMapper<PlaybookEntry> PLAYBOOK = ReadModelTable.reader(PlaybookEntry.class);

    long changes() {
        Long changes = database.queryForObject("SELECT changes FROM directory_change", Long.class);
        return changes == null ? 0 : changes;
    }

    DirectorySnapshot read() {
        return new DirectorySnapshot(stores(), staff(), schemes(), codes(), playbooks());
    }

    private SortedMap<String, StoreEntry> stores() {
        Map<String, SortedMap<LocalDate, @Nullable String>> closed =
                byStore("SELECT store, day, reason FROM directory_closing_day", (row, n) -> row.getString("reason"));
        Map<String, SortedMap<LocalDate, String>> chosen = byStore(
                "SELECT store, valid_from, scheme FROM directory_store_scheme", (row, n) -> row.getString("scheme"));
        Map<String, SortedMap<LocalDate, List<Integer>>> slots =
                byStore("SELECT store, valid_from, hours FROM directory_hour_slots", (row, n) -> Stream.of(
                                row.getString("hours").split(" "))
                        .map(Integer::valueOf)
                        .toList());
        Map<String, SortedMap<LocalDate, CardRule>> cards = byStore(
                "SELECT store, valid_from, complete_from, fields, weights FROM directory_card_rule",
                (row, n) -> cardRule(row));
        SortedMap<String, StoreEntry> read = new TreeMap<>();
        database.query("SELECT * FROM directory_store", row -> {
            String key = row.getString("store");
            read.put(
                    key,
                    new StoreEntry(
                            key,
                            row.getString("name"),
                            ZoneId.of(row.getString("time_zone")),
                            texts(row, "opening_days").stream()
                                    .map(DayOfWeek::valueOf)
                                    .toList(),
                            row.getBoolean("defeat_confirmation"),
                            closed.getOrDefault(key, new TreeMap<>()),
                            chosen.getOrDefault(key, new TreeMap<>()),
                            slots.getOrDefault(key, new TreeMap<>()),
                            cards.getOrDefault(key, new TreeMap<>())));
        });
        return read;
    }

    /** Returns values by store and day; the second column is the day from which, or on which, the value is valid. */
    private <T extends @Nullable Object> Map<String, SortedMap<LocalDate, T>> byStore(String sql, RowMapper<T> value) {
        Map<String, SortedMap<LocalDate, T>> read = new HashMap<>();
        database.query(sql, row -> {
            read.computeIfAbsent(row.getString(1), store -> new TreeMap<>())
                    .put(row.getObject(2, LocalDate.class), value.mapRow(row, 0));
        });
        return read;
    }

    private static CardRule cardRule(ResultSet row) throws SQLException {
        String[] fields = (String[]) row.getArray("fields").getArray();
        Integer[] weights = (Integer[]) row.getArray("weights").getArray();
        Map<String, Integer> rule = new HashMap<>();
        for (int i = 0; i < fields.length; i++) {
            rule.put(fields[i], weights[i]);
        }
        return new CardRule(rule, row.getInt("complete_from"));
    }

    private SortedMap<String, StaffEntry> staff() {
        List<String> sealed =
                database.queryForList("SELECT staff FROM directory_staff WHERE sealed IS NOT NULL", String.class);
        KeyRing ring = keys.of(sealed.stream().map(EntryReader::person).toList());
        SortedMap<String, StaffEntry> read = new TreeMap<>();
        database.query("SELECT * FROM directory_staff", row -> {
            String key = row.getString("staff");
            Map<String, String> details = ring.open(person(key), row.getString("sealed"));
            read.put(
                    key,
                    new StaffEntry(
                            key,
                            details.getOrDefault("name", key),
                            texts(row, "roles").stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                            row.getString("store"),
                            row.getString("team"),
                            details.get("phone"),
                            details.get("email"),
                            row.getBoolean("active")));
        });
        return read;
    }

    private Map<String, List<PlaybookEntry>> playbooks() {
        Map<String, List<PlaybookEntry>> read = new HashMap<>();
        database.query("""
                SELECT scheme, nullif(grade, '') AS grade, nullif(concern, '') AS concern, text_zh, text_en
                FROM directory_playbook ORDER BY scheme, directory_playbook.concern, directory_playbook.grade
                """, row -> {
            read.computeIfAbsent(row.getString("scheme"), key -> new ArrayList<>())
                    .add(PLAYBOOK.mapRow(row, 0));
        });
        read.values()
                .forEach(entries -> entries.sort(
                        Comparator.comparingInt(PlaybookEntry::closeness).reversed()));
        return read;
    }

    private SortedMap<String, List<SchemeEntry>> schemes() {
        Map<String, List<Grade>> grades = new HashMap<>();
        database.query("SELECT * FROM directory_grade ORDER BY scheme, version, place", row -> {
            grades.computeIfAbsent(row.getInt("version") + ":" + row.getString("scheme"), key -> new ArrayList<>())
                    .add(GRADE.mapRow(row, 0));
        });
        SortedMap<String, List<SchemeEntry>> read = new TreeMap<>();
        database.query("SELECT * FROM directory_scheme ORDER BY scheme, version", row -> {
            String scheme = row.getString("scheme");
            int version = row.getInt("version");
            read.computeIfAbsent(scheme, key -> new ArrayList<>())
                    .add(new SchemeEntry(
                            scheme,
                            version,
                            row.getObject("valid_from", LocalDate.class),
                            row.getString("name_zh"),
                            row.getString("name_en"),
                            grades.getOrDefault(version + ":" + scheme, List.of())));
        });
        return read;
    }

    private Map<String, Map<String, CodeEntry>> codes() {
        Map<String, Map<String, CodeEntry>> read = new HashMap<>();
        database.query("SELECT * FROM directory_code ORDER BY place", row -> {
            read.computeIfAbsent(row.getString("list"), list -> new LinkedHashMap<>())
                    .put(row.getString("code"), CODE.mapRow(row, 0));
        });
        return read;
    }

    /** Returns the id of the key that encrypts a user's details: the stream id of the user. */
    static String person(String user) {
        return "staff:" + user;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
