package io.showroom.report.read;

import io.showroom.screen.read.Screen;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads to the first report. */
@Screen
class ReportsPage {

    @GetMapping("/reports")
    String reports() {
        return "redirect:/reports/funnel";
    }
}
