package io.showroom.importing.write;

import io.showroom.commandapi.Refused;
import io.showroom.personaldata.MasterKey;
import io.showroom.prospect.events.ProspectId;
import io.showroom.prospect.write.CarMarks;
import io.showroom.prospect.write.HoldingTable;
import io.showroom.prospect.write.PersonalTrace;
import io.showroom.prospect.write.Phones;
import io.showroom.prospect.write.WrittenPhones;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Rows of files people brought, as far as they are kept: an erasure removes those that became the prospect, bear a
 * phone number of the prospect's, its own number or its car's, or call it by the key its history was imported under.
 * Goes first: it still needs the numbers' digests.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ImportTraces implements PersonalTrace {

    private static final Pattern RUN = Pattern.compile("\\+?\\d[-. ()0-9]{5,}\\d");
    private static final Pattern MOBILE = Pattern.compile("(?=(1[3-9]\\d{9}))");
    private static final int FEWEST_DIGITS = 7;

    private final JdbcTemplate jdbc;
    private final MasterKey masterKey;
    private final HoldingTable holdings;
    private final CarMarks cars;

    ImportTraces(JdbcTemplate jdbc, MasterKey masterKey, HoldingTable holdings, CarMarks cars) {
        this.jdbc = jdbc;
        this.masterKey = masterKey;
        this.holdings = holdings;
        this.cars = cars;
    }

    @Override
    public void remove(String prospectId) {
        jdbc.update("delete from import_list_row where prospect_id = ?", prospectId);
        Person person = person(prospectId);
        for (Brought list : brought("select id, wrapped_key from import_list")) {
            jdbc.query(
                    "select sheet, line, sealed from import_list_row where list_id = ?",
                    row -> {
                        if (person.isIn(list.seal().open(row.getString("sealed")))) {
                            jdbc.update(
                                    "delete from import_list_row where list_id = ? and sheet = ? and line = ?",
                                    list.id(),
                                    row.getInt("sheet"),
                                    row.getLong("line"));
                        }
                    },
                    list.id());
        }
        for (Brought job : brought("""
                select id, wrapped_key
                  from import_job
                 where exists (select from import_reject where import_id = import_job.id)
                """)) {
            jdbc.query(
                    "select line, sealed from import_reject where import_id = ?",
                    row -> {
                        if (person.isIn(job.seal().open(row.getString("sealed")))) {
                            jdbc.update(
                                    "delete from import_reject where import_id = ? and line = ?",
                                    job.id(),
                                    row.getLong("line"));
                        }
                    },
                    job.id());
        }
    }

    private List<Brought> brought(String sql) {
        return jdbc.query(sql, (row, n) -> {
            String id = row.getString("id");
            return new Brought(id, new RowSeal(masterKey.unwrap(id, row.getString("wrapped_key")), id));
        });
    }

    private Person person(String prospectId) {
        List<String> stores = jdbc.queryForList("select store from rule_store", String.class);
        List<String> digests = jdbc.queryForList(
                "select phone_digest from prospect_phone where prospect_id = ?", String.class, prospectId);
        return new Person(prospectId, stores, Set.copyOf(digests), holdings.carsOf(prospectId), masterKey, cars);
    }

    private record Brought(String id, RowSeal seal) {}

    /** Not everybody has a number, so the key is tried in every store. */
    private record Person(
            String prospectId,
            List<String> stores,
            Set<String> digests,
            Set<String> marks,
            MasterKey masterKey,
            CarMarks cars) {

        boolean isIn(List<String> fields) {
            return fields.stream()
                    .filter(Objects::nonNull)
                    .anyMatch(field -> isKey(field) || isNumber(field) || isCar(field));
        }

        private boolean isKey(String field) {
            return !field.isBlank()
                    && stores.stream()
                            .anyMatch(store ->
                                    ProspectId.ofImported(store, field).value().equals(prospectId));
        }

        private boolean isCar(String field) {
            return field.equals(prospectId) || (!marks.isEmpty() && marks.contains(cars.digest(field)));
        }

        private boolean isNumber(String field) {
            return !digests.isEmpty()
                    && field.codePoints().filter(Character::isDigit).count() >= FEWEST_DIGITS
                    && Stream.concat(numbers(field), runs(field))
                            .map(masterKey::lookupDigest)
                            .anyMatch(digests::contains);
        }

        /** The numbers as whoever took the row would have read them. */
        private static Stream<String> numbers(String field) {
            try {
                return WrittenPhones.read(field, Column.PHONE.header()).numbers().stream();
            } catch (Refused none) {
                return Stream.empty();
            }
        }

        /** The numbers that digits one after the other make, whatever stands around them. */
        private static Stream<String> runs(String field) {
            return RUN.matcher(Normalizer.normalize(field, Normalizer.Form.NFKC))
                    .results()
                    .map(MatchResult::group)
                    .flatMap(run -> Stream.concat(
                            Stream.of(run),
                            MOBILE.matcher(run.replaceAll("\\D", "")).results().map(mobile -> mobile.group(1))))
                    .flatMap(run -> Phones.normalise(run).stream());
        }
    }
}
