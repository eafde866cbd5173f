package io.showroom.audit.checks.read;

import io.showroom.audit.home.read.AuditHomePart;
import io.showroom.report.read.ReportRequest;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;

/** Section of the auditor's home page: the checks with the number of their findings. */
@Component
@Order(20)
record ChecksPart(Checks checks) implements AuditHomePart {

    @Override
    public String template() {
        return "audit/checks-part";
    }

    @Override
    public void show(ViewFormat format, Actor actor, Model model) {
        CheckQuestion question = checks.question(null, new ReportRequest(new LinkedMultiValueMap<>(), actor, format));
        Map<String, Integer> found = new LinkedHashMap<>();
        checks.counts(question).forEach((check, count) -> found.put(check.name(), count));
        model.addAttribute("checksFound", found);
        model.addAttribute("checksFrom", question.from());
        model.addAttribute("checksTo", question.to());
    }
}
