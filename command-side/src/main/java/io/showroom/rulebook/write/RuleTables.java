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

/** Repository of the rulebook's tables with memory caches. */
@Sides({Side.COMMAND, Side.QUERY})
@Component
class RuleTables {

    private static final RowMapper<Grade> GRADE = new DataClassRowMapper<>(Grade.class);

    private final JdbcTemplate database;
    private final Map<RulebookPart, CachedTable<?>> held = new EnumMap<>(RulebookPart.class);
    private final CachedTable<Map<String, StoreRow>> stores;
    private final CachedTable<Map<String, EffectiveStaffMember>> staff;
    private final CachedTable<Map<String, List<SchemeVersionRow>>> schemes;
    private final CachedTable<Map<CodeListName, Map<String, EffectiveCode>>> codes;

    RuleTables(JdbcTemplate database) {
        this.database = database;
        this.stores = hold(RulebookPart.STORES, this::readStores);
        this.staff = hold(RulebookPart.STAFF, this::readStaff);
        this.schemes = hold(RulebookPart.SCHEMES, this::readSchemes);
        this.codes = hold(RulebookPart.CODES, this::readCodes);
    }

    /** Returns the stores by key. */
    Map<String, StoreRow> stores() {
        return stores.get();
    }

    /** Returns the stores, read again if the cached ones do not satisfy the predicate. */
    Map<String, StoreRow> stores(Predicate<Map<String, StoreRow>> question) {
        return stores.answering(question);
    }

    /** Returns the staff by user key, inactive ones included. */
    Map<String, EffectiveStaffMember> staff() {
        return staff.get();
    }

    /** Returns the staff, read again if the cached ones do not satisfy the predicate. */
    Map<String, EffectiveStaffMember> staff(Predicate<Map<String, EffectiveStaffMember>> question) {
        return staff.answering(question);
    }

    /** Returns the versions of each scheme, ordered by version. */
    Map<String, List<SchemeVersionRow>> schemes() {
        return schemes.get();
    }

    /** Returns the codes by list and code, retired ones included. */
    Map<CodeListName, Map<String, EffectiveCode>> codes() {
        return codes.get();
    }

    /** Returns the codes, read again if the cached ones do not satisfy the predicate. */
    Map<CodeListName, Map<String, EffectiveCode>> codes(
            Predicate<Map<CodeListName, Map<String, EffectiveCode>>> question) {
        return codes.answering(question);
    }

    /** Whether another active administrator exists; locks that row until the transaction ends. */
    boolean lockAnotherAdministrator(String user) {
        return !database.queryForList("""
                        SELECT staff FROM rule_staff
                        WHERE active AND 'ADMINISTRATOR' = ANY (roles) AND staff <> ?
                        ORDER BY staff LIMIT 1 FOR UPDATE
                        """, String.class, user).isEmpty();
    }

    /** Changes a part in the current transaction and invalidates its cache when the transaction ends. */
    void change(RulebookPart part, String sql, @Nullable Object... values) {
        database.update(sql, values);
        database.update("UPDATE rule_change SET changes = changes + 1 WHERE part = ?", part.name());
        CachedTable<?> outdated = Objects.requireNonNull(held.get(part), part::name);
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().root().afterCommit(unit -> outdated.forget());
            CurrentUnitOfWork.get().root().onRollback(unit -> outdated.forget());
        } else {
            outdated.forget();
        }
    }

    private <T> CachedTable<T> hold(RulebookPart part, Supplier<T> load) {
        CachedTable<T> holder = new CachedTable<>(() -> changes(part), load, System::nanoTime);
        held.put(part, holder);
        return holder;
    }

    private long changes(RulebookPart part) {
        Long changes =
                database.queryForObject("SELECT changes FROM rule_change WHERE part = ?", Long.class, part.name());
        return changes == null ? 0 : changes;
    }

    private Map<String, StoreRow> readStores() {
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
        Map<String, StoreRow> read = new HashMap<>();
        database.query("SELECT store, time_zone, opening_days, defeat_confirmation FROM rule_store", row -> {
            String key = row.getString("store");
            StoreRules rules = new StoreRules(
                    key,
                    ZoneId.of(row.getString("time_zone")),
                    texts(row, "opening_days").stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                    closed.getOrDefault(key, Set.of()),
                    row.getBoolean("defeat_confirmation"));
            read.put(key, new StoreRow(rules, chosen.getOrDefault(key, new TreeMap<>())));
        });
        return read;
    }

    private Map<String, EffectiveStaffMember> readStaff() {
        Map<String, EffectiveStaffMember> read = new HashMap<>();
        database.query("SELECT * FROM rule_staff", row -> {
            read.put(
                    row.getString("staff"),
                    new EffectiveStaffMember(
                            texts(row, "roles").stream().map(Role::valueOf).collect(Collectors.toSet()),
                            row.getString("store"),
                            row.getBoolean("active"),
                            row.getBoolean("password_temporary"),
                            row.getInt("password_changes")));
        });
        return read;
    }

    private Map<String, List<SchemeVersionRow>> readSchemes() {
        Map<String, TreeMap<Integer, SchemeVersionRow>> read = new HashMap<>();
        database.query("SELECT * FROM rule_scheme_grade ORDER BY scheme, version, place", row -> {
            String scheme = row.getString("scheme");
            int version = row.getInt("version");
            LocalDate validFrom = row.getObject("valid_from", LocalDate.class);
            read.computeIfAbsent(scheme, key -> new TreeMap<>())
                    .computeIfAbsent(
                            version,
                            number -> new SchemeVersionRow(
                                    validFrom, new GradingRules(scheme, number, new ArrayList<>())))
                    .rules()
                    .grades()
                    .add(GRADE.mapRow(row, 0));
        });
        return read.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        scheme -> List.copyOf(scheme.getValue().values())));
    }

    private Map<CodeListName, Map<String, EffectiveCode>> readCodes() {
        Map<CodeListName, Map<String, EffectiveCode>> read = new EnumMap<>(CodeListName.class);
        database.query("SELECT list, code, parent, retired FROM rule_code", row -> {
            read.computeIfAbsent(CodeListName.valueOf(row.getString("list")), list -> new HashMap<>())
                    .put(row.getString("code"), new EffectiveCode(!row.getBoolean("retired"), row.getString("parent")));
        });
        return read;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((String[]) array.getArray());
    }

    /** A store with the schemes it chose, by the first day each is in force. */
    record StoreRow(StoreRules rules, TreeMap<LocalDate, String> schemes) {}

    /** One version of a scheme and the first day it is in force. */
    record SchemeVersionRow(LocalDate validFrom, GradingRules rules) {}
}
