package io.showroom.erasure.read;

import io.showroom.erasure.read.TraceJournal.Step;
import io.showroom.erasure.read.TraceJournal.Traced;
import io.showroom.eventlog.read.KeyRing;
import io.showroom.eventlog.read.PersonKeys;
import io.showroom.prospect.events.PersonalDataErased;
import io.showroom.prospect.read.CustomerReference;
import io.showroom.prospect.read.CustomerReferences;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.web.read.QueryRejection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Repository of the erasures with their requests, for administrators and auditors. */
@Component
record Erasures(JdbcClient database, PersonKeys keys, TraceJournal journal, CustomerReferences mentions) {

    /** Returns the number of erasures. */
    long count(Actor actor) {
        only(actor);
        return database.sql("SELECT count(*) FROM erasure_row")
                .query(Long.class)
                .single();
    }

    /** Returns one page, the latest first. */
    List<Erasure> newest(Actor actor, int most, long after) {
        only(actor);
        return opened(database.sql("""
                        SELECT * FROM erasure_row ORDER BY position DESC LIMIT ? OFFSET ?
                        """)
                .params(most, after)
                .query(ErasureRows.TABLE.reader())
                .list());
    }

    /** Returns the erasures of one prospect, first to last. */
    List<Erasure> of(String prospectId) {
        return opened(database.sql("""
                        SELECT * FROM erasure_row WHERE prospect_id = ? ORDER BY sequence
                        """)
                .param(prospectId)
                .query(ErasureRows.TABLE.reader())
                .list());
    }

    /** Returns the texts by which the erased customers are shown, by prospect id. */
    Map<String, String> named(List<Erasure> erasures, Actor actor, ViewFormat format) {
        List<String> prospects =
                erasures.stream().map(Erasure::prospectId).distinct().toList();
        Map<String, String> named = new HashMap<>();
        Map<String, CustomerReference> mentioned = mentions.of(prospects, actor);
        prospects.forEach(prospect -> named.put(prospect, CustomerReference.text(mentioned.get(prospect), format)));
        return named;
    }

    private static void only(Actor actor) {
        QueryRejection.unless(actor.hasAny(Role.AUDITOR, Role.ADMINISTRATOR), "auditNotYours");
    }

    private List<Erasure> opened(List<ErasureRow> found) {
        KeyRing ring = keys.of(found.stream()
                .map(one -> PersonalDataErased.requestOf(one.prospectId()))
                .toList());
        Traced traced = journal.traced();
        List<Erasure> opened = new ArrayList<>(found.size());
        for (ErasureRow erasure : found) {
            SortedMap<String, String> said =
                    ring.open(PersonalDataErased.requestOf(erasure.prospectId()), erasure.sealedRequest());
            opened.add(new Erasure(
                    erasure.prospectId(),
                    erasure.sequence(),
                    erasure.store(),
                    erasure.zone(),
                    erasure.erasedAt(),
                    erasure.recordedAt(),
                    erasure.position(),
                    erasure.actor(),
                    erasure.receivedOn(),
                    said.get("requestedBy"),
                    said.get("reason"),
                    erasure.reapplied(),
                    traced.doneAt(Step.TABLES, erasure.position()),
                    traced.doneAt(Step.LOG, erasure.position()),
                    traced.problem(Step.LOG, erasure.position())));
        }
        return opened;
    }
}
