package io.showroom.audit.access.read;

import io.showroom.audit.ledger.read.AuditAuthorization;
import io.showroom.naming.read.NameOrder;
import io.showroom.prospect.events.ProspectId;
import io.showroom.prospect.read.CustomerReferences;
import io.showroom.report.read.ReportRequest;
import io.showroom.screen.read.Screen;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import io.showroom.web.read.DeclaresParameters;
import io.showroom.web.read.Paging;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Page of the access log, with its print version and its section on the customer card. */
@Screen
record AccessPage(AccessRows rows, AccessForm form, CustomerReferences mentions) {

    private static final String NEWEST_FIRST = "seenAt,desc";
    private static final int ON_A_CARD = 20;
    private static final int OF_AN_ENTRY = 200;
    private static final int ON_PAPER = 500;
    private static final int DAYS_ON_A_CARD = 365;

    @GetMapping("/audit/access")
    @DeclaresParameters({"who", "prospect", "kind", "from", "to", "month"})
    String log(ReportRequest request, @RequestParam @Nullable Integer page, Model model) {
        AccessQuestion question = AccessQuestion.of(request);
        Paging paging = Paging.of(page, null, null, Set.of("seenAt"), NEWEST_FIRST);
        List<AccessLine> shown = rows.newest(question, paging.size(), (long) paging.page() * paging.size());
        model.addAttribute(
                "rows", new PageImpl<>(shown, PageRequest.of(paging.page(), paging.size()), rows.count(question)));
        model.addAttribute("asked", question);
        model.addAttribute("mentioned", mentions.of(alone(shown, question), request.actor()));
        model.addAttribute(
                "people",
                rows.people(question).stream()
                        .sorted(Comparator.comparing(request.format()::staff, NameOrder.BY_NAME))
                        .toList());
        model.addAttribute("kinds", AccessKind.values());
        model.addAttribute("query", question.query(Map.of()));
        model.addAttribute("pageHref", "?" + question.query(Map.of()) + "&");
        return "audit/access";
    }

    /**
     * Returns the customers that the page names: those of entries with a single customer, and the one of the filter.
     */
    private static Set<String> alone(List<AccessLine> shown, AccessQuestion question) {
        Set<String> alone = new LinkedHashSet<>();
        if (question.prospect() != null) {
            alone.add(question.prospect());
        }
        shown.stream()
                .map(line -> line.entry().prospects())
                .filter(prospects -> prospects.size() == 1)
                .forEach(alone::addAll);
        return alone;
    }

    /** Shows the customers of one entry: the first ones and the number of the others. */
    @GetMapping("/audit/access/customers")
    String customers(@RequestParam long position, Actor actor, Model model) {
        AuditAuthorization.only(actor);
        List<String> customers = rows.customers(List.of(position)).getOrDefault(position, List.of());
        List<String> shown = customers.stream().limit(OF_AN_ENTRY).toList();
        model.addAttribute("customers", shown);
        model.addAttribute("mentioned", mentions.of(shown, actor));
        model.addAttribute("more", Math.max(0, customers.size() - OF_AN_ENTRY));
        return "audit/customers";
    }

    @GetMapping("/audit/access/print")
    @DeclaresParameters({"who", "prospect", "kind", "from", "to", "month"})
    String print(ReportRequest request, Model model) {
        AccessQuestion question = AccessQuestion.of(request);
        List<AccessLine> printed = rows.newest(question, ON_PAPER, 0);
        model.addAttribute(
                "form", form.onPaper(question, printed, rows.count(question), request.actor(), request.format()));
        model.addAttribute("back", "/audit/access?" + question.query(Map.of()));
        return "form/print";
    }

    /** Shows the accesses to one customer, for the customer card. */
    @GetMapping("/audit/access/of/{prospect}")
    String ofCustomer(@PathVariable String prospect, ViewFormat format, Actor actor, Model model) {
        AuditAuthorization.only(actor);
        LocalDate today = format.today(actor.store());
        AccessQuestion question = AccessQuestion.of(
                null,
                ProspectId.isValid(prospect) ? prospect : "none",
                null,
                today.minusDays(DAYS_ON_A_CARD),
                today,
                format.zone(actor.store()));
        model.addAttribute("looks", rows.newest(question, ON_A_CARD, 0));
        model.addAttribute("total", rows.count(question));
        model.addAttribute("query", question.query(Map.of()));
        model.addAttribute("zone", question.zone().getId());
        return "audit/looks";
    }
}
