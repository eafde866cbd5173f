package io.showroom.prospect.read.reception;

import io.showroom.directory.read.DutyRota;
import io.showroom.naming.read.MasterDataNames;
import io.showroom.prospect.read.Arrivals;
import io.showroom.prospect.read.RegisteredVisit;
import io.showroom.screen.read.Screen;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.web.read.QueryRejection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Page of reception's day: present and expected visitors, order of turns, and the registration. */
@Screen
record ReceptionPage(Arrivals register, DutyRota rota, ConsultantLoad load, MasterDataNames names, Clock clock) {

    @GetMapping("/reception")
    String reception(ViewFormat format, Actor actor, Model model) {
        String store = actor.store();
        if (store == null || !actor.hasAny(Role.RECEPTIONIST, Role.MANAGER)) {
            throw QueryRejection.forbidden("notYours");
        }
        LocalDate today = format.today(store);
        List<ReceivedVisit> received = load.received(store, today, today, actor);
        List<RegisteredVisit> here = register.here(store, today, actor);
        List<String> onDuty = rota.on(store, today);
        List<Turn> turns = Turns.of(onDuty.isEmpty() ? everybody(store) : onDuty, received, load.open(store));
        model.addAttribute("store", store);
        model.addAttribute("day", today);
        model.addAttribute("now", clock.instant());
        model.addAttribute("registers", true);
        model.addAttribute("here", here);
        model.addAttribute(
                "persons",
                here.stream()
                        .map(visit -> visit.stay().partySize())
                        .mapToLong(size -> size == null ? 1 : size)
                        .sum());
        model.addAttribute(
                "came", received.stream().filter(ReceivedVisit::inPerson).count());
        model.addAttribute(
                "called", received.stream().filter(one -> !one.inPerson()).count());
        model.addAttribute("rotaSet", !onDuty.isEmpty());
        model.addAttribute("turns", turns);
        model.addAttribute("chosenConsultant", next(turns));
        model.addAttribute("expected", load.expected(store, today));
        return "prospect/reception";
    }

    private List<String> everybody(String store) {
        return names.consultants(store).stream()
                .map(MasterDataNames.Choice::key)
                .toList();
    }

    /** Returns the user key of the next consultant; empty if nobody is on duty. */
    private static String next(List<Turn> turns) {
        return turns.stream()
                .filter(Turn::next)
                .map(Turn::consultant)
                .findFirst()
                .orElse("");
    }
}
