package io.showroom.prospect.read.reception;

import io.showroom.directory.read.Directory;
import io.showroom.directory.read.DutyRota;
import io.showroom.directory.read.StoreEntry;
import io.showroom.naming.read.MasterDataNames;
import io.showroom.naming.read.NameOrder;
import io.showroom.prospect.read.reception.RotaWeek.Day;
import io.showroom.screen.read.Screen;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.web.read.ParameterValues;
import io.showroom.web.read.QueryRejection;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** Page of a store's duty rota by week: read by all of the store, edited by reception, manager and assistant. */
@Screen
record RotaPage(Directory directory, DutyRota rota, ConsultantLoad load, JsonMapper json) {

    @GetMapping("/rota")
    String rota(
            @RequestParam @Nullable LocalDate week,
            @RequestParam @Nullable String store,
            ViewFormat format,
            Actor actor,
            Model model) {
        List<MasterDataNames.Choice> stores = format.stores(actor);
        StoreEntry shown = store(ParameterValues.text("store", store), actor, stores);
        LocalDate today = format.today(shown.key());
        LocalDate monday = RotaWeek.monday(week == null ? today : week);
        RotaWeek shownWeek = RotaWeek.of(
                monday,
                today,
                shown::isOpen,
                rota.between(shown.key(), monday.minusWeeks(1), monday.plusDays(6)),
                load.received(shown.key(), monday, monday.plusDays(6), actor),
                format.consultants(shown.key()).stream()
                        .map(MasterDataNames.Choice::key)
                        .toList(),
                Comparator.comparing(format::staff, NameOrder.BY_NAME));
        model.addAttribute("week", shownWeek);
        model.addAttribute("orders", byDay(shownWeek, Day::onDuty));
        model.addAttribute("copies", byDay(shownWeek, day -> day.open() ? day.weekBefore() : List.of()));
        model.addAttribute("monday", monday);
        model.addAttribute("present", monday.equals(RotaWeek.monday(today)));
        model.addAttribute("store", shown.key());
        model.addAttribute("stores", actor.store() == null ? stores : List.of());
        model.addAttribute(
                "sets",
                actor.hasAny(Role.RECEPTIONIST, Role.MANAGER, Role.ASSISTANT)
                        && monday.plusDays(6).isAfter(today.minusDays(1)));
        return "prospect/rota";
    }

    /** Returns an order of turns by day, as JSON for the page's script. */
    private Map<LocalDate, String> byDay(RotaWeek week, Function<Day, List<String>> order) {
        return week.days().stream()
                .collect(Collectors.toMap(Day::day, day -> json.writeValueAsString(order.apply(day))));
    }

    private StoreEntry store(@Nullable String asked, Actor actor, List<MasterDataNames.Choice> stores) {
        String first = stores.isEmpty() ? "" : stores.getFirst().key();
        String key = asked != null ? asked : actor.store() != null ? actor.store() : first;
        return directory
                .store(key)
                .filter(entry -> actor.reaches(entry.key()))
                .orElseThrow(() -> QueryRejection.notFound("notThere"));
    }
}
