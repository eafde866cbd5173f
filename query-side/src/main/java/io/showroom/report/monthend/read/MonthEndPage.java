package io.showroom.report.monthend.read;

import io.showroom.screen.read.ReportReaders;
import io.showroom.screen.read.ReportTab;
import io.showroom.screen.read.Screen;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The assistant's home page: the month's forms with what is incomplete in each, to view, print and export. */
@Screen
@Order(110)
record MonthEndPage(MonthEnds ends) implements ReportTab {

    @Override
    public String key() {
        return "month-end";
    }

    @Override
    public String path() {
        return "/month-end";
    }

    @Override
    public ReportReaders readers() {
        return ReportReaders.MONTH_END;
    }

    @GetMapping("/month-end")
    String monthEnd(
            @RequestParam @Nullable String store,
            @RequestParam @Nullable String month,
            ViewFormat format,
            Actor actor,
            Model model) {
        MonthEndAddress asked = MonthEndAddress.of(store, month, format, actor);
        MonthEnd end = ends.of(asked.store(), asked.month(), asked.today());
        model.addAttribute("end", end);
        model.addAttribute("report", "month-end");
        model.addAttribute("ofTheDay", actor.store() != null && actor.hasAny(Role.MANAGER, Role.ASSISTANT));
        model.addAttribute("stores", actor.store() == null ? format.stores(actor) : List.of());
        model.addAttribute(
                "open", end.lines().stream().filter(line -> !line.clean()).count());
        return "report/month-end";
    }
}
