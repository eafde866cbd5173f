package io.showroom.report.read;

import io.showroom.screen.read.FormTab;
import io.showroom.screen.read.FormTabs;
import io.showroom.screen.read.Screen;
import io.showroom.staff.Actor;
import io.showroom.web.read.Declined;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads to the first form or report that is somebody's. */
@Screen
record ReportsPage(FormTabs tabs) {

    @GetMapping("/reports")
    String reports(Actor actor) {
        return "redirect:"
                + tabs.of(actor).stream()
                        .findFirst()
                        .map(FormTab::path)
                        .orElseThrow(() -> Declined.forbidden("reportsNotYours"));
    }
}
