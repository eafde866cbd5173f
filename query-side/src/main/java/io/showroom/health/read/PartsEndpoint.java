package io.showroom.health.read;

import io.showroom.staff.Actor;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Endpoint of the state of each part of the system, for administrators. */
@RestController
record PartsEndpoint(HealthWatch watch) {

    @GetMapping("/api/admin/health")
    List<PartHealth> parts(Actor actor) {
        HealthPage.onlyAdministrators(actor);
        return watch.parts();
    }
}
