package io.showroom.health.read;

import io.showroom.staff.Actor;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells programs of administrators how each part of the system is, and since when. */
@RestController
record PartsEndpoint(HealthWatch watch) {

    @GetMapping("/api/admin/health")
    List<PartHealth> parts(Actor actor) {
        HealthPage.onlyAdministrators(actor);
        return watch.parts();
    }
}
