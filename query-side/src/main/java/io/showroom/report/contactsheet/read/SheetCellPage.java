package io.showroom.report.contactsheet.read;

import io.showroom.eventlog.read.EventLog;
import io.showroom.eventlog.read.LogBound;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.projection.read.Decryptors;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.ProspectId;
import io.showroom.prospect.read.Visibility;
import io.showroom.report.contactsheet.read.SheetCustomers.SheetCustomer;
import io.showroom.report.read.ReportAuthorization;
import io.showroom.screen.read.Screen;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import io.showroom.web.read.ParameterValues;
import io.showroom.web.read.QueryRejection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page behind one cell of the sheet: the prospect's acts of that day. */
@Screen
record SheetCellPage(EventLog log, Decryptors decryptors, SheetCustomers customers) {

    @GetMapping("/reports/contact-sheet/cell")
    String cell(
            @RequestParam String prospect,
            @RequestParam String day,
            @RequestParam @Nullable String asKnownAt,
            ViewFormat format,
            Actor actor,
            Model model) {
        LocalDate of = ParameterValues.day("day", day);
        Instant known = ParameterValues.instant("asKnownAt", asKnownAt);
        if (of == null || !ProspectId.isValid(prospect)) {
            throw QueryRejection.notFound("notThere");
        }
        Map<String, SheetCustomer> found =
                customers.of(List.of(prospect), ReportAuthorization.of(actor, null, known), Visibility.reader(actor));
        List<RecordedEvent> events = log.stream(prospect, new LogBound(log.settledPosition(), known));
        if (events.isEmpty()) {
            throw QueryRejection.notFound("notThere");
        }
        Timeline timeline = Timeline.of(events, decryptors.of(List.of(prospect)));
        SheetCustomer customer = found.getOrDefault(prospect, SheetCustomer.HIDDEN);
        if (!actor.reaches(timeline.store()) || !customer.seen()) {
            throw QueryRejection.forbidden("notYours");
        }
        model.addAttribute("customer", format.called(customer.name()));
        model.addAttribute("day", of);
        model.addAttribute("zone", timeline.zone().getId());
        model.addAttribute("store", timeline.store());
        model.addAttribute("acts", DayAct.of(timeline, of));
        return "report/contact-sheet-cell";
    }
}
