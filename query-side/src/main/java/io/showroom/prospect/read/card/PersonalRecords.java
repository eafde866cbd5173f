package io.showroom.prospect.read.card;

import io.showroom.projection.read.ReadModelTable;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.read.CustomerReference;
import io.showroom.prospect.read.CustomerReferences;
import io.showroom.prospect.read.ProspectState;
import io.showroom.prospect.read.Records;
import io.showroom.prospect.read.card.PersonalRecord.RecordedAccess;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.web.read.QueryRejection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Collects all data stored about one person, for the store's manager and administrators. */
@Component
record PersonalRecords(Records records, JdbcClient database, Cards cards, CustomerReferences mentions) {

    PersonalRecord of(String prospectId, Actor actor) {
        QueryRejection.unless(actor.hasAny(Role.MANAGER, Role.ADMINISTRATOR), "notYours");
        Timeline timeline = records.of(prospectId, actor, null);
        return new PersonalRecord(
                cards.of(ProspectState.of(timeline), actor, null), EventStream.of(timeline, false), looks(prospectId));
    }

    /** Returns the other customers it refers to, as far as the reader may see them. */
    Map<String, CustomerReference> mentioned(PersonalRecord held, Actor actor) {
        return mentions.of(held.card().referrers(), actor);
    }

    private List<RecordedAccess> looks(String prospectId) {
        return database.sql("""
                        SELECT seen_at, who, kind, reason
                          FROM access_log
                         WHERE prospects @> ARRAY[CAST(? AS text)] AND outcome = 'SHOWN'
                         ORDER BY seen_at DESC
                         LIMIT 1000
                        """)
                .param(prospectId)
                .query(ReadModelTable.reader(RecordedAccess.class))
                .list();
    }
}
