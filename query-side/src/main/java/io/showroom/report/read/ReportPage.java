package io.showroom.report.read;

import io.showroom.screen.read.Chart;
import io.showroom.screen.read.InShell;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import io.showroom.web.read.ParameterDeclaration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import tools.jackson.databind.json.JsonMapper;

/** The page of one report, and its print view. */
@InShell
public final class ReportPage implements ParameterDeclaration {

    /** The filters of all reports' pages; templates read each of them. */
    private static final List<String> NAMES =
            List.of("day", "from", "to", "month", "reading", "touch", "by", "store", "consultant", "asKnownAt");

    private final Report<?, ?> report;
    private final JsonMapper json;
    private final boolean paper;

    /**
     * Creates the handler of one of the two.
     *
     * @param paper whether it is the print view, which always has the whole report
     */
    ReportPage(Report<?, ?> report, JsonMapper json, boolean paper) {
        this.report = report;
        this.json = json;
        this.paper = paper;
    }

    /** Shows the page. */
    public String page(ReportRequest request, Model model) {
        show(report, request, model);
        return report.template();
    }

    /** Shows the print view. */
    public String print(ReportRequest request, Model model) {
        model.addAttribute("form", Reports.printed(report, request));
        model.addAttribute(
                "back", report.path() + ReportView.of(report, request).query());
        return "form/print";
    }

    private <Q, A> void show(Report<Q, A> shown, ReportRequest request, Model model) {
        ReportView view = ReportView.of(shown, request);
        Q question = shown.onPage(Reports.question(shown, view.request()));
        A answer = shown.answer(question);
        shared(view, model);
        shown.pageModel(question, answer, view).forEach((name, value) -> model.addAttribute(name, drawn(value)));
        if (shown.template().equals(Report.FORM)) {
            model.addAttribute("form", shown.form(question, answer, view.format()));
        }
    }

    private @Nullable Object drawn(@Nullable Object value) {
        return value instanceof Chart chart ? json.writeValueAsString(chart) : value;
    }

    /** Adds the attributes of all report pages: filters and choices. */
    private void shared(ReportView view, Model model) {
        ReportFilters filters = report.filters();
        ViewFormat format = view.format();
        Actor actor = view.request().actor();
        String query = view.query();
        String known = view.filter("asKnownAt");
        Map<String, @Nullable String> shown = new HashMap<>();
        NAMES.forEach(name -> shown.put(name, view.filter(name)));
        filters.usual().keySet().forEach(name -> shown.put(name, view.filter(name)));
        model.addAttribute("report", report.key());
        model.addAttribute("path", report.path());
        model.addAttribute("filters", shown);
        model.addAttribute("query", query.isEmpty() ? "" : query.substring(1));
        model.addAttribute("where", view.where());
        model.addAttribute("rest", view.rest());
        model.addAttribute("stores", actor.store() == null ? format.stores(actor) : List.of());
        model.addAttribute("breakdowns", filters.codes());
        model.addAttribute("knownZone", view.request().zone().getId());
        String month = view.filter("month");
        model.addAttribute("month", month == null ? null : YearMonth.parse(month));
        model.addAttribute("known", known == null ? null : Instant.parse(known));
        if (filters.byConsultant()) {
            boolean own = ReportAuthorization.ownOnly(actor);
            String store = actor.store() == null ? view.filter("store") : actor.store();
            model.addAttribute("consultants", own ? List.of() : format.consultants(store));
        }
    }

    @Override
    public Set<String> taken() {
        Set<String> taken = new TreeSet<>(report.filters().taken());
        if (!paper) {
            taken.addAll(report.filters().pageOnly());
        }
        return taken;
    }

    @Override
    public Set<String> beside() {
        return report.filters().beside();
    }

    @Override
    public Set<String> repeatable() {
        return report.filters().severalStores() ? Set.of("store") : Set.of();
    }
}
