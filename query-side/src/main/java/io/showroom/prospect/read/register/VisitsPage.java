package io.showroom.prospect.read.register;

import io.showroom.answer.read.Given;
import io.showroom.screen.read.Names;
import io.showroom.screen.read.Say;
import io.showroom.screen.read.Screen;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The visit register of a day, with registration on the same screen. */
@Screen
class VisitsPage {

    private final VisitRegister register;
    private final Names names;

    VisitsPage(VisitRegister register, Names names) {
        this.register = register;
        this.names = names;
    }

    @GetMapping("/visits")
    String visits(
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String store,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        String chosen = Given.text("store", store);
        String shown = actor.store() != null ? actor.store() : chosen;
        LocalDate today = say.today(shown);
        LocalDate asked = Given.day("day", day);
        LocalDate of = asked == null ? today : asked;
        List<Visit> visits = register.of(shown == null ? List.of() : List.of(shown), of, of, actor, null);
        model.addAttribute("day", of);
        model.addAttribute("today", of.equals(today));
        model.addAttribute("store", shown);
        model.addAttribute("stores", actor.store() == null ? names.stores() : List.of());
        model.addAttribute("visits", visits);
        model.addAttribute("totals", RegisterTotals.of(visits));
        model.addAttribute("came", visits.stream().filter(Visit::inPerson).toList());
        model.addAttribute(
                "called", visits.stream().filter(visit -> !visit.inPerson()).toList());
        model.addAttribute("summary", register.summary(visits));
        model.addAttribute("registers", of.equals(today) && registers(actor));
        model.addAttribute(
                "chosenConsultant", actor.hasAny(Role.CONSULTANT) && !actor.hasAny(Role.MANAGER) ? actor.user() : null);
        return "prospect/visits";
    }

    @GetMapping("/visits/print")
    String print(
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String store,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        visits(day, store, say, actor, model);
        LocalDate of = (LocalDate) Objects.requireNonNull(model.getAttribute("day"));
        String shown = (String) model.getAttribute("store");
        List<Visit> visits = register.of(shown == null ? List.of() : List.of(shown), of, of, actor, null);
        model.addAttribute("form", RegisterForm.of(visits, register.summary(visits), of, of, say));
        model.addAttribute("back", "/visits?day=" + of);
        return "form/print";
    }

    private static boolean registers(Actor actor) {
        return actor.store() != null && actor.hasAny(Role.RECEPTIONIST, Role.CONSULTANT, Role.MANAGER);
    }
}
