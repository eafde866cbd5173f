package io.showroom.audit.access.read;

import io.showroom.report.read.ReportRequest;
import io.showroom.screen.read.Screen;
import io.showroom.web.read.DeclaresParameters;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Page of unusual accesses: all rules with the number of their findings, and each with its list. */
@Screen
@DeclaresParameters({"who", "prospect", "kind", "from", "to", "month"})
record UnusualAccessPage(UnusualAccesses unusual) {

    @GetMapping("/audit/access/unusual")
    String all(ReportRequest request, Model model) {
        AccessQuestion question = AccessQuestion.of(request);
        model.addAttribute("found", unusual.all(question, request.format()));
        model.addAttribute("asked", question);
        model.addAttribute("query", question.query(Map.of()));
        return "audit/unusual";
    }

    @GetMapping("/audit/access/unusual/{rule}")
    @DeclaresParameters({"customers", "numbers", "minutes", "rows", "opens", "closes"})
    String one(@PathVariable String rule, ReportRequest request, Model model) {
        UnusualAccesses.Found found = unusual.ask(rule, request);
        model.addAttribute("rule", found.rule());
        model.addAttribute("set", found.set());
        model.addAttribute("rows", found.rows());
        model.addAttribute("asked", found.question());
        model.addAttribute("query", found.question().query(found.set()));
        return "audit/unusual-looks";
    }

    @GetMapping("/audit/access/unusual/{rule}/print")
    @DeclaresParameters({"customers", "numbers", "minutes", "rows", "opens", "closes"})
    String print(@PathVariable String rule, ReportRequest request, Model model) {
        UnusualAccesses.Found found = unusual.ask(rule, request);
        String query = found.question().query(found.set());
        model.addAttribute("form", UnusualAccessForm.of(found, request.format()));
        model.addAttribute("back", "/audit/access/unusual/" + found.rule().name() + "?" + query);
        return "form/print";
    }
}
