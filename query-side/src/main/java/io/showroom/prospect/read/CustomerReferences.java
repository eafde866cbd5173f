package io.showroom.prospect.read;

import io.showroom.eventlog.read.EventLog;
import io.showroom.eventlog.read.LogBound;
import io.showroom.eventlog.read.PersonKeys;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.projection.read.PersonName;
import io.showroom.projection.read.Timeline;
import io.showroom.staff.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Resolves prospect ids on cards, logs and checks into names and consultants, as far as the reader may see them. */
@Component
public class CustomerReferences {

    private static final String COLUMNS =
            "SELECT prospect_id, store, status, name, erased, consultant FROM prospect_row WHERE ";
    private static final int MOST = 5;

    private final JdbcClient database;
    private final EventLog log;
    private final PersonKeys keys;

    CustomerReferences(JdbcClient database, EventLog log, PersonKeys keys) {
        this.database = database;
        this.log = log;
        this.keys = keys;
    }

    /**
     * Does the same as of an instant: name, consultant and status of then, as far as the reader may see them now.
     * Prospects unknown then are absent; those erased since stay erased.
     *
     * @param known the instant; null for now
     */
    public Map<String, CustomerReference> of(Collection<String> prospects, Actor reader, @Nullable Instant known) {
        if (known == null) {
            return of(prospects, reader);
        }
        Map<String, List<RecordedEvent>> streams =
                log.streams(List.copyOf(prospects), new LogBound(log.settledPosition(), null));
        Map<String, CustomerReference> told = new LinkedHashMap<>();
        for (String prospect : prospects) {
            List<RecordedEvent> whole = streams.getOrDefault(prospect, List.of());
            List<RecordedEvent> then = whole.stream()
                    .filter(event -> !event.recordedAt().isAfter(known))
                    .toList();
            if (!then.isEmpty()) {
                told.put(prospect, mention(state(whole), state(then), reader));
            }
        }
        told.values().forEach(mention -> AuditedAccess.person(mention.prospectId(), mention.name(), null));
        return told;
    }

    private ProspectState state(List<RecordedEvent> events) {
        return ProspectState.of(Timeline.of(events, keys::open));
    }

    private static CustomerReference mention(ProspectState now, ProspectState then, Actor reader) {
        boolean seen = Visibility.sees(reader, now.store(), now.consultant());
        PersonName name = reader.reaches(now.store()) ? then.person().name() : PersonName.NONE;
        return new CustomerReference(
                then.prospectId(), seen ? name : Masking.name(name), then.consultant(), then.status(), seen);
    }

    /** Returns the references of those prospects whose store the reader belongs to, in the given order. */
    public Map<String, CustomerReference> of(Collection<String> prospects, Actor reader) {
        Map<String, CustomerReference> told = new LinkedHashMap<>();
        if (prospects.isEmpty()) {
            return told;
        }
        Map<String, CustomerReference> found = new LinkedHashMap<>();
        database.sql(COLUMNS + "prospect_id = ANY (:prospects)")
                .param("prospects", prospects.toArray(String[]::new))
                .query((row, n) -> mention(row, reader))
                .list()
                .forEach(mention -> found.put(mention.prospectId(), mention));
        for (String prospect : prospects) {
            CustomerReference mention = found.get(prospect);
            if (mention != null) {
                told.put(prospect, mention);
            }
        }
        told.values().forEach(mention -> AuditedAccess.person(mention.prospectId(), mention.name(), null));
        return told;
    }

    /**
     * Returns the customers of a store with a phone number, open ones first.
     *
     * @param digits the end of the number in E.164, without +
     */
    public List<CustomerReference> withPhone(String digits, String store, Actor reader) {
        List<CustomerReference> found = database.sql(COLUMNS + """
                        store = :store
                          AND ((reverse(phone) LIKE :end AND phone IN (:whole, :chinese))
                           OR (reverse(second_phone) LIKE :end AND second_phone IN (:whole, :chinese)))
                        ORDER BY status IN ('OPEN', 'VISITOR', 'DEFEAT_PENDING') DESC, last_at DESC, prospect_id
                        LIMIT :most
                        """)
                .param("store", store)
                .param("end", new StringBuilder(digits).reverse() + "%")
                .param("whole", "+" + digits)
                .param("chinese", "+86" + digits)
                .param("most", MOST)
                .query((row, n) -> mention(row, reader))
                .list();
        found.forEach(mention -> AuditedAccess.person(mention.prospectId(), mention.name(), null));
        return found;
    }

    private static CustomerReference mention(ResultSet row, Actor reader) throws SQLException {
        String store = row.getString("store");
        String consultant = row.getString("consultant");
        boolean seen = Visibility.sees(reader, store, consultant);
        PersonName name = reader.reaches(store)
                ? new PersonName(row.getString("name"), row.getBoolean("erased"))
                : PersonName.NONE;
        return new CustomerReference(
                row.getString("prospect_id"),
                seen ? name : Masking.name(name),
                consultant,
                DisplayedStatus.valueOf(row.getString("status")),
                seen);
    }
}
