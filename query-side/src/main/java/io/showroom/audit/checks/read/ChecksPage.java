package io.showroom.audit.checks.read;

import io.showroom.prospect.read.CustomerReferences;
import io.showroom.report.read.ReportRequest;
import io.showroom.screen.read.Screen;
import io.showroom.web.read.DeclaresParameters;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;

/** Pages of the checks: all with the number of their findings, and each with its list. */
@Screen
@DeclaresParameters({"store", "from", "to", "month"})
record ChecksPage(Checks checks, CheckForm form, CustomerReferences mentions) {

    @GetMapping("/audit/checks")
    String all(ReportRequest request, Model model) {
        CheckQuestion question = checks.question(null, request);
        model.addAttribute("found", checks.counts(question));
        filters(model, question, request);
        return "audit/checks";
    }

    @GetMapping("/audit/checks/{check}")
    @DeclaresParameters({"days", "minutes", "contacts", "before", "after", "seconds", "percent", "entries"})
    String one(@PathVariable String check, ReportRequest request, Model model) {
        AuditCheck asked = checks.named(check);
        CheckQuestion question = checks.question(asked, request);
        model.addAttribute("check", asked);
        List<Finding> found = Checks.found(asked, question);
        model.addAttribute("rows", found);
        model.addAttribute("mentioned", mentions.of(CheckWords.severalIn(asked.name(), found), request.actor()));
        model.addAttribute("most", Findings.MOST);
        filters(model, question, request);
        return "audit/check";
    }

    @GetMapping("/audit/checks/{check}/print")
    @DeclaresParameters({"days", "minutes", "contacts", "before", "after", "seconds", "percent", "entries"})
    String print(@PathVariable String check, ReportRequest request, Model model) {
        AuditCheck asked = checks.named(check);
        CheckQuestion question = checks.question(asked, request);
        model.addAttribute("form", form.of(asked, question, Checks.found(asked, question), request));
        model.addAttribute("back", "/audit/checks/" + asked.name() + "?" + query(question));
        return "form/print";
    }

    static void filters(Model model, CheckQuestion question, ReportRequest request) {
        model.addAttribute("asked", question);
        model.addAttribute(
                "store", question.stores() == null ? null : question.stores().getFirst());
        model.addAttribute("stores", request.format().stores(request.actor()));
        model.addAttribute("query", query(question));
    }

    static String query(CheckQuestion question) {
        MultiValueMap<String, String> filters = new LinkedMultiValueMap<>();
        if (question.stores() != null) {
            filters.addAll("store", question.stores());
        }
        filters.set("from", question.from().toString());
        filters.set("to", question.to().toString());
        question.parameters().forEach((name, value) -> filters.set(name, value.toString()));
        return String.valueOf(UriComponentsBuilder.newInstance()
                .queryParams(filters)
                .encode()
                .build()
                .getQuery());
    }
}
