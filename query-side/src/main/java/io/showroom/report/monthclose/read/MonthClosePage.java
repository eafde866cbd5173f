package io.showroom.report.monthclose.read;

import io.showroom.freshness.read.Freshness;
import io.showroom.screen.read.ReportReaders;
import io.showroom.screen.read.ReportTab;
import io.showroom.screen.read.Screen;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.web.read.QueryRejection;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of month closing: the months of a store, and one month with its figures and later entries. */
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
        implements ReportTab {

    @Override
    public String key() {
        return "month-close";
    }

    @Override
    public String path() {
        return "/month-close";
    }

    @Override
    public ReportReaders readers() {
        return ReportReaders.CLOSING;
    }

    @GetMapping("/month-close")
    String all(@RequestParam @Nullable String store, ViewFormat format, Actor actor, Model model) {
        String of = access.store(store, actor);
        model.addAttribute("lines", list.of(of, access.lastOver(of)));
        common(model, of, format, actor);
        return "monthclose/list";
    }

    @GetMapping("/month-close/{month}")
    String one(
            @PathVariable String month,
            @RequestParam @Nullable String store,
            @RequestParam @Nullable String check,
            ViewFormat format,
            Actor actor,
            Model model) {
        String of = access.store(store, actor);
        YearMonth which = access.month(month);
        ClosedMonth closed = months.of(of, which).orElse(null);
        common(model, of, format, actor);
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
    String print(
            @PathVariable String month,
            @RequestParam @Nullable String store,
            ViewFormat format,
            Actor actor,
            Model model) {
        String of = access.store(store, actor);
        YearMonth which = access.month(month);
        ClosedMonth closed = months.of(of, which).orElseThrow(() -> QueryRejection.notFound("monthNotClosed"));
        ClosedFigures whole = closes.whole(closed, freshness.position());
        model.addAttribute("form", form.of(whole, actor, format));
        model.addAttribute("back", "/month-close/" + which + "?store=" + of);
        return "form/print";
    }

    private void common(Model model, String store, ViewFormat format, Actor actor) {
        List<String> theirs = access.stores(actor);
        model.addAttribute("report", "month-close");
        model.addAttribute("store", store);
        model.addAttribute("zone", format.zone(store).getId());
        model.addAttribute("stores", theirs.size() > 1 ? format.stores(actor) : List.of());
    }
}
