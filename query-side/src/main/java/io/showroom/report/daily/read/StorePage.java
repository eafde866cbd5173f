package io.showroom.report.daily.read;

import io.showroom.directory.read.Directory;
import io.showroom.directory.read.StoreEntry;
import io.showroom.report.defeats.read.DefeatLists;
import io.showroom.report.defeats.read.ListedDefeat;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportScope;
import io.showroom.report.retainednew.read.NetOrders;
import io.showroom.report.retainednew.read.RetainedNewAnswer;
import io.showroom.report.retainednew.read.RetainedNewQuestion;
import io.showroom.report.retainednew.read.RetainedNewReport;
import io.showroom.report.traffic.read.HoursChart;
import io.showroom.report.traffic.read.HoursQuestion;
import io.showroom.report.traffic.read.HoursReport;
import io.showroom.report.traffic.read.TrafficReport;
import io.showroom.report.waiting.read.UnfinishedVisits;
import io.showroom.report.waiting.read.WaitingItems;
import io.showroom.screen.read.Preview;
import io.showroom.screen.read.Screen;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.web.read.QueryRejection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** The manager's home page: the store today, and what waits for a decision or act. */
@Screen
record StorePage(Parts parts, Clock clock, JsonMapper json) {

    private static final int WEEKS = 4;
    private static final int DAYS_UNFINISHED = 6;

    /** The reports and queries that the page shows. */
    @Component
    record Parts(
            StoreStages stages,
            DailyReport daily,
            TrafficReport traffic,
            DefeatLists defeats,
            WaitingItems waiting,
            UnfinishedVisits unfinished,
            RetainedNewReport retainedNew,
            Directory directory) {}

    @GetMapping("/store")
    String store(ViewFormat format, Actor actor, Model model) {
        String store = actor.store();
        if (!actor.hasAny(Role.MANAGER, Role.ASSISTANT) || store == null) {
            throw QueryRejection.forbidden("reportsNotYours");
        }
        DailyQuestion question = parts.daily().question(new ReportRequest(new LinkedMultiValueMap<>(), actor, format));
        LocalDate day = question.day();
        ReportScope whose = new ReportScope(List.of(store), null, null);
        DailyAnswer daily = parts.daily().answer(question);
        HoursReport hours = parts.traffic().hours(new HoursQuestion(whose, day, sameWeekday(store, day)));
        model.addAttribute("day", day);
        model.addAttribute("receives", actor.hasAny(Role.MANAGER));
        model.addAttribute("present", true);
        model.addAttribute("parts", daily.consultants());
        model.addAttribute("figures", parts.stages().of(whose, day));
        model.addAttribute("before", StoreStages.sameDayBefore(day));
        model.addAttribute("hours", hours);
        model.addAttribute("hoursChart", json.writeValueAsString(HoursChart.of(hours, format)));
        model.addAttribute("overdue", parts.waiting().overdue(whose, day));
        model.addAttribute(
                "ungraded", Preview.of(parts.waiting().ungraded(whose, clock.instant()), WaitingItems.Line::audit));
        model.addAttribute("waiting", Preview.of(parts.defeats().waiting(whose), ListedDefeat::audit));
        model.addAttribute(
                "high",
                Preview.of(parts.defeats().highDeclared(day.withDayOfMonth(1), day, whose), ListedDefeat::audit));
        model.addAttribute("decided", Preview.of(List.<ListedDefeat>of(), ListedDefeat::audit));
        model.addAttribute(
                "unfinished",
                Preview.of(
                        parts.unfinished().of(store, day.minusDays(DAYS_UNFINISHED), day),
                        UnfinishedVisits.Unfinished::audit));
        model.addAttribute("comments", actor.hasAny(Role.MANAGER));
        RetainedNewAnswer month = parts.retainedNew().answer(new RetainedNewQuestion(whose, YearMonth.from(day), null));
        model.addAttribute("month", month);
        model.addAttribute("orders", NetOrders.Count.of(month.total()));
        return "report/store";
    }

    /** Returns the same weekday of the last four weeks, as far as the store was open. */
    private List<LocalDate> sameWeekday(String store, LocalDate day) {
        StoreEntry entry = parts.directory().store(store).orElse(null);
        return LongStream.rangeClosed(1, WEEKS)
                .mapToObj(day::minusWeeks)
                .filter(one -> entry == null || entry.isOpen(one))
                .toList();
    }
}
