package io.showroom.directory.read;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.web.read.QueryRejection;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Endpoint of the history of stores, staff, schemes and code lists; for administrators and auditors. */
@RestController
record HistoryEndpoint(MasterDataChanges changes) {

    @GetMapping("/api/stores/events")
    List<MasterDataChange> store(@RequestParam String store, Actor actor) {
        only(actor);
        return changes.ofStore(store);
    }

    @GetMapping("/api/staff/events")
    List<MasterDataChange> staff(@RequestParam String user, Actor actor) {
        only(actor);
        return changes.ofStaff(user);
    }

    @GetMapping("/api/grading-schemes/events")
    List<MasterDataChange> scheme(@RequestParam String scheme, Actor actor) {
        only(actor);
        return changes.ofScheme(scheme);
    }

    @GetMapping("/api/code-lists/events")
    List<MasterDataChange> codeList(@RequestParam String list, Actor actor) {
        only(actor);
        return changes.ofCodes(list);
    }

    private static void only(Actor actor) {
        QueryRejection.unless(actor.hasAny(Role.ADMINISTRATOR, Role.AUDITOR), "notYours");
    }
}
