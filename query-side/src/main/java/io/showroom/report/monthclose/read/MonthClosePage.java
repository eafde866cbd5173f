package io.showroom.report.monthclose.read;

import io.showroom.freshness.read.Freshness;
import io.showroom.screen.read.FormTab;
import io.showroom.screen.read.Readers;
import io.showroom.screen.read.Say;
import io.showroom.screen.read.Screen;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.web.read.Declined;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The months of a store: which are closed, with what figures, and what was entered since. */
@Screen
@Order(120)
record MonthClosePage(
        MonthAccess access,
        MonthCloseList list,
        ClosedMonths months,
        MonthCloses closes,
        MonthCounts counts,
        MonthCloseForm form,
        Freshness freshness)
        implements FormTab {

    @Override
    public String key() {
        return "month-close";
    }

    @Override
    public String path() {
        return "/month-close";
    }

    @Override
    public Readers readers() {
        return Readers.CLOSING;
    }

    @GetMapping("/month-close")
    String all(@RequestParam @Nullable String store, Say say, Actor actor, Model model) {
        String of = access.store(store, actor);
        model.addAttribute("lines", list.of(of, access.lastOver(of)));
        common(model, of, say, actor);
        return "monthclose/list";
    }

    @GetMapping("/month-close/{month}")
    String one(
            @PathVariable String month,
            @RequestParam @Nullable String store,
            @RequestParam @Nullable String check,
            Say say,
            Actor actor,
            Model model) {
        String of = access.store(store, actor);
        YearMonth which = access.month(month);
        ClosedMonth closed = months.of(of, which).orElse(null);
        common(model, of, say, actor);
        model.addAttribute("month", which);
        model.addAttribute("over", !which.isAfter(access.lastOver(of)));
        model.addAttribute("closes", actor.hasAny(Role.MANAGER));
        if (closed == null) {
            SealedFigures now = counts.now(of, which);
            model.addAttribute("open", now);
            model.addAttribute("figures", SealedFigures.read(now.text()));
        } else {
            model.addAttribute("closed", closes.whole(closed, freshness.position()));
            model.addAttribute(
                    "check", check == null ? null : MonthCheck.of(closed, counts.asOf(closed.position(), of, which)));
        }
        return "monthclose/month";
    }

    @GetMapping("/month-close/{month}/print")
    String print(@PathVariable String month, @RequestParam @Nullable String store, Say say, Actor actor, Model model) {
        String of = access.store(store, actor);
        YearMonth which = access.month(month);
        ClosedMonth closed = months.of(of, which).orElseThrow(() -> Declined.notFound("monthNotClosed"));
        AsClosed whole = closes.whole(closed, freshness.position());
        model.addAttribute("form", form.of(whole, actor, say));
        model.addAttribute("back", "/month-close/" + which + "?store=" + of);
        return "form/print";
    }

    private void common(Model model, String store, Say say, Actor actor) {
        List<String> theirs = access.stores(actor);
        model.addAttribute("report", "month-close");
        model.addAttribute("store", store);
        model.addAttribute("zone", say.zone(store).getId());
        model.addAttribute("stores", theirs.size() > 1 ? say.stores(actor) : List.of());
    }
}
