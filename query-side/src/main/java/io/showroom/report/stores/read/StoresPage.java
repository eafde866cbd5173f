package io.showroom.report.stores.read;

import io.showroom.screen.read.Names;
import io.showroom.screen.read.Say;
import io.showroom.screen.read.Screen;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.web.read.Declined;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import tools.jackson.databind.json.JsonMapper;

/** The group manager's home: the stores side by side, today and in the month so far. */
@Screen
class StoresPage {

    private final StoresSideBySide stores;
    private final JsonMapper json;

    StoresPage(StoresSideBySide stores, JsonMapper json) {
        this.stores = stores;
        this.json = json;
    }

    @GetMapping("/stores")
    String stores(@ModelAttribute("say") Say say, Actor actor, Model model) {
        if (!actor.hasAny(Role.GROUP_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR)) {
            throw Declined.forbidden("reportsNotYours");
        }
        List<String> keys = say.stores(actor).stream().map(Names.Choice::key).toList();
        LocalDate day = say.today(null);
        LocalDate before = day.minusMonths(1);
        List<StoreLine> lines = stores.of(keys, day);
        model.addAttribute("day", day);
        model.addAttribute("before", before);
        model.addAttribute("lines", lines);
        model.addAttribute("stages", Achieved.STAGES);
        model.addAttribute("grades", grades(lines, say));
        model.addAttribute(
                "chart", json.writeValueAsString(StoresChart.of(lines.subList(0, keys.size()), day, before, say)));
        return "report/stores";
    }

    /** The grades that some store holds, in the order of the stores' schemes, hottest first. */
    private static List<String> grades(List<StoreLine> lines, Say say) {
        Set<String> grades = new LinkedHashSet<>();
        for (StoreLine line : lines) {
            if (line.store() != null) {
                grades.addAll(say.hottestFirst(line.store(), line.grades()).keySet());
            }
        }
        if (grades.remove("none")) {
            grades.add("none");
        }
        return List.copyOf(grades);
    }
}
