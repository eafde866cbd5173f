package io.showroom.directory.read;

import io.showroom.eventlog.read.EventLog;
import io.showroom.eventlog.read.LogBound;
import io.showroom.web.read.QueryRejection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the changes of a store, a user, a grading scheme or a code list from its stream. */
@Component
record MasterDataChanges(EventLog log) {

    List<MasterDataChange> ofStore(String store) {
        return of("store:" + store);
    }

    List<MasterDataChange> ofStaff(String user) {
        return of("staff:" + user);
    }

    List<MasterDataChange> ofScheme(String scheme) {
        return of("scheme:" + scheme);
    }

    List<MasterDataChange> ofCodes(String list) {
        return of("codes:" + DirectoryEndpoint.listName(list));
    }

    /** Returns the changes in order; rejects unknown streams with 404. */
    private List<MasterDataChange> of(String stream) {
        if (stream.indexOf('\0') >= 0) {
            throw QueryRejection.notFound("notThere");
        }
        List<MasterDataChange> changes = log.stream(stream, LogBound.position(log.settledPosition())).stream()
                .map(MasterDataChange::of)
                .toList();
        if (changes.isEmpty()) {
            throw QueryRejection.notFound("notThere");
        }
        return changes;
    }
}
