package io.showroom.importing.write;

import io.showroom.personaldata.MasterKey;
import io.showroom.prospect.write.CarIdentifiers;
import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Records erasures during running imports of any node. An import adds rejected rows until its end, and the erasure
 * cannot wait for it: so the person's digests are stored, and the rows that match them are removed after the import has
 * ended.
 */
@Component
record ErasuresDuringImports(JdbcTemplate jdbc, MasterKey masterKey, CarIdentifiers cars) {

    /**
     * Returns a matcher for the rows of a person.
     *
     * @param digests digests of phone numbers
     * @param marks digests of number plates and VINs
     */
    ImportedPerson person(String prospectId, Set<String> digests, Set<String> marks) {
        List<String> stores = jdbc.queryForList("select store from rule_store", String.class);
        return new ImportedPerson(prospectId, stores, digests, marks, masterKey, cars);
    }

    /** Locks the running imports until the transaction ends: they end after it and see its changes. */
    void holdRunning() {
        jdbc.queryForList("select id from import_job where state = 'RUNNING' for share", String.class);
    }

    /**
     * Records that the running imports remove the person's rows when they end; removes the person's staged rows now.
     */
    void remember(ImportedPerson person) {
        jdbc.update("delete from import_row where stream_id = ?", person.prospectId());
        jdbc.update("""
                insert into import_erased (import_id, prospect_id, digests, marks)
                select id, ?, ?, ? from import_job where state = 'RUNNING'
                on conflict do nothing
                """, person.prospectId(), texts(person.digests()), texts(person.marks()));
    }

    /** Removes the rows of persons who were erased during imports that have ended. */
    void forget() {
        for (Remembered one : jdbc.query("""
                select e.import_id, e.prospect_id, e.digests, e.marks, j.wrapped_key
                  from import_erased e join import_job j on j.id = e.import_id
                 where j.state <> 'RUNNING'
                """, (row, n) -> {
            String id = row.getString("import_id");
            return new Remembered(
                    id,
                    new RowCipher(masterKey.unwrap(id, row.getString("wrapped_key")), id),
                    person(row.getString("prospect_id"), texts(row.getArray("digests")), texts(row.getArray("marks"))));
        })) {
            removeRefused(one.importId(), one.seal(), one.person());
            jdbc.update(
                    "delete from import_erased where import_id = ? and prospect_id = ?",
                    one.importId(),
                    one.person().prospectId());
        }
    }

    /** Removes the person's rows from the rejected rows of an import. */
    void removeRefused(String importId, RowCipher seal, ImportedPerson person) {
        List<Long> lines = new ArrayList<>();
        jdbc.query(
                "select line, sealed from import_reject where import_id = ?",
                row -> {
                    if (person.isIn(seal.open(row.getString("sealed")))) {
                        lines.add(row.getLong("line"));
                    }
                },
                importId);
        lines.forEach(
                line -> jdbc.update("delete from import_reject where import_id = ? and line = ?", importId, line));
    }

    private static String[] texts(Set<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).collect(Collectors.toSet());
    }

    private record Remembered(String importId, RowCipher seal, ImportedPerson person) {}
}
