package io.showroom.report.contactsheet.read;

import io.showroom.eventlog.read.EventLog;
import io.showroom.eventlog.read.KnownUpTo;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.projection.read.Openers;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.ProspectId;
import io.showroom.prospect.read.Visibility;
import io.showroom.report.contactsheet.read.Customers.Customer;
import io.showroom.report.read.ReportScope;
import io.showroom.screen.read.Say;
import io.showroom.screen.read.Screen;
import io.showroom.staff.Actor;
import io.showroom.web.read.Declined;
import io.showroom.web.read.Given;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What stands behind one cell of the sheet: that day's contact. */
@Screen
record SheetCellPage(EventLog log, Openers openers, Customers customers) {

    @GetMapping("/reports/contact-sheet/cell")
    String cell(
            @RequestParam String prospect,
            @RequestParam String day,
            @RequestParam @Nullable String asKnownAt,
            Say say,
            Actor actor,
            Model model) {
        LocalDate of = Given.day("day", day);
        Instant known = Given.instant("asKnownAt", asKnownAt);
        if (of == null || !ProspectId.isValid(prospect)) {
            throw Declined.notFound("notThere");
        }
        Map<String, Customer> found =
                customers.of(List.of(prospect), ReportScope.of(actor, null, known), Visibility.reader(actor));
        List<RecordedEvent> events = log.stream(prospect, new KnownUpTo(log.settledPosition(), known));
        if (events.isEmpty()) {
            throw Declined.notFound("notThere");
        }
        Timeline timeline = Timeline.of(events, openers.of(List.of(prospect)));
        Customer customer = found.getOrDefault(prospect, Customer.HIDDEN);
        if (!actor.reaches(timeline.store()) || !customer.seen()) {
            throw Declined.forbidden("notYours");
        }
        model.addAttribute("customer", say.called(customer.name()));
        model.addAttribute("day", of);
        model.addAttribute("zone", timeline.zone().getId());
        model.addAttribute("store", timeline.store());
        model.addAttribute("acts", DayAct.of(timeline, of));
        return "report/contact-sheet-cell";
    }
}
