package io.showroom.report.compare.read;

import io.showroom.prospect.read.CustomerReferences;
import io.showroom.report.read.ReportAuthorization;
import io.showroom.report.read.ReportRequest;
import io.showroom.screen.read.ReportReaders;
import io.showroom.screen.read.ReportTab;
import io.showroom.screen.read.ReportTabs;
import io.showroom.screen.read.Screen;
import io.showroom.staff.Actor;
import io.showroom.web.read.ParameterDeclaration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The page that compares any report as known at two moments: the cells that differ and the events recorded in between.
 */
@Screen
record ComparePage(Comparisons comparisons, CustomerReferences mentions, ReportTabs tabs)
        implements ParameterDeclaration {

    private static final String USUAL = "retained-new";
    /** Reports whose page is at /KEY instead of /reports/KEY. */
    private static final List<String> APART = List.of("visits", "stores");

    private static final List<String> DAYS = List.of("month", "day", "from", "to");

    @GetMapping("/reports/compare")
    String compare(ReportRequest given, Model model) {
        Actor actor = given.actor();
        ReportAuthorization.of(actor, null, null);
        ReportRequest request = ofMonth(ofReport(said(given)));
        MultiValueMap<String, String> asked = request.parameters();
        Instant from = request.instant(Comparisons.FROM);
        ReportComparison compared = from == null ? null : comparisons.of(request);
        Map<String, @Nullable String> shown = new HashMap<>(asked.toSingleValueMap());
        DAYS.forEach(name -> shown.putIfAbsent(name, null));
        shown.putIfAbsent("store", null);
        Map<String, String> hidden = new LinkedHashMap<>(asked.toSingleValueMap());
        hidden.keySet().removeAll(DAYS);
        hidden.keySet().remove("store");
        hidden.keySet().removeAll(Comparisons.OWN);
        MultiValueMap<String, String> alone = new LinkedMultiValueMap<>(asked);
        alone.keySet().removeAll(Comparisons.OWN);
        String report = String.valueOf(request.text(Comparisons.REPORT));
        model.addAttribute("compared", compared);
        model.addAttribute("mentioned", mentions.of(compared == null ? List.of() : compared.prospects(), actor));
        model.addAttribute("report", "compare");
        model.addAttribute("asked", shown);
        model.addAttribute("hidden", hidden);
        model.addAttribute("fromKnown", from);
        model.addAttribute("moments", from == null ? moments(request) : Map.of());
        model.addAttribute("toKnown", request.instant(Comparisons.TO));
        model.addAttribute("zone", request.zone().getId());
        model.addAttribute("stores", actor.store() == null ? request.format().stores(actor) : List.of());
        model.addAttribute("choices", choices(actor));
        model.addAttribute("query", query(asked));
        model.addAttribute("filters", query(alone));
        model.addAttribute("page", (APART.contains(report) ? "/" : "/reports/") + report);
        return "report/compare";
    }

    @GetMapping("/reports/compare/print")
    String print(ReportRequest given, Model model) {
        ReportRequest request = ofMonth(said(given));
        model.addAttribute("form", comparisons.form(request));
        model.addAttribute("back", "/reports/compare?" + query(request.parameters()));
        return "form/print";
    }

    /**
     * The parameters of a comparison, plus {@code asKnownAt}: a report's page links here with it, and it is used as the
     * earlier moment.
     */
    @Override
    public Set<String> taken() {
        Set<String> taken = new TreeSet<>(comparisons.taken());
        taken.add(Comparisons.KNOWN);
        return taken;
    }

    @Override
    public Set<String> beside() {
        return comparisons.beside();
    }

    private List<String> choices(Actor actor) {
        return Stream.concat(
                        APART.stream().filter(one -> !one.equals("stores") || ReportReaders.GROUP.include(actor)),
                        tabs.of(actor).stream()
                                .filter(tab -> tab.path().startsWith("/reports/"))
                                .map(ReportTab::key))
                .toList();
    }

    /**
     * Removes blank parameters, defaults the report to retained versus new, and uses {@code asKnownAt} as the earlier
     * moment unless one is given.
     */
    private static ReportRequest said(ReportRequest given) {
        MultiValueMap<String, String> asked = new LinkedMultiValueMap<>(given.parameters());
        asked.values().removeIf(values -> values.stream().allMatch(String::isBlank));
        asked.putIfAbsent(Comparisons.REPORT, List.of(USUAL));
        List<String> known = asked.remove(Comparisons.KNOWN);
        if (known != null) {
            asked.putIfAbsent(Comparisons.FROM, known);
        }
        return given.with(asked);
    }

    /**
     * Keeps only the parameters of the chosen report and of the comparison: the page's form also sends the filters of
     * the report shown before.
     */
    private ReportRequest ofReport(ReportRequest request) {
        return request.only(
                Stream.concat(comparisons.takes(request.text(Comparisons.REPORT)).stream(), Comparisons.OWN.stream())
                        .toList());
    }

    /** Without a period in the address, adds last month, or today for a report that takes no month. */
    private ReportRequest ofMonth(ReportRequest request) {
        if (DAYS.stream().anyMatch(request.parameters()::containsKey)) {
            return request;
        }
        LocalDate today = request.today();
        return comparisons.takes(request.text(Comparisons.REPORT)).contains("month")
                ? request.with("month", YearMonth.from(today).minusMonths(1).toString())
                : request.with("day", today.toString());
    }

    /**
     * Returns the query strings of the usual earlier moments (start of today, of the day a week ago and of the month,
     * in the request's time zone), by the message key of their label.
     */
    private static Map<String, String> moments(ReportRequest request) {
        LocalDate today = request.today();
        Map<String, LocalDate> usual = new LinkedHashMap<>();
        usual.put("today", today);
        usual.put("week", today.minusWeeks(1));
        usual.put("month", today.withDayOfMonth(1));
        Map<String, String> moments = new LinkedHashMap<>();
        usual.forEach((name, day) -> {
            String start = day.atStartOfDay(request.zone()).toInstant().toString();
            moments.put(name, query(request.with(Comparisons.FROM, start).parameters()));
        });
        return moments;
    }

    private static String query(MultiValueMap<String, String> asked) {
        return String.valueOf(UriComponentsBuilder.newInstance()
                .queryParams(asked)
                .encode()
                .build()
                .getQuery());
    }
}
