package io.showroom.directory.read;

import io.showroom.codelist.events.CodeListName;
import io.showroom.screen.read.Screen;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.web.read.QueryRejection;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Page of the administrator: stores, staff, code lists and current grading schemes. */
@Screen
record AdminPage(Directory directory) {

    @GetMapping("/admin")
    String admin(@RequestParam(defaultValue = "SOURCE") String list, ViewFormat format, Actor actor, Model model) {
        QueryRejection.unless(actor.hasAny(Role.ADMINISTRATOR), "notYours");
        String chosen = DirectoryEndpoint.listName(list);
        model.addAttribute("stores", directory.stores());
        model.addAttribute("staff", directory.staff());
        model.addAttribute("roles", Role.values());
        model.addAttribute(
                "schemes",
                directory.schemes().stream().map(versions -> versions.getLast()).toList());
        model.addAttribute("lists", CodeListName.values());
        model.addAttribute("list", chosen);
        model.addAttribute("codes", directory.codes(chosen));
        model.addAttribute("locale", format.locale());
        return "directory/admin";
    }
}
