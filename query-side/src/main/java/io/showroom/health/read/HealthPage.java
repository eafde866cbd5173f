package io.showroom.health.read;

import io.showroom.screen.read.Screen;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.web.read.QueryRejection;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Page of the administrator: state of each part of the system, and since when. */
@Screen
record HealthPage(HealthWatch watch) {

    @GetMapping("/admin/health")
    String page(ViewFormat format, Actor actor, Model model) {
        onlyAdministrators(actor);
        List<PartHealth> parts = watch.parts();
        model.addAttribute("parts", parts);
        model.addAttribute("downs", parts.stream().filter(part -> !part.up()).count());
        model.addAttribute("zone", format.zone(actor.store()).getId());
        return "health/health";
    }

    static void onlyAdministrators(Actor actor) {
        QueryRejection.unless(actor.hasAny(Role.ADMINISTRATOR), "administratorsOnly");
    }
}
