package io.showroom.screen.read;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import org.springframework.web.bind.annotation.GetMapping;

/** Redirects each user to the home page of their role. */
@Screen
class HomePage {

    @GetMapping("/")
    String home(Actor actor) {
        if (actor.store() != null && actor.hasAny(Role.MANAGER)) {
            return "redirect:/store";
        }
        if (actor.hasAny(Role.CONSULTANT)) {
            return "redirect:/today";
        }
        if (actor.hasAny(Role.RECEPTIONIST)) {
            return actor.store() == null ? "redirect:/visits" : "redirect:/reception";
        }
        if (actor.hasAny(Role.ASSISTANT)) {
            return actor.store() == null ? "redirect:/reports" : "redirect:/month-end";
        }
        if (actor.hasAny(Role.MARKETING)) {
            return "redirect:/reports/sources";
        }
        if (actor.hasAny(Role.GROUP_MANAGER)) {
            return "redirect:/stores";
        }
        if (actor.hasAny(Role.MANAGER)) {
            return "redirect:/reports/retained-new?by=store";
        }
        return actor.hasAny(Role.AUDITOR) ? "redirect:/audit" : "redirect:/admin";
    }
}
