package io.showroom.rulebook.write;

import io.showroom.codelist.events.CodeListName;
import io.showroom.grading.events.Grade;
import io.showroom.prospect.write.GradingRules;
import io.showroom.prospect.write.StoreRules;
import io.showroom.sides.Side;
import io.showroom.sides.Sides;
import io.showroom.staff.Role;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** The tables of the rulebook, and what is held of them in memory. */
@Sides({Side.COMMAND, Side.QUERY})
@Component
class RuleTables {

    private static final RowMapper<Grade> GRADE = new DataClassRowMapper<>(Grade.class);

    private final JdbcTemplate database;
    private final Map<Part, Held<?>> held = new EnumMap<>(Part.class);
    private final Held<Map<String, StoreEntry>> stores;
    private final Held<Map<String, StaffInForce>> staff;
    private final Held<Map<String, List<VersionEntry>>> schemes;
    private final Held<Map<CodeListName, Map<String, CodeInForce>>> codes;

    RuleTables(JdbcTemplate database) {
        this.database = database;
        this.stores = hold(Part.STORES, this::readStores);
        this.staff = hold(Part.STAFF, this::readStaff);
        this.schemes = hold(Part.SCHEMES, this::readSchemes);
        this.codes = hold(Part.CODES, this::readCodes);
    }

    /** Stores by key. */
    Map<String, StoreEntry> stores() {
        return stores.get();
    }

    /** The same, looked at anew if it does not answer the question. */
    Map<String, StoreEntry> stores(Predicate<Map<String, StoreEntry>> question) {
        return stores.answering(question);
    }

    /** Staff by user key, inactive ones too. */
    Map<String, StaffInForce> staff() {
        return staff.get();
    }

    /** The same, looked at anew if it does not answer the question. */
    Map<String, StaffInForce> staff(Predicate<Map<String, StaffInForce>> question) {
        return staff.answering(question);
    }

    /** Versions of each scheme, by the first day they are in force. */
    Map<String, List<VersionEntry>> schemes() {
        return schemes.get();
    }

    /** Codes, by list and code; a code never added is absent. */
    Map<CodeListName, Map<String, CodeInForce>> codes() {
        return codes.get();
    }

    /** The same, looked at anew if it does not answer the question. */
    Map<CodeListName, Map<String, CodeInForce>> codes(Predicate<Map<CodeListName, Map<String, CodeInForce>>> question) {
        return codes.answering(question);
    }

    /**
     * Whether an active administrator other than this one exists; that row stays as it is until the transaction ends.
     */
    boolean lockAnotherAdministrator(String user) {
        return !database.queryForList("""
                        SELECT staff FROM rule_staff
                        WHERE active AND 'ADMINISTRATOR' = ANY (roles) AND staff <> ?
                        ORDER BY staff LIMIT 1 FOR UPDATE
                        """, String.class, user).isEmpty();
    }

    /** Changes a part in the transaction at hand; once that is committed, nobody here sees the old state. */
    void change(Part part, String sql, @Nullable Object... values) {
        database.update(sql, values);
        database.update("UPDATE rule_change SET changes = changes + 1 WHERE part = ?", part.name());
        Held<?> outdated = Objects.requireNonNull(held.get(part), part::name);
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().root().afterCommit(unit -> outdated.forget());
            CurrentUnitOfWork.get().root().onRollback(unit -> outdated.forget());
        } else {
            outdated.forget();
        }
    }

    private <T> Held<T> hold(Part part, Supplier<T> load) {
        Held<T> holder = new Held<>(() -> changes(part), load, System::nanoTime);
        held.put(part, holder);
        return holder;
    }

    private long changes(Part part) {
        Long changes =
                database.queryForObject("SELECT changes FROM rule_change WHERE part = ?", Long.class, part.name());
        return changes == null ? 0 : changes;
    }

    private Map<String, StoreEntry> readStores() {
        Map<String, Set<LocalDate>> closed = new HashMap<>();
        database.query("SELECT store, day FROM rule_closing_day", row -> {
            closed.computeIfAbsent(row.getString("store"), store -> new HashSet<>())
                    .add(row.getObject("day", LocalDate.class));
        });
        Map<String, TreeMap<LocalDate, String>> chosen = new HashMap<>();
        database.query("SELECT store, valid_from, scheme FROM rule_store_scheme", row -> {
            chosen.computeIfAbsent(row.getString("store"), store -> new TreeMap<>())
                    .put(row.getObject("valid_from", LocalDate.class), row.getString("scheme"));
        });
        Map<String, StoreEntry> read = new HashMap<>();
        database.query("SELECT store, time_zone, opening_days, defeat_confirmation FROM rule_store", row -> {
            String key = row.getString("store");
            StoreRules rules = new StoreRules(
                    key,
                    ZoneId.of(row.getString("time_zone")),
                    texts(row, "opening_days").stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                    closed.getOrDefault(key, Set.of()),
                    row.getBoolean("defeat_confirmation"));
            read.put(key, new StoreEntry(rules, chosen.getOrDefault(key, new TreeMap<>())));
        });
        return read;
    }

    private Map<String, StaffInForce> readStaff() {
        Map<String, StaffInForce> read = new HashMap<>();
        database.query("SELECT * FROM rule_staff", row -> {
            read.put(
                    row.getString("staff"),
                    new StaffInForce(
                            texts(row, "roles").stream().map(Role::valueOf).collect(Collectors.toSet()),
                            row.getString("store"),
                            row.getBoolean("active"),
                            row.getBoolean("password_temporary"),
                            row.getInt("password_changes")));
        });
        return read;
    }

    private Map<String, List<VersionEntry>> readSchemes() {
        Map<String, TreeMap<Integer, VersionEntry>> read = new HashMap<>();
        database.query("SELECT * FROM rule_scheme_grade ORDER BY scheme, version, place", row -> {
            String scheme = row.getString("scheme");
            int version = row.getInt("version");
            LocalDate validFrom = row.getObject("valid_from", LocalDate.class);
            read.computeIfAbsent(scheme, key -> new TreeMap<>())
                    .computeIfAbsent(
                            version,
                            number -> new VersionEntry(validFrom, new GradingRules(scheme, number, new ArrayList<>())))
                    .rules()
                    .grades()
                    .add(GRADE.mapRow(row, 0));
        });
        return read.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        scheme -> List.copyOf(scheme.getValue().values())));
    }

    private Map<CodeListName, Map<String, CodeInForce>> readCodes() {
        Map<CodeListName, Map<String, CodeInForce>> read = new EnumMap<>(CodeListName.class);
        database.query("SELECT list, code, parent, retired FROM rule_code", row -> {
            read.computeIfAbsent(CodeListName.valueOf(row.getString("list")), list -> new HashMap<>())
                    .put(row.getString("code"), new CodeInForce(!row.getBoolean("retired"), row.getString("parent")));
        });
        return read;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((String[]) array.getArray());
    }

    /** A store with the schemes it chose, by the first day each is in force. */
    record StoreEntry(StoreRules rules, TreeMap<LocalDate, String> schemes) {}

    /** One version of a scheme and the first day it is in force. */
    record VersionEntry(LocalDate validFrom, GradingRules rules) {}
}
