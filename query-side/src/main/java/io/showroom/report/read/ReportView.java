package io.showroom.report.read;

import io.showroom.screen.read.ViewFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A view of a report's page: its filters, all of which are in its address.
 *
 * @param request the request with the defaults of absent parameters
 * @param given the request as in the address
 * @param pageOnly names of the parameters that select the part of the report shown
 */
public record ReportView(ReportRequest request, ReportRequest given, Set<String> pageOnly) {

    private static final String KNOWN = "asKnownAt";
    private static final String CONSULTANT = "consultant";

    /**
     * Returns the view for a request.
     *
     * @throws QueryRejection if the user may not read the report
     */
    static ReportView of(Report<?, ?> report, ReportRequest request) {
        Reports.checkReader(report, request);
        return new ReportView(
                UsualFilters.in(request, report), request, report.filters().pageOnly());
    }

    /** Returns the reader's format. */
    public ViewFormat format() {
        return request.format();
    }

    /** Returns today by the clock of the reader's store. */
    public LocalDate today() {
        return request.today();
    }

    /** Returns a filter; null if it is absent or blank. */
    public @Nullable String filter(String name) {
        return request.text(name);
    }

    /**
     * Returns the filters as a query string with the question mark; empty without any. The parameters of the page only
     * are left out.
     */
    public String query() {
        return address("", filters());
    }

    /** Returns the address of the prospects behind a figure, under the page's filters. */
    public String behind(String figure) {
        MultiValueMap<String, String> there = filters();
        there.set("figure", figure);
        return address("/prospects", there);
    }

    /**
     * Returns the filters without the days, as links from figures to their prospects need them; begins with an
     * ampersand.
     */
    public String where() {
        MultiValueMap<String, String> where = some("store", KNOWN);
        String consultant = request.text(CONSULTANT);
        if (consultant != null) {
            where.set("by", CONSULTANT);
            where.set("key", consultant);
        }
        return behind(where);
    }

    /** Returns the filters without the days, for links to other days of the same report; begins with an ampersand. */
    String rest() {
        return with("store", CONSULTANT, "by", KNOWN);
    }

    /** Returns some of the filters, to append to a query string; begins with an ampersand, empty without any. */
    public String with(String... names) {
        return behind(some(names));
    }

    /** Returns some parameters of the address itself, to append to a query string; begins with an ampersand. */
    public String given(String... names) {
        return address("", given.only(List.of(names)).parameters()).replaceFirst("^\\?", "&");
    }

    /** Returns the address of a report with these filters and other days. */
    public String other(String path, MultiValueMap<String, String> days) {
        MultiValueMap<String, String> there = filters();
        there.keySet().removeAll(List.of("day", "month", "from", "to"));
        there.addAll(days);
        return address(path, there);
    }

    private MultiValueMap<String, String> filters() {
        MultiValueMap<String, String> filters = new LinkedMultiValueMap<>(request.parameters());
        filters.keySet().removeAll(pageOnly);
        return filters;
    }

    private MultiValueMap<String, String> some(String... names) {
        return new LinkedMultiValueMap<>(request.only(List.of(names)).parameters());
    }

    private static String behind(MultiValueMap<String, String> parameters) {
        return address("", parameters).replaceFirst("^\\?", "&");
    }

    private static String address(String path, MultiValueMap<String, String> parameters) {
        return UriComponentsBuilder.fromPath(path)
                .queryParams(parameters)
                .encode()
                .build()
                .toUriString();
    }
}
