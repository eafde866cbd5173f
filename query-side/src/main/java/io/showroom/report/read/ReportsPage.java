package io.showroom.report.read;

import io.showroom.screen.read.ReportTab;
import io.showroom.screen.read.ReportTabs;
import io.showroom.screen.read.Screen;
import io.showroom.staff.Actor;
import io.showroom.web.read.QueryRejection;
import org.springframework.web.bind.annotation.GetMapping;

/** Redirects to the first report or form that the user may read. */
@Screen
record ReportsPage(ReportTabs tabs) {

    @GetMapping("/reports")
    String reports(Actor actor) {
        return "redirect:"
                + tabs.of(actor).stream()
                        .findFirst()
                        .map(ReportTab::path)
                        .orElseThrow(() -> QueryRejection.forbidden("reportsNotYours"));
    }
}
