package io.showroom.projection.read;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.web.read.QueryRejection;
import java.net.URI;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Endpoint for administrators to rebuild the read models during operation. */
@RestController
@RequestMapping("/api/admin/read-models/rebuild")
record RebuildEndpoint(Rebuilds rebuilds) {

    @PostMapping
    ResponseEntity<Map<String, String>> start(Actor actor) {
        onlyAdministrators(actor);
        String id = rebuilds.start(actor.user()).orElseThrow(() -> QueryRejection.conflict("rebuildRunning"));
        return ResponseEntity.accepted()
                .location(URI.create("/api/admin/read-models/rebuild/" + id))
                .body(Map.of("id", id));
    }

    @GetMapping("/{id}")
    RebuildJournal.Status status(Actor actor, @PathVariable String id) {
        onlyAdministrators(actor);
        return rebuilds.status(id).orElseThrow(() -> QueryRejection.notFound("noSuchRebuild"));
    }

    private static void onlyAdministrators(Actor actor) {
        QueryRejection.unless(actor.hasAny(Role.ADMINISTRATOR), "administratorsOnly");
    }
}
