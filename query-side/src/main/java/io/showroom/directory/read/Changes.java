package io.showroom.directory.read;

import io.showroom.eventlog.read.EventLog;
import io.showroom.eventlog.read.KnownUpTo;
import io.showroom.web.read.Declined;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was changed of a store, a user, a grading scheme or a code list, read from its stream. */
@Component
record Changes(EventLog log) {

    List<Change> ofStore(String store) {
        return of("store:" + store);
    }

    List<Change> ofStaff(String user) {
        return of("staff:" + user);
    }

    List<Change> ofScheme(String scheme) {
        return of("scheme:" + scheme);
    }

    List<Change> ofCodes(String list) {
        return of("codes:" + DirectoryEndpoint.listName(list));
    }

    /** First to last; declined if there is no such stream. */
    private List<Change> of(String stream) {
        if (stream.indexOf('\0') >= 0) {
            throw Declined.notFound("notThere");
        }
        List<Change> changes = log.stream(stream, KnownUpTo.position(log.settledPosition())).stream()
                .map(Change::of)
                .toList();
        if (changes.isEmpty()) {
            throw Declined.notFound("notThere");
        }
        return changes;
    }
}
