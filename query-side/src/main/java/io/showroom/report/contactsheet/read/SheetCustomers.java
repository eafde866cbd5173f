package io.showroom.report.contactsheet.read;

import io.showroom.projection.read.PersonName;
import io.showroom.projection.read.ReadModels;
import io.showroom.projection.read.RequiredTables;
import io.showroom.prospect.read.AuditedAccess;
import io.showroom.prospect.read.FormerProspects;
import io.showroom.report.read.ReportScope;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the names of the customers on a sheet, as far as the reader may see them today. */
@Component
record SheetCustomers(JdbcClient database, ReadModels readModels, FormerProspects handedOver) {

    /** The table it reads. */
    static final String TABLE = "prospect_row";

    /**
     * A customer's name and whether the reader may see it.
     *
     * @param name the name as known at the requested moment; {@link PersonName#NONE} if it may not be seen
     * @param seen whether the reader may see the record
     */
    record SheetCustomer(PersonName name, boolean seen) {

        static final SheetCustomer HIDDEN = new SheetCustomer(PersonName.NONE, false);
    }

    /**
     * Returns the customers by prospect id, without those the reader may not see; each is recorded as an audited
     * access.
     *
     * @param prospects ids of prospects
     * @param scope the moment of knowledge of the names
     * @param reader user key of a reader who sees only prospects assigned to them today; null for one who sees the
     *     whole store
     */
    Map<String, SheetCustomer> of(Collection<String> prospects, ReportScope scope, @Nullable String reader) {
        return readModels.inOneSnapshot(() -> {
            Set<String> seen = new HashSet<>(prospects);
            seen.removeAll(handedOver.among(prospects, reader));
            Map<String, SheetCustomer> customers = named(seen, scope);
            customers.forEach((id, customer) -> AuditedAccess.person(id, customer.name(), null));
            return customers;
        });
    }

    private Map<String, SheetCustomer> named(Set<String> prospects, ReportScope scope) {
        return readModels.ask(scope.asKnownAt(), new RequiredTables(Set.of(TABLE), scope.stores(), prospects), sums -> {
            Map<String, SheetCustomer> named = HashMap.newHashMap(prospects.size());
            database.sql("""
                            SELECT prospect_id, name, erased
                            FROM prospect_row
                            WHERE prospect_id = ANY (:prospects)
                            """)
                    .param("prospects", prospects.toArray(String[]::new))
                    .query(row -> {
                        named.put(
                                row.getString(1),
                                new SheetCustomer(new PersonName(row.getString(2), row.getBoolean(3)), true));
                    });
            return named;
        });
    }
}
