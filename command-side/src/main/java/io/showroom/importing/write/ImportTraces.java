package io.showroom.importing.write;

import io.showroom.personaldata.MasterKey;
import io.showroom.prospect.write.HoldingTable;
import io.showroom.prospect.write.PersonalTrace;
import java.util.List;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Removes imported rows about an erased person, as far as they are kept: those that became the prospect, contain one of
 * its phone numbers, its id, a number plate or VIN of its cars, or the key its history was imported under. Runs first,
 * because it needs the numbers' digests.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
record ImportTraces(
        JdbcTemplate jdbc,
        MasterKey masterKey,
        HoldingTable holdings,
        ErasuresDuringImports meanwhile,
        ListsBeingRead reading)
        implements PersonalTrace {

    @Override
    public void remove(String prospectId) {
        reading.awaitKept();
        jdbc.update("delete from import_list_row where prospect_id = ?", prospectId);
        meanwhile.holdRunning();
        ImportedPerson person = person(prospectId);
        meanwhile.remember(person);
        for (ImportedProspect list : brought("select id, wrapped_key from import_list")) {
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
        for (ImportedProspect job : brought("""
                select id, wrapped_key
                  from import_job
                 where exists (select from import_reject where import_id = import_job.id)
                """)) {
            meanwhile.removeRefused(job.id(), job.seal(), person);
        }
    }

    private List<ImportedProspect> brought(String sql) {
        return jdbc.query(sql, (row, n) -> {
            String id = row.getString("id");
            return new ImportedProspect(id, new RowCipher(masterKey.unwrap(id, row.getString("wrapped_key")), id));
        });
    }

    private ImportedPerson person(String prospectId) {
        List<String> digests = jdbc.queryForList(
                "select phone_digest from prospect_phone where prospect_id = ?", String.class, prospectId);
        return meanwhile.person(prospectId, Set.copyOf(digests), holdings.carsOf(prospectId));
    }

    private record ImportedProspect(String id, RowCipher seal) {}
}
