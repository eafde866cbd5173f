package io.showroom.screen.read;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads everybody to the page of their day's main job. */
@Screen
class HomePage {

    @GetMapping("/")
    String home(Actor actor) {
        if (actor.hasAny(Role.RECEPTIONIST, Role.MANAGER, Role.ASSISTANT)) {
            return "redirect:/visits";
        }
        if (actor.hasAny(Role.CONSULTANT)) {
            return "redirect:/follow-ups";
        }
        if (actor.hasAny(Role.MARKETING)) {
            return "redirect:/reports/sources";
        }
        return actor.hasAny(Role.GROUP_MANAGER, Role.AUDITOR) ? "redirect:/reports/funnel" : "redirect:/admin";
    }
}
