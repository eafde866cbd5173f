package io.showroom.report.monthend.read;

import io.showroom.screen.read.FormTab;
import io.showroom.screen.read.Readers;
import io.showroom.screen.read.Say;
import io.showroom.screen.read.Screen;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The assistant's home: the month's forms with what is still open in each, to look at, to print and to take out. */
@Screen
@Order(110)
record MonthEndPage(MonthEnds ends) implements FormTab {

    @Override
    public String key() {
        return "month-end";
    }

    @Override
    public String path() {
        return "/month-end";
    }

    @Override
    public Readers readers() {
        return Readers.MONTH_END;
    }

    @GetMapping("/month-end")
    String monthEnd(
            @RequestParam @Nullable String store,
            @RequestParam @Nullable String month,
            Say say,
            Actor actor,
            Model model) {
        MonthEndAddress asked = MonthEndAddress.of(store, month, say, actor);
        MonthEnd end = ends.of(asked.store(), asked.month(), asked.today());
        model.addAttribute("end", end);
        model.addAttribute("report", "month-end");
        model.addAttribute("ofTheDay", actor.store() != null && actor.hasAny(Role.MANAGER, Role.ASSISTANT));
        model.addAttribute("stores", actor.store() == null ? say.stores(actor) : List.of());
        model.addAttribute(
                "open", end.lines().stream().filter(line -> !line.clean()).count());
        return "report/month-end";
    }
}
